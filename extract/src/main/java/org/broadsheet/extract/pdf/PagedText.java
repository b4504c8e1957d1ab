package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Pages;
import org.broadsheet.article.Pages.Start;

/**
 * A text and the pages that it stands on. What is cut off or put in front of the one shifts the
 * other.
 */
public record PagedText(String text, Pages pages) {
  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  /** A text that stands on one page. */
  static PagedText on(int page, String text) {
    return new PagedText(text, new Pages(List.of(new Start(0, page))));
  }

  /** A text that stands on no page. */
  static PagedText onNone(String text) {
    return new PagedText(text, Pages.UNKNOWN);
  }

  /** This text, then another as its next paragraphs. */
  PagedText followedBy(PagedText other) {
    if (text.isEmpty() || other.text.isEmpty()) {
      return text.isEmpty() ? other : this;
    }
    String beginning = text + BETWEEN_PARAGRAPHS;
    int shift = length(beginning);
    List<Start> starts = new ArrayList<>(pages.starts());
    if (!pages.isEmpty() && other.pages.pageAt(0).isEmpty()) {
      starts.add(new Start(shift, Pages.NONE));
    }
    for (Start start : other.pages.starts()) {
      starts.add(new Start(shift + start.start(), start.page()));
    }
    return new PagedText(beginning + other.text, new Pages(starts));
  }

  /**
   * What is left where the beginning was taken off.
   *
   * @param rest what this text ends with, but for blanks at its end
   */
  PagedText endingWith(String rest) {
    String whole = text.stripTrailing();
    String bare = rest.stripTrailing();
    if (!whole.endsWith(bare)) {
      throw new IllegalArgumentException("the text does not end with \"" + rest + "\"");
    }
    int shift = length(whole) - length(bare);
    List<Start> starts = new ArrayList<>();
    for (Start start : pages.starts()) {
      if (start.start() <= shift) {
        starts.clear(); // the rest begins on the last of these pages
      }
      starts.add(new Start(Math.max(0, start.start() - shift), start.page()));
    }
    return new PagedText(rest, new Pages(starts)).beginningWith(rest);
  }

  /**
   * What is left where the end was taken off.
   *
   * @param beginning what this text begins with
   */
  PagedText beginningWith(String beginning) {
    int length = length(beginning);
    return new PagedText(
        beginning, new Pages(pages.starts().stream().filter(s -> s.start() < length).toList()));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
