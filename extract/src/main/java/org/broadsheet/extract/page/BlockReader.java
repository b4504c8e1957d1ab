package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads a part of a page, block by block, without recursion. */
final class BlockReader {
  /** Elements that begin a line. */
  private static final Set<String> LINES = Set.of("li", "dt", "dd", "tr", "option");

  /** A cell with so much text is a part of the page's layout rather than of a table. */
  private static final int LARGE_CELL = 240;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final FlatDom page;
  private final boolean named;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int[] open = new int[64];
  private int depth;
  private int first = -1;
  private int linked;
  private boolean untilProse;
  private boolean everything;

  private BlockReader(FlatDom page, boolean named) {
    this.page = page;
    this.named = named;
  }

  /** The blocks under a node, without what was left out. */
  static List<TextBlock> under(FlatDom page, int root) {
    return between(page, root, page.end(root), false);
  }

  /**
   * The blocks from one node up to another.
   *
   * @param named whether those are read too that were left out for their names
   */
  static List<TextBlock> between(FlatDom page, int from, int to, boolean named) {
    BlockReader blocks = new BlockReader(page, named);
    blocks.read(from, to);
    return blocks.blocks;
  }

  /** All blocks of a page, also those that are not shown. */
  static List<TextBlock> everything(FlatDom page) {
    BlockReader blocks = new BlockReader(page, false);
    blocks.everything = true;
    blocks.read(0, page.size());
    return blocks.blocks;
  }

  /** The first paragraph of prose under a node, or null. */
  static @Nullable TextBlock firstProse(FlatDom page, int root) {
    BlockReader blocks = new BlockReader(page, false);
    blocks.untilProse = true;
    blocks.read(root, page.end(root));
    TextBlock last = blocks.blocks.isEmpty() ? null : blocks.blocks.getLast();
    return last != null && last.isProse() ? last : null;
  }

  private boolean isDone() {
    return untilProse && !blocks.isEmpty() && blocks.getLast().isProse();
  }

  private void read(int from, int to) {
    for (int i = from; i < to && !isDone(); i++) {
      while (depth > 0 && page.end(open[depth - 1]) <= i) {
        close(open[--depth]);
      }
      Verdict verdict = page.verdict(i);
      if (verdict != null && !everything && !(named && verdict == Verdict.NAMED)) {
        i = page.end(i) - 1;
      } else if (page.node(i) instanceof TextNode words) {
        append(i, words.getWholeText());
      } else {
        open(i);
      }
    }
    if (!isDone()) {
      flush();
    }
  }

  private void open(int number) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = number;
    apart(number, true);
  }

  private void close(int number) {
    apart(number, false);
  }

  private void apart(int number, boolean opens) {
    if (page.is(number, FlatDom.BREAK)) {
      if (opens) {
        lineBreak();
      }
    } else if (page.is(number, FlatDom.CELL)) {
      if (page.letters(number) >= LARGE_CELL) {
        flush();
      } else if (first >= 0) {
        blank();
      }
    } else if (!page.is(number, FlatDom.INLINE)) {
      flush();
    }
  }

  /** Two line breaks in a row part paragraphs, as on pages from before style sheets. */
  private void lineBreak() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) == '\n') {
      flush();
    } else if (first >= 0) {
      text.append('\n');
    }
  }

  private void blank() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
      text.append(' ');
    }
  }

  /** Appends words with blanks as a browser shows them: one for any number, none to begin with. */
  private void append(int number, String words) {
    int before = text.length();
    boolean pre = page.is(number, FlatDom.PRE);
    int word = 0;
    int end = words.length();
    for (int i = 0; i <= end; i++) {
      char c = i < end ? words.charAt(i) : ' ';
      boolean blank = isBlank(c);
      if (!blank && c != BYTE_ORDER_MARK) {
        continue;
      }
      if (i > word) {
        text.append(words, word, i);
        first = first < 0 ? number : first;
      }
      word = i + 1;
      if (c == '\n' && pre) {
        lineBreak();
      } else if (blank && i < end) {
        blank();
      }
    }
    if (page.is(number, FlatDom.LINK)) {
      linked += page.own(number);
    }
    if (first < 0) {
      text.setLength(Math.min(before, text.length()));
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || ((c < ' ' || c > '~') && (Character.isWhitespace(c) || c == '\u00a0'));
  }

  private void flush() {
    String words = first < 0 ? "" : text.toString().strip();
    text.setLength(0);
    if (!words.isEmpty()) {
      int number = page.parent(first);
      while (page.parent(number) >= 0 && page.is(number, FlatDom.INLINE)) {
        number = page.parent(number);
      }
      int weight = TextWeight.weight(words);
      if (weight > 0) {
        blocks.add(
            new TextBlock(number, first, kind(number), words, weight, Math.min(weight, linked)));
      }
    }
    first = -1;
    linked = 0;
  }

  private TextBlock.Kind kind(int number) {
    String tag = page.tag(number);
    if (page.is(first, FlatDom.POST)) {
      return TextBlock.Kind.POST;
    }
    if (page.is(first, FlatDom.HEADING)) {
      return TextBlock.Kind.HEADING;
    }
    if (LINES.contains(tag) && !tag.equals("tr")) {
      return TextBlock.Kind.ITEM;
    }
    boolean cell = tag.equals("td") || tag.equals("th") || tag.equals("tr");
    return cell && page.letters(number) < LARGE_CELL ? TextBlock.Kind.ROW : TextBlock.Kind.TEXT;
  }

  /** The text of the blocks: paragraphs apart, items and rows on lines of their own. */
  static String text(List<TextBlock> blocks) {
    StringBuilder text = new StringBuilder();
    TextBlock before = null;
    for (TextBlock block : blocks) {
      if (before != null) {
        boolean line =
            block.kind() == before.kind()
                && (block.kind() == TextBlock.Kind.ITEM
                    || block.kind() == TextBlock.Kind.ROW
                    || block.kind() == TextBlock.Kind.POST);
        text.append(line ? "\n" : "\n\n");
      }
      text.append(block.kind() == TextBlock.Kind.POST ? quoted(block.text()) : block.text());
      before = block;
    }
    return text.toString();
  }

  /** A post of someone else's is marked as mail marks what it quotes. */
  private static String quoted(String text) {
    return "> " + text.replace("\n", "\n> ");
  }
}
