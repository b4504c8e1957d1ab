package org.broadsheet.indexer.extract.text;

import java.util.regex.Pattern;

/** Text in the shape that an article's body has: paragraphs with one empty line between them. */
public final class Paragraphs {
  private static final Pattern LINE_END = Pattern.compile("\r\n?|\u0085|\u2028|\f");
  private static final Pattern BLANKS_AT_LINE_END = Pattern.compile("[ \t\u00a0]+(?=\n|$)");
  private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private Paragraphs() {}

  /** The same words, with line ends as LF and one empty line at most between paragraphs. */
  public static String tidy(String text) {
    String lines = LINE_END.matcher(text).replaceAll("\n").replace('\u2029', '\n');
    String bare = BLANKS_AT_LINE_END.matcher(lines).replaceAll("");
    return EMPTY_LINES.matcher(bare).replaceAll("\n\n").strip();
  }

  /** The same words on one line. */
  public static String line(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
