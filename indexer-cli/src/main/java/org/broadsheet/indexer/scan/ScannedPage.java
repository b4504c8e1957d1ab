package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of one scanned page in the order of its file, and what is known of their blocks. Is
 * filled by one reader, and not changed after that.
 */
final class ScannedPage {
  /**
   * Words that stand together.
   *
   * @param id by which others name it; empty where it has none
   * @param article tells the blocks of one article; null where nothing does
   * @param next the id of the block that is read after it, where that is told
   */
  record Block(
      String id, Role role, @Nullable String article, @Nullable String next, Range words) {}

  /** Words from one place to before another. */
  record Range(int from, int to) {}

  /** Longer pages are no pages; nothing sensible has as many. */
  private static final int MAX_WORDS = 1_000_000;

  private final int number;
  private final List<Word> words = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Range> ids = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private @Nullable String language;

  /**
   * Begins a page.
   *
   * @param number its place in the paper, from 1; 0 where it is not told
   */
  ScannedPage(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Adds the next word. */
  void add(Word word) {
    if (words.size() == MAX_WORDS) {
      throw new IllegalStateException("a page of over " + MAX_WORDS + " words");
    }
    words.add(word);
  }

  /** Puts another word in the place of the last one. */
  void replaceLast(Word word) {
    words.set(words.size() - 1, word);
  }

  /** Forgets the words from a place on: what holds them tells its text better. */
  void cut(int from) {
    words.subList(from, words.size()).clear();
  }

  void add(Block block) {
    blocks.add(block);
  }

  /** The words that an id stands for; of two with one id the first. */
  void name(String id, int from) {
    ids.putIfAbsent(id, new Range(from, words.size()));
  }

  /** This block, or all in this group, comes next in the order of reading. */
  void reads(String id) {
    order.add(id);
  }

  void language(@Nullable String tag) {
    language = language == null ? tag : language;
  }

  @Nullable String language() {
    return language;
  }

  int size() {
    return words.size();
  }

  Word word(int place) {
    return words.get(place);
  }

  /** The words of an id; null if the page has no such id. */
  @Nullable Range range(String id) {
    Range range = ids.get(id);
    return range == null
        ? null
        : new Range(Math.min(range.from, words.size()), Math.min(range.to, words.size()));
  }

  /** The lines whose middle lies in a box. */
  List<Range> within(Box box) {
    List<Range> found = new ArrayList<>();
    int from = 0;
    while (from < words.size()) {
      int to = from;
      Box line = null;
      while (to < words.size() && words.get(to).line() == words.get(from).line()) {
        Box word = words.get(to++).box();
        line = line == null ? word : line.with(word);
      }
      if (box.holds(line)) {
        found.add(new Range(from, to));
      }
      from = to;
    }
    return found;
  }

  /** All blocks with words, in the order in which they are read. */
  List<Block> blocks() {
    Map<String, Block> byId = new HashMap<>();
    blocks.forEach(block -> byId.putIfAbsent(block.id(), block));
    Set<Block> sorted = new LinkedHashSet<>();
    for (String id : order) {
      Block block = byId.get(id);
      if (block != null) {
        sorted.add(block);
      }
    }
    for (Block block : blocks) {
      Block next = block;
      while (next != null && sorted.add(next)) {
        next = next.next() == null ? null : byId.get(next.next());
      }
    }
    return sorted.stream().filter(b -> b.words().to() > b.words().from()).toList();
  }
}
