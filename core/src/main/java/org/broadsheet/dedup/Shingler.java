package org.broadsheet.dedup;

import java.util.Arrays;

/**
 * Makes the fingerprint of a text from its words, told one after the other. Reusable; for one
 * thread at a time.
 *
 * <p>A shingle is three words in a row. In scripts without spaces, where characters are words, it
 * is as many as are about as much text: six in Han and kana, twelve in Thai and its like. Longer
 * shingles lose more by a changed word, shorter ones are shared by texts that only speak the same
 * language: of six Thai letters, what officials write looks all alike.
 */
public final class Shingler {
  private static final int WORDS = 3;
  private static final int CHARACTERS = 6;
  private static final int LETTERS = 12;

  /** From here on, characters that are words stand for a syllable or more. */
  private static final char FIRST_OF_HAN = 0x2E80;

  /** Of a table of hashes, at least half of which stays free. */
  private static final int PLACES = 4 * Fingerprint.MAX;

  private static final int FREE = -1;

  /**
   * A text of which so many words, one in so many, have a digit among their letters was scanned.
   */
  private static final int MIN_MIXED = 2;

  private static final int WORDS_TO_A_MIXED = 200;

  /** A word of fewer letters is a name such as b2b. */
  private static final int MIN_MIXED_LENGTH = 4;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** The different hashes below the bound, each at the first free place from its own. */
  private final int[] hashes = new int[PLACES];

  private int kept;
  private int level;
  private int bound;
  private final long[] last = new long[16];
  private int told;
  private int quarters;
  private long whole;
  private int mixed;
  private boolean recognized;

  /** Begins a text. */
  public Shingler() {
    start();
  }

  /** Begins another text. */
  public void start() {
    Arrays.fill(hashes, FREE);
    kept = 0;
    level = 0;
    bound = Fingerprint.HASHES;
    told = 0;
    quarters = 0;
    whole = 0;
    mixed = 0;
    recognized = false;
  }

  /** Tells that the letters of the text were recognised from a picture, and may be wrong. */
  public void recognized() {
    recognized = true;
  }

  /**
   * Takes the next word.
   *
   * @param word its chars, normalised
   * @param length how many they are
   * @param hash of {@link org.broadsheet.analysis.WordScanner#hash}
   * @param character whether it is a character of a script without spaces
   */
  public void word(char[] word, int length, long hash, boolean character) {
    char first = word[0];
    mixed += length >= MIN_MIXED_LENGTH && isMixed(word, length) ? 1 : 0;
    last[told & 15] = hash;
    told++;
    whole = (whole ^ hash) * PRIME;
    int width = WORDS;
    if (character) {
      width = first < FIRST_OF_HAN ? LETTERS : CHARACTERS;
    }
    quarters += !character ? 4 : width == LETTERS ? 1 : 2;
    if (told < width) {
      return;
    }
    long shingle = width;
    for (int i = told - width; i < told; i++) {
      shingle = (Long.rotateLeft(shingle, 23) ^ last[i & 15]) * PRIME;
    }
    int value = (int) (shingle >>> 40);
    if (value < bound) {
      keep(value);
    }
  }

  /** Tells whether a digit stands between two letters, as where an l was taken for a 1. */
  private static boolean isMixed(char[] word, int length) {
    for (int i = 1; i < length - 1; i++) {
      char c = word[i];
      if (c >= '0' && c <= '9' && word[i - 1] > '9' && word[i + 1] > '9') {
        return true;
      }
    }
    return false;
  }

  private boolean isRecognized() {
    return recognized || (mixed >= MIN_MIXED && mixed * WORDS_TO_A_MIXED >= words());
  }

  /** Keeps a hash below the bound, and lowers the bound where that makes too many. */
  private void keep(int hash) {
    int place = hash & PLACES - 1;
    while (hashes[place] != FREE) {
      if (hashes[place] == hash) {
        return;
      }
      place = place + 1 & PLACES - 1;
    }
    hashes[place] = hash;
    kept++;
    while (kept > Fingerprint.MAX) {
      level++;
      bound >>= 1;
      int[] all = kept();
      Arrays.fill(hashes, FREE);
      kept = 0;
      for (int each : all) {
        if (each < bound) {
          keep(each);
        }
      }
    }
  }

  /** All hashes that are kept. */
  private int[] kept() {
    int[] all = new int[kept];
    int count = 0;
    for (int hash : hashes) {
      if (hash != FREE) {
        all[count++] = hash;
      }
    }
    return all;
  }

  /** Whether the text is so short that only identical ones are its copies. */
  public boolean isShort() {
    return words() < Fingerprint.SHORT;
  }

  /** As many characters count as one word as there are to a word of a shingle. */
  private int words() {
    return quarters / 4;
  }

  /**
   * The fingerprint of the words so far.
   *
   * @param headline a hash of the headline: many short texts say no more than that there is a film
   *     to be seen, and only with their headlines are they identical
   */
  public Fingerprint fingerprint(long headline) {
    if (isShort()) {
      long hash = (whole ^ headline) * PRIME;
      int[] parts = {(int) (hash >>> 40), (int) (hash >>> 16) & Fingerprint.HASHES - 1};
      return new Fingerprint(0, words(), told == 0 ? new int[0] : parts);
    }
    int[] sample = kept();
    Arrays.sort(sample);
    Fingerprint fingerprint = new Fingerprint(level, words(), sample);
    return isRecognized() ? fingerprint.ofRecognized() : fingerprint;
  }

  /** A hash of all words so far, for {@link #fingerprint(long)} of another. */
  public long hash() {
    return whole;
  }
}
