package org.broadsheet.extract.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that stand in bylines beside the names, from {@code byline.txt}. */
final class BylineWords {
  private static final Map<String, List<String>> SECTIONS =
      WordFile.sections(BylineWords.class, "byline.txt");

  /** What somebody is, such as editor. */
  static final Set<String> TITLES = words("titles");

  /** What the names of those who write together end with, such as staff. */
  static final Set<String> GROUPS = words("groups");

  /** Letters behind a name, such as those of a degree. */
  static final Set<String> CREDENTIALS = words("credentials");

  /** What stands before a title, such as political. */
  static final Set<String> QUALIFIERS = words("qualifiers");

  /** What tells a time together with a number, such as ago. */
  static final Set<String> TIMES = words("times");

  static final Set<String> WEEKDAYS = words("weekdays");

  /** Words in small letters that belong to names. */
  static final Set<String> PARTICLES = words("particles");

  /** Words of names of publications. */
  static final Set<String> PAPERS = words("papers");

  /** Words that stand for nobody where a document names its author, and words of programs. */
  static final Set<String> NOBODY = words("nobody");

  static final Set<String> PROGRAMS = words("programs");

  private BylineWords() {}

  /** A word as it is in the sets: in small letters, without the signs around it. */
  static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !isOfWord(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static Set<String> words(String section) {
    return Objects.requireNonNull(SECTIONS.get(section), section).stream()
        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
