package org.broadsheet.extract.text;

import java.util.regex.Pattern;

/**
 * Takes out of a byline what tells a time: dates, hours, how long ago it was, how long the reading
 * takes. Names of people have no numbers, so each number begins such a part, and the words of times
 * around it belong to it.
 */
final class BylineTimes {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[(\\[\u2022\u00b7|]*\\p{Nd}{1,4}(?:[.,:/h\u2013\u2014-]\\p{Nd}{1,4})*(?:Z|T[\\p{Nd}:.+Z-]+)?"
              + "(?:st|nd|rd|th|er|\u00e8re|\u00ba|\u00aa|h|m|d|s|min|mins|[ap]\\.?m\\.?)?[)\\],.;:]*",
          Pattern.CASE_INSENSITIVE);

  /** Parts of a date in Chinese, Japanese and Korean, which have no blanks or some. */
  private static final Pattern FAR_EAST =
      Pattern.compile(
          "[(\\[]*(?:\\p{Nd}{1,4}(?:[\u5e74\u6708\u65e5\u53f7\u6642\u65f6\u70b9\u5206\u524d]|\ub144|\uc6d4|\uc77c|\uc2dc|\ubd84)"
              + "\\s?(?:\u7684|\u524d|\uc804|\u534a)?)+(?:\\p{Nd}{1,2}:\\p{Nd}\\p{Nd})?[)\\],.]*");

  /** A day that stands close to the name, as it does where only markup parts them. */
  private static final Pattern CLOSE =
      Pattern.compile("(?<!\\S)(\\p{Lu}\\p{Ll}+)(\\p{Nd}{1,2}(?:[.:]|\\s|$))");

  private static final Pattern DATE = Pattern.compile("\\p{Nd}[.:/-]\\p{Nd}");
  private static final Pattern YEAR = Pattern.compile("[(\\[]?\\p{Nd}{4}[)\\].,]?");

  private BylineTimes() {}

  /** The line with a semicolon in place of each time. */
  static String without(String line) {
    if (line.codePoints().noneMatch(Character::isDigit)) {
      return line;
    }
    String[] words = CLOSE.matcher(line.strip()).replaceAll("$1 $2").split("\\s+", -1);
    boolean[] gone = new boolean[words.length];
    for (int i = 0; i < words.length; i++) {
      if (isNumber(words[i]) && isOfTime(words, i)) {
        gone[i] = true;
        boolean ago = i + 1 < words.length && isUnit(words[i + 1]);
        for (int j = i + 1; j < words.length && isTime(words[j]); j++) {
          gone[j] = true;
        }
        for (int j = i - 1; j >= 0 && isTime(words[j]) && !(ago && isMonth(words[j])); j--) {
          gone[j] = true;
        }
      }
    }
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      if (!gone[i]) {
        rest.append(words[i]).append(' ');
      } else if (i == 0 || !gone[i - 1]) {
        rest.append("; ");
      }
    }
    return rest.toString();
  }

  /** Tells whether a number is one of a time, by its form, its place or the words beside it. */
  private static boolean isOfTime(String[] words, int i) {
    boolean last = i == words.length - 1;
    return DATE.matcher(words[i]).find()
        || FAR_EAST.matcher(words[i]).matches()
        || (last && YEAR.matcher(words[i]).matches())
        || (!last && isTime(words[i + 1]))
        || (i > 0 && isTime(words[i - 1]));
  }

  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches() || FAR_EAST.matcher(word).matches();
  }

  private static boolean isTime(String word) {
    String bare = BylineWords.bare(word);
    return bare.isEmpty()
        || isNumber(word)
        || BylineWords.TIMES.contains(bare)
        || BylineWords.WEEKDAYS.contains(bare)
        || isMonth(word);
  }

  /** Tells whether a word counts time, so that a month before its number may be a name. */
  private static boolean isUnit(String word) {
    return BylineWords.TIMES.contains(BylineWords.bare(word)) && !isMonth(word);
  }

  private static boolean isMonth(String word) {
    String bare = BylineWords.bare(word);
    return bare.length() > 2 && Months.named(bare, "") != null;
  }
}
