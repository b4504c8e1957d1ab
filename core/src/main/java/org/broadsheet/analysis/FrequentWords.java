package org.broadsheet.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that news uses more than others, of some seventy languages together. */
public final class FrequentWords {
  private final char[] @Nullable [] table;
  private final int longest;

  /** Takes a line for each word. */
  private FrequentWords(char[] lines) {
    table = new char[Integer.highestOneBit(lines.length)][]; // some four places for each word
    int longest = 0;
    int from = 0;
    for (int to = 0; to < lines.length; to++) {
      if (lines[to] == '\n') {
        put(Arrays.copyOfRange(lines, from, to));
        longest = Math.max(longest, to - from);
        from = to + 1;
      }
    }
    this.longest = longest;
  }

  private void put(char[] word) {
    int slot = slot(word, word.length);
    while (table[slot] != null) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = word;
  }

  /** The about sixty of each language that are most frequent: they say little in a query. */
  public static FrequentWords common() {
    return Common.WORDS;
  }

  /**
   * At least one word in 500 of a language, which is about forty-five of each. A phrase made only
   * of them is slow to find word by word, so that an index also holds their common grams. These
   * make indexing 8 % slower and phrases of the sixty most frequent words 20 times as fast; with
   * sixty words of each language in them it is 11 % and no faster.
   *
   * <p>This list is part of what an index means: with another one, another analysis version.
   */
  public static FrequentWords inCommonGrams() {
    return InCommonGrams.WORDS;
  }

  /** Whether it holds {@code word}, normalised. */
  public boolean contains(String word) {
    return contains(word.toCharArray(), word.length());
  }

  /** Whether it holds the first {@code length} chars of {@code word}, normalised. */
  public boolean contains(char[] word, int length) {
    if (length > longest) {
      return false;
    }
    for (int slot = slot(word, length); ; slot = (slot + 1) & (table.length - 1)) {
      char[] found = table[slot];
      if (found == null) {
        return false;
      }
      if (Arrays.equals(found, 0, found.length, word, 0, length)) {
        return true;
      }
    }
  }

  /** Those of its words that begin with {@code start}, normalised; in no order. */
  public List<String> startingWith(String start) {
    List<String> found = new ArrayList<>();
    for (char[] word : table) {
      if (word != null
          && word.length >= start.length()
          && start.contentEquals(CharBuffer.wrap(word, 0, start.length()))) {
        found.add(String.valueOf(word));
      }
    }
    return found;
  }

  private int slot(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return (hash ^ hash >>> 15) & (table.length - 1);
  }

  private static char[] read(String name) {
    try (InputStream in = FrequentWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read when first asked for. */
  private static final class Common {
    static final FrequentWords WORDS = new FrequentWords(read("frequent-words.txt"));
  }

  /** Read when first asked for. */
  private static final class InCommonGrams {
    static final FrequentWords WORDS = new FrequentWords(read("common-gram-words.txt"));
  }
}
