package org.broadsheet.extract.text;

import java.util.regex.Pattern;

/**
 * A text parted into its headline and the rest.
 *
 * @param headline empty where the text begins without one
 * @param rest the text without the headline
 */
public record Headline(String headline, String rest) {
  private static final int MAX_LENGTH = 150;
  private static final int MAX_WORDS = 25;

  /** Documents inside documents are announced by the names of their files. */
  private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.\\w{2,5}|embed\\w*_\\d+");

  /** What stands above less than this is a line among others. */
  private static final int MIN_REST_LENGTH = 200;

  /** The first of the marks that Unicode puts on letters. */
  private static final int FIRST_MARK = 0x300;

  private static final Pattern QUOTES_AT_END =
      Pattern.compile("[\\s\"'\u2018-\u201f\u00bb\u00ab)]+$");

  /** Signs that a sentence ends with; a question or a call makes a headline as well. */
  private static final String SENTENCE_ENDS = ".,;:\u3002\uff0c\u0964\u06d4\u2026\u0589\u104b";

  /** Takes a first line that looks like a headline and is set apart by an empty line. */
  public static Headline of(String text) {
    int end = text.indexOf('\n');
    boolean apart = end > 0 && end + 1 < text.length() && text.charAt(end + 1) == '\n';
    if (!apart
        || text.length() - end < Math.max(MIN_REST_LENGTH, 3 * end)
        || !isLike(text.substring(0, end))) {
      return new Headline("", text);
    }
    return new Headline(text.substring(0, end).strip(), text.substring(end).strip());
  }

  /** Tells whether what was printed as a headline is a sentence above next to nothing. */
  public static boolean isLine(String headline, String text) {
    return !headline.isEmpty() && text.length() < MIN_REST_LENGTH && !isLike(headline);
  }

  /** The text of an article without a first line that only says its headline again. */
  public static String without(String headline, String text) {
    int end = text.indexOf('\n');
    boolean again = end > 0 && letters(text.substring(0, end)).equals(letters(headline));
    return again && text.length() - end > MIN_REST_LENGTH ? text.substring(end).strip() : text;
  }

  /** The letters and digits of a headline, in which two writings of it agree. */
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.charAt(i);
      if (c <= '~') {
        i++;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          letters.append((char) c);
        } else if (c >= 'A' && c <= 'Z') {
          letters.append((char) (c + 'a' - 'A'));
        }
        continue;
      }
      c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        letters.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  private static boolean isMark(int c) {
    if (c < FIRST_MARK) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Tells whether a line is short, has letters and does not end as a sentence does. */
  public static boolean isLike(String line) {
    String bare = QUOTES_AT_END.matcher(line).replaceAll("").strip();
    if (bare.isEmpty() || bare.length() > MAX_LENGTH || bare.split("\\s+").length > MAX_WORDS) {
      return false;
    }
    char last = bare.charAt(bare.length() - 1);
    return SENTENCE_ENDS.indexOf(last) < 0
        && !FILE_NAME.matcher(bare).matches()
        && bare.codePoints().filter(Character::isLetter).count() * 2 > bare.length();
  }
}
