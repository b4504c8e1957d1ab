package org.broadsheet.benchmarks;

/** Words that nobody uses and anybody could say, a different one for each number. */
final class MadeUpWord {
  private static final String CONSONANTS = "bdfgklmnprstvzjh";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

  /** Odd, and no multiple of five: it has no divisor in common with the number of syllables. */
  private static final long STEP = 7_368_787;

  private static final int SHORTEST = 3;

  private MadeUpWord() {}

  /** The word of a number from 0. */
  static String of(long number) {
    long rest = number;
    long many = SYLLABLES;
    int length = 1;
    while (length < SHORTEST || rest >= many) {
      if (length >= SHORTEST) {
        rest -= many;
      }
      many *= SYLLABLES;
      length++;
    }
    long mixed = rest * STEP % many; // or words made one after the other would begin alike
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int syllable = (int) (mixed % SYLLABLES);
      word.append(CONSONANTS.charAt(syllable % CONSONANTS.length()));
      word.append(VOWELS.charAt(syllable / CONSONANTS.length()));
      mixed /= SYLLABLES;
    }
    return word.append('x').toString(); // few words end so
  }
}
