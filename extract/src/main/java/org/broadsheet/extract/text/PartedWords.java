package org.broadsheet.extract.text;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes words whole again that the ends of a plain text's lines have parted, in texts that were
 * broken into lines by hand, a wire or a reader of pictures. {@link Hyphenation} decides on each
 * hyphen. What belongs to a word goes up to its line, so that lines and paragraphs stay:
 *
 * <pre>
 *   The harbour coun-              The harbour council
 *   cil met, and the well-    to   met, and the well-known
 *   known mayor spoke.             mayor spoke.
 * </pre>
 *
 * <p>A hyphen that stays goes up with its word too: as one word it is found outside quotes whether
 * it is asked for with its hyphen or without.
 *
 * <p>What is no parted word: a dash, the rest of a compound ({@code Wind-} / {@code und
 * Solarparks}), lines of one word each, such as lists of prefixes, lines with tabs, wide blanks or
 * bars, as tables have, addresses, and what looks like a header of fields.
 */
final class PartedWords {
  /** The double hyphen of Fraktur as readers of pictures put it down. */
  private static final char EQUALS = '=';

  /** In a text with so many of them at the ends of lines they are hyphens. */
  private static final int MIN_EQUALS = 2;

  /** No text that is broken into lines by hand is wider. */
  private static final int WIDEST = 120;

  /** A word of so many letters can be parted. */
  private static final int LONG = 8;

  /** Room for a part of it, with the blank before and the hyphen behind. */
  private static final int ROOM = 6;

  /** Lines with such room that tell more than chance. */
  private static final int MIN_LEFT = 2;

  /** Blanks inside a line that no text has, and bars. */
  private static final Pattern TABLE = Pattern.compile("\\S(?:\t| {3}|\\s*\\|)\\s*\\S");

  private static final Pattern FIELD = Pattern.compile("[\\p{L}-]{2,30}:(?:\\s.*)?");
  private static final Pattern ADDRESS = Pattern.compile("://|^www\\.|@");

  private final List<String> lines;
  private final boolean doubleHyphens;
  private @Nullable Hyphenation hyphenation;

  private PartedWords(List<String> lines) {
    this.lines = lines;
    doubleHyphens = lines.stream().filter(PartedWords::endsWithEquals).count() >= MIN_EQUALS;
  }

  /** The same text with its words whole; it has the form that {@link Paragraphs#tidy} gives. */
  static String joined(String text) {
    return text.indexOf('\n') < 0
        ? text
        : new PartedWords(Arrays.asList(text.split("\n", -1))).joined();
  }

  private String joined() {
    StringJoiner text = new StringJoiner("\n");
    int i = 0;
    while (i < lines.size()) {
      StringBuilder line = new StringBuilder(lines.get(i));
      i++;
      while (i < lines.size() && isParted(line, i) && goesOn(line, lines.get(i).strip())) {
        String next = lines.get(i).strip();
        int end = wordEnd(next);
        line.append(next, 0, end);
        if (end < next.length()) {
          lines.set(i, indent(lines.get(i)) + next.substring(end).strip());
          break;
        }
        i++;
      }
      text.add(line);
    }
    return text.toString();
  }

  /** Tells whether a line may end inside a word that goes on in the line at an index. */
  private boolean isParted(CharSequence line, int index) {
    String next = lines.get(index);
    if (next.isBlank()
        || !(Hyphenation.isParted(line) || (doubleHyphens && endsWithEquals(line)))) {
      return false;
    }
    String whole = line.toString().strip();
    boolean alone = whole.indexOf(' ') < 0 && next.strip().indexOf(' ') < 0;
    return !alone
        && Character.isLetterOrDigit(next.strip().codePointAt(0))
        && !TABLE.matcher(whole).find()
        && !TABLE.matcher(next).find()
        && !ADDRESS.matcher(whole.substring(whole.lastIndexOf(' ') + 1)).find()
        && !isInHeader(whole, index);
  }

  /** Tells whether a line is a field among other fields. */
  private boolean isInHeader(String line, int next) {
    return FIELD.matcher(line).matches()
        && (FIELD.matcher(lines.get(next)).matches()
            || (next > 1 && FIELD.matcher(lines.get(next - 2)).matches()));
  }

  /** Tells whether a word goes on in the next line, and takes the hyphen away that parts it. */
  private boolean goesOn(StringBuilder line, String next) {
    int last = line.length() - 1;
    if (line.charAt(last) == EQUALS) {
      if (Character.isLowerCase(next.codePointAt(0))) {
        line.setLength(last);
      }
      return true;
    }
    return switch (hyphenation().decide(line, next)) {
      case APART -> false;
      case KEEP -> true;
      case JOIN -> {
        while (Hyphenation.isHyphen(line.charAt(line.length() - 1))) {
          line.setLength(line.length() - 1);
        }
        yield true;
      }
    };
  }

  private Hyphenation hyphenation() {
    Hyphenation known = hyphenation;
    if (known == null) {
      known = new Hyphenation(Vocabulary.of(lines), isUnparted());
      hyphenation = known;
    }
    return known;
  }

  /**
   * Tells whether lines leave room before long words where whoever parts words would have begun
   * them.
   */
  private boolean isUnparted() {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    int left = 0;
    int parted = 0;
    for (int i = 0; i + 1 < lines.size() && width <= WIDEST; i++) {
      String line = lines.get(i);
      String next = lines.get(i + 1).strip();
      if (Hyphenation.isParted(line)) {
        parted++;
      } else if (!line.isBlank()
          && width - line.length() >= ROOM
          && line.length() > width / 2
          && letters(next) >= LONG) {
        left++;
      }
    }
    return left >= MIN_LEFT && left >= parted;
  }

  /** The number of letters that a line begins with. */
  private static int letters(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsWithEquals(CharSequence line) {
    int end = line.length();
    return end > 1 && line.charAt(end - 1) == EQUALS && Character.isLetter(line.charAt(end - 2));
  }

  private static int wordEnd(String line) {
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String indent(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }
}
