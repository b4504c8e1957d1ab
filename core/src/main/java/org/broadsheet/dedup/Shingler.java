package org.broadsheet.dedup;

import java.util.Arrays;

/**
 * Makes the fingerprint of one text from its words, told one after the other.
 *
 * <p>A shingle is three words in a row; after a character that is a word, as in scripts without
 * spaces, it is six, which are about as much text. Longer shingles lose more by a changed word,
 * shorter ones are shared by texts that only speak the same language.
 */
public final class Shingler {
  private static final int WORDS = 3;
  private static final int CHARACTERS = 6;

  /** A power of two, and so large that it is never more than a quarter full. */
  private static final int SLOTS = 4 * Fingerprint.MOST;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** The hashes below the bound, each raised by one; 0 where there is none. */
  private int[] slots = new int[SLOTS];

  private final long[] last = new long[8];
  private int kept;
  private int level;
  private int bound = Fingerprint.HASHES;
  private int told;
  private int characters;
  private long whole;

  /**
   * Takes the next word.
   *
   * @param word its chars, normalised, up to {@code length}
   * @param character whether it is a character of a script without spaces
   */
  public void word(char[] word, int length, boolean character) {
    long hash = hash(word, length);
    last[told & 7] = hash;
    told++;
    characters += character ? 1 : 0;
    whole = (whole ^ hash) * PRIME;
    int width = character ? CHARACTERS : WORDS;
    if (told < width) {
      return;
    }
    long shingle = width;
    for (int i = told - width; i < told; i++) {
      shingle = (Long.rotateLeft(shingle, 23) ^ last[i & 7]) * PRIME;
    }
    int value = (int) (shingle >>> 40);
    if (value < bound) {
      keep(value);
    }
  }

  private static long hash(char[] word, int length) {
    long hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + word[i];
    }
    hash *= PRIME;
    return hash ^ hash >>> 32;
  }

  private void keep(int value) {
    if (insert(value) && ++kept > Fingerprint.MOST) {
      int[] all = slots;
      while (kept > Fingerprint.MOST) {
        level++;
        bound >>= 1;
        kept = 0;
        slots = new int[SLOTS];
        for (int raised : all) {
          if (raised != 0 && raised <= bound && insert(raised - 1)) {
            kept++;
          }
        }
      }
    }
  }

  /** Whether the value was not there yet. */
  private boolean insert(int value) {
    int slot = value & SLOTS - 1;
    while (slots[slot] != 0) {
      if (slots[slot] == value + 1) {
        return false;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    slots[slot] = value + 1;
    return true;
  }

  /** Whether the text is so short that only identical ones are its copies. */
  public boolean isShort() {
    return words() < Fingerprint.SHORT;
  }

  /** Two characters count as a word. */
  private int words() {
    return told - characters / 2;
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
    int[] sample = new int[kept];
    int next = 0;
    for (int raised : slots) {
      if (raised != 0) {
        sample[next++] = raised - 1;
      }
    }
    Arrays.sort(sample);
    return new Fingerprint(level, words(), sample);
  }

  /** A hash of all words so far, for {@link #fingerprint(long)} of another. */
  public long hash() {
    return whole;
  }
}
