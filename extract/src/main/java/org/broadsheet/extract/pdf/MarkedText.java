package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.broadsheet.article.Pages;

/** A text that is being put together, and the places in it where a page begins. */
final class MarkedText {
  /** Stands for no char. */
  static final int NOTHING = -1;

  /**
   * The first char of a page.
   *
   * @param at where it is; behind the text's end if no word of the page has been added yet
   */
  private record Mark(int at, int page) {}

  private final StringBuilder chars = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  /** The text so far, to be read and changed at its end. */
  StringBuilder chars() {
    return chars;
  }

  boolean isEmpty() {
    return chars.isEmpty();
  }

  /**
   * Says on which page a line stands that was added.
   *
   * @param line where it begins
   * @param word where the first word begins that begins in it; behind the text's end if none does
   */
  void mark(int line, int word, int page) {
    while (!marks.isEmpty() && marks.getLast().at >= line) {
      marks.removeLast(); // there was nothing but the middle of a word
    }
    if (marks.isEmpty() || marks.getLast().page != page) {
      marks.add(new Mark(word, page));
    }
  }

  /** Adds a paragraph, unless it is blank, and forgets pages of which it has no word. */
  void addParagraph(MarkedText paragraph) {
    String bare = paragraph.chars.toString().strip();
    if (bare.isEmpty()) {
      return;
    }
    chars.append(chars.isEmpty() ? "" : "\n\n");
    int shift = chars.length() - paragraph.chars.indexOf(bare);
    int begin = chars.length();
    chars.append(bare);
    for (Mark mark : paragraph.marks) {
      int at = Math.max(begin, mark.at + shift);
      while (at < chars.length() && Character.isWhitespace(chars.charAt(at))) {
        at++;
      }
      if (at < chars.length()) {
        mark(at, at, mark.page);
      }
    }
  }

  /**
   * The same text in other chars.
   *
   * @param chosen gives the char to put in place of that at an index, or {@link #NOTHING}
   */
  MarkedText with(IntUnaryOperator chosen) {
    MarkedText other = new MarkedText();
    int next = 0;
    for (int i = 0; i <= chars.length(); i++) {
      if (next < marks.size() && marks.get(next).at == i) {
        int at = other.chars.length();
        other.mark(at, at, marks.get(next++).page);
      }
      int c = i < chars.length() ? chosen.applyAsInt(i) : NOTHING;
      if (c != NOTHING) {
        other.chars.append((char) c);
      }
    }
    return other;
  }

  /** The text as it is now, and its pages. */
  PagedText finished() {
    List<Pages.Start> starts = new ArrayList<>();
    int point = 0;
    int at = 0;
    for (Mark mark : marks) {
      point += chars.codePointCount(at, mark.at);
      at = mark.at;
      starts.add(new Pages.Start(point, mark.page));
    }
    return new PagedText(chars.toString(), new Pages(starts));
  }
}
