package org.broadsheet.extract.page;

/**
 * A paragraph, heading, item of a list or row of a table, as it is read.
 *
 * @param number the element whose text it is, in the outline
 * @param first the text that it begins with, in the outline
 * @param kind what it is
 * @param text without the blanks that are not shown; lines parted by LF
 * @param weight its letters, as {@link TextWeight#weight} counts them
 * @param linked how many of them are links
 */
record TextBlock(int number, int first, Kind kind, String text, int weight, int linked) {
  enum Kind {
    TEXT,
    HEADING,
    ITEM,
    ROW,
    POST
  }

  /** Signs that end a sentence in some script, also before quotation marks and brackets. */
  private static final String SENTENCE_ENDS =
      ".!?\u2026:;\u3002\uff01\uff1f\u0964\u06d4\u061f\u0589\u104b\u17d4\u1362\u2026";

  private static final String CLOSING =
      "\"'\u2018\u2019\u201c\u201d\u201e\u00bb\u00ab)]\u300d\u300f\uff09\u3011*\u200f\u200e \u00a0";

  double linkDensity() {
    return weight == 0 ? 0 : (double) linked / weight;
  }

  /** Tells whether it ends as a sentence does. */
  boolean endsAsSentence() {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Thai and Lao have no sign for the end of a sentence. */
  private boolean endsWithoutSign() {
    char last = text.charAt(text.length() - 1);
    return last >= '\u0e00' && last < '\u0f00';
  }

  /** Tells whether it is a paragraph of prose, no heading, line or item. */
  boolean isProse() {
    return kind == Kind.TEXT
        && linkDensity() < 0.5
        && (weight >= 160 || (weight >= 60 && (endsAsSentence() || endsWithoutSign())));
  }
}
