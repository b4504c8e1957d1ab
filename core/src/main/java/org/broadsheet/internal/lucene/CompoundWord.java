package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.analysis.Clitics;
import org.broadsheet.analysis.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * What was typed as one word and is several by the definition of words.
 *
 * @param words its words, normalised, without those that only hang on them
 * @param printed the same as they were typed
 * @param initials the letters of {@code U.S.}; null if it is none
 * @param joined how it is written without hyphens, or with a Ukrainian apostrophe, or the digits of
 *     a grouped number; null if other signs part its words
 */
record CompoundWord(
    List<String> words, List<String> printed, @Nullable String initials, @Nullable String joined) {

  /** Reads a typed word that holds at least one word. */
  static CompoundWord of(String text) {
    List<String> words = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    List<Boolean> apostrophes = new ArrayList<>();
    boolean dots = true;
    StringBuilder joined = new StringBuilder();
    boolean joins = true;
    boolean letters = true;
    int end = -1;
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      if (end >= 0) {
        // A character may be several words, such as 1 and 2 in ½: nothing stands between those.
        char sign = scanner.start() == end + 1 ? text.charAt(end) : 0;
        apostrophes.add(Clitics.isApostrophe(sign));
        dots &= sign == '.';
        String joint = JoinLayer.joint(sign, text.charAt(scanner.start()));
        joins &= joint != null;
        joined.append(joint == null ? "" : joint);
      }
      letters &= scanner.length() == 1 && Character.isLetter(scanner.buffer()[0]);
      joined.append(scanner.word());
      words.add(scanner.word());
      printed.add(text.substring(scanner.start(), scanner.end()));
      end = scanner.end();
    }
    Clitics.Hosts hosts = Clitics.hosts(words, apostrophes);
    return new CompoundWord(
        words.subList(hosts.from(), hosts.to()),
        printed.subList(hosts.from(), hosts.to()),
        words.size() > 1 && dots && letters ? String.join("", words) : null,
        words.size() > 1 && joins ? joined.toString() : GroupedNumber.whole(text));
  }

  /** Whether it is a number whose digits are grouped. */
  boolean isNumber() {
    return joined != null && GroupedNumber.digits(joined) != null;
  }
}
