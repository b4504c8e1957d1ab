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
 * @param initials the letters of {@code U.S.}; null if it is none
 * @param joined how it is written without hyphens, or with a Ukrainian apostrophe; null if other
 *     signs part its words
 */
record CompoundWord(List<String> words, @Nullable String initials, @Nullable String joined) {

  /** Reads a typed word that holds at least one word. */
  static CompoundWord of(String text) {
    List<String> words = new ArrayList<>();
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
        apostrophes.add(isApostrophe(sign));
        dots &= sign == '.';
        String joint = JoinLayer.joint(sign, text.charAt(scanner.start()));
        joins &= joint != null;
        joined.append(joint == null ? "" : joint);
      }
      letters &= scanner.length() == 1 && Character.isLetter(scanner.buffer()[0]);
      joined.append(scanner.word());
      words.add(scanner.word());
      end = scanner.end();
    }
    List<String> hosts = Clitics.hosts(words, apostrophes);
    return new CompoundWord(
        hosts,
        words.size() > 1 && dots && letters ? String.join("", words) : null,
        words.size() > 1 && joins ? joined.toString() : null);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2018' || c == '\u00B4';
  }
}
