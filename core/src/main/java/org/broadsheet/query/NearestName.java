package org.broadsheet.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that somebody may have meant who typed one that does not exist: for messages such
 * as "did you mean headline?". A slip is a letter left out, put in, exchanged for another, or two
 * neighbours the wrong way round (Damerau, CACM 7:3, 1964); capitals do not count.
 */
public final class NearestName {
  /** A third of a name may be wrong, and one letter of a short one. */
  private static final int LETTERS_PER_SLIP = 3;

  /** Nobody slips in more than this, and longer texts are no names. */
  private static final int MAX_LENGTH = 64;

  private NearestName() {}

  /**
   * {@return the name that is nearest; empty if none is near}
   *
   * @param typed what was typed
   * @param names those that there are; of several that are as near the first is given
   */
  public static Optional<String> of(String typed, Collection<String> names) {
    String word = typed.toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = Math.max(1, word.length() / LETTERS_PER_SLIP) + 1;
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (String name : names) {
      String other = name.toLowerCase(Locale.ROOT);
      int slips = slips(word, other);
      if (other.startsWith(word) && word.length() >= LETTERS_PER_SLIP) {
        slips = Math.min(slips, 1); // the beginning of a name
      }
      if (slips < least) {
        least = slips;
        nearest = name;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The optimal string alignment distance, row by row. */
  private static int slips(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + exchanged);
        boolean turned =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (turned) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[other.length()];
  }
}
