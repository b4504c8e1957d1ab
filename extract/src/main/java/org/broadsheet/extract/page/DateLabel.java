package org.broadsheet.extract.page;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.extract.text.WordFile;
import org.jspecify.annotations.Nullable;

/** What the words beside a date say of it, in the languages of {@code date-labels.txt}. */
enum DateLabel {
  PUBLISHED,
  CHANGED,
  /** Published and, on the same day, changed. */
  BOTH,
  /** That it is a date. */
  DATE,
  NONE;

  /**
   * A label in a text.
   *
   * @param start where in the text it begins
   * @param end where its word ends
   */
  record Found(DateLabel label, int start, int end) {}

  private record Word(String text, boolean whole, DateLabel label) {
    /** Whether it may begin within a word, for there are no blanks, or others are joined to it. */
    boolean isFree() {
      return FREE.contains(UnicodeScript.of(text.codePointAt(0)));
    }
  }

  private static final Set<UnicodeScript> FREE =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.ARABIC,
          UnicodeScript.HEBREW);

  /** Between "published" and "updated", where one date is meant by both. */
  private static final int JOINED = 6;

  private static final Map<Character, List<Word>> WORDS = new HashMap<>();

  static {
    Map<String, List<String>> sections = WordFile.sections(DateLabel.class, "date-labels.txt");
    sections.forEach(
        (section, lines) -> {
          DateLabel label =
              switch (section) {
                case "published" -> PUBLISHED;
                case "changed" -> CHANGED;
                case "date" -> DATE;
                default ->
                    throw new IllegalStateException("date-labels.txt has a section " + section);
              };
          lines.forEach(line -> add(line.substring(line.indexOf(':') + 1), label));
        });
  }

  private static void add(String words, DateLabel label) {
    for (String word : words.split(",", -1)) {
      String text = plain(word.strip());
      boolean whole = text.endsWith("=");
      text = whole ? text.substring(0, text.length() - 1) : text;
      WORDS
          .computeIfAbsent(text.charAt(0), c -> new ArrayList<>())
          .add(new Word(text, whole, label));
    }
  }

  /** The label of a date before or behind which the text stands. */
  static Found in(String text, boolean before) {
    Found published = null;
    Found changed = null;
    Found date = null;
    for (Found found : all(text)) {
      switch (found.label) {
        case PUBLISHED -> published = published == null || before ? found : published;
        case CHANGED -> changed = changed == null || before ? found : changed;
        default -> date = found;
      }
    }
    if (published != null && changed != null) {
      int gap = Math.max(published.start, changed.start) - Math.min(published.end, changed.end);
      if (gap <= JOINED) {
        return new Found(
            BOTH, Math.min(published.start, changed.start), Math.max(published.end, changed.end));
      }
      return (published.start > changed.start) == before ? published : changed;
    }
    Found one = published != null ? published : changed != null ? changed : date;
    return one == null ? new Found(NONE, 0, 0) : one;
  }

  private static List<Found> all(String text) {
    String plain = plain(text);
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < plain.length(); i++) {
      Found found = at(plain, i);
      if (found != null) {
        all.add(found);
        i = found.end - 1;
      }
    }
    return all;
  }

  private static @Nullable Found at(String plain, int i) {
    boolean begins = i == 0 || !isLetter(plain.charAt(i - 1));
    for (Word word : WORDS.getOrDefault(plain.charAt(i), List.of())) {
      if (plain.startsWith(word.text, i) && (begins || word.isFree())) {
        int end = i + word.text.length();
        while (!word.isFree() && end < plain.length() && isLetter(plain.charAt(end))) {
          end++;
        }
        if (!word.whole || end == i + word.text.length()) {
          return new Found(word.label, i, end);
        }
      }
    }
    return null;
  }

  /** In small letters, each in its place; the blanks all alike, and a dotless i as any other. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      plain.append(blank ? ' ' : c == 'ı' ? 'i' : c);
    }
    return plain.toString();
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
