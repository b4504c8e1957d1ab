package org.broadsheet.dedup;

import java.util.Arrays;

/**
 * What is kept of a text to recognise copies of it: a sample of its shingles, which are every few
 * words in a row.
 *
 * <p>A shingle's hash has 24 bits, and the sample holds those below a bound. The bound is halved
 * (the level raised) until no more than {@link #MAX} are left. Of two texts, those shingles are
 * compared that lie below both bounds: unlike the equally many smallest ones of MinHash, this tells
 * also how much of a short text is in a long one (Hera, Pierce-Ward and Koslicki, "Deriving
 * confidence intervals for mutation rates across a wide range of evolutionary distances using
 * FracMinHash", 2023). A text of up to about {@link #MAX} words is compared whole.
 *
 * <p>Of a text too short to tell, the sample is a hash of all of it.
 */
public final class Fingerprint {
  /** The most shingles kept: with half as many, what two texts share is known to a tenth only. */
  static final int MAX = 128;

  /** Texts of fewer words are copies only if they are identical. */
  static final int SHORT = 30;

  /** One more than the highest hash of a shingle. */
  static final int HASHES = 1 << 24;

  /** How much of the shorter text must be in the longer, if it has {@link #ORDINARY} words. */
  private static final double OF_SHORTER = 0.5;

  /**
   * The same for texts of up to {@link #BRIEF} words: many are forms, such as the rates of the day
   * or a tender, in which only names and figures change.
   */
  private static final double OF_BRIEF = 0.7;

  private static final int BRIEF = 100;
  private static final int ORDINARY = 200;

  /** How much of the longer text must be in the shorter, so that a round-up is no copy. */
  private static final double OF_LONGER = 0.25;

  /** Hashes below it are keys: one shingle in sixteen. */
  private static final int KEY_BOUND = HASHES >> 4;

  /** So many hashes are keys in any case. */
  private static final int MIN_KEYS = 8;

  /**
   * How much of a text must be in another where one of them was recognised from a picture, with a
   * letter in twenty wrong: a word of five or six is right in three cases of four, and three words
   * in two of five. Follow-ups that repeat nearly half of a story lose as much, and stay below.
   */
  private static final double OF_RECOGNIZED = 0.24;

  /** The same where both were, each with mistakes of its own. */
  private static final double OF_BOTH = 0.1;

  /** How long the shorter of them is at the least beside the longer. */
  private static final double SAME_LENGTH = 0.8;

  /** Of a recognised text so many hashes are keys, since most have a mistake in them. */
  private static final int MIN_KEYS_OF_RECOGNIZED = 40;

  /** The bit of the first byte that tells a recognised text. */
  private static final int RECOGNIZED = 0x80;

  private static final int HEADER = 4;
  private static final int MAX_WORDS = 0xFFFFFF;

  private final int level;
  private final boolean recognized;
  private final int words;
  private final int[] sample;

  /**
   * Of a text.
   *
   * @param level how often the bound was halved
   * @param words how many words the text has
   * @param sample by rising value; of a short text its hash in two parts
   */
  Fingerprint(int level, int words, int[] sample) {
    this(level, words, sample, false);
  }

  private Fingerprint(int level, int words, int[] sample, boolean recognized) {
    this.level = level;
    this.recognized = recognized;
    this.words = Math.min(words, MAX_WORDS);
    this.sample = sample;
  }

  /** The fingerprint of the same text where its letters were recognised from a picture. */
  Fingerprint ofRecognized() {
    return new Fingerprint(level, words, sample, true);
  }

  /** Whether the texts are copies of each other: all of one or the better part of it is in both. */
  public boolean isCopyOf(Fingerprint other) {
    if (isShort() || other.isShort()) {
      return sample.length > 0 && words == other.words && Arrays.equals(sample, other.sample);
    }
    int coarser = Math.max(level, other.level);
    int own = size(coarser);
    int others = other.size(coarser);
    double wanted =
        Math.max(
            wanted(Math.min(words, other.words)) * Math.min(own, others),
            OF_LONGER * Math.max(own, others));
    if (recognized || other.recognized) {
      double share = recognized && other.recognized ? OF_BOTH : OF_RECOGNIZED;
      boolean alike = Math.min(words, other.words) >= SAME_LENGTH * Math.max(words, other.words);
      wanted = alike ? Math.min(wanted, share * Math.min(own, others)) : wanted;
    }
    return shares(other, own, others, Math.max(1, wanted));
  }

  /**
   * Whether at least so many are in both samples, of which only the first ones are looked at: none
   * of those in both lies above either bound.
   */
  private boolean shares(Fingerprint other, int own, int others, double wanted) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (shared < wanted) {
      if (shared + Math.min(own - i, others - j) < wanted) {
        return false;
      }
      int difference = sample[i] - other.sample[j];
      shared += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return true;
  }

  private static double wanted(int words) {
    double brief = Math.clamp((double) (ORDINARY - words) / (ORDINARY - BRIEF), 0, 1);
    return OF_SHORTER + brief * (OF_BRIEF - OF_SHORTER);
  }

  /** How much of the shorter text is in the longer, from 0 to 1. */
  public double likeness(Fingerprint other) {
    if (isShort() || other.isShort()) {
      return isCopyOf(other) ? 1 : 0;
    }
    int coarser = Math.max(level, other.level);
    int shorter = Math.min(size(coarser), other.size(coarser));
    return shorter == 0 ? 0 : (double) shared(other) / shorter;
  }

  /**
   * A few hashes by which copies of the text can be looked up: nearly all of them have at least one
   * of these keys too, and so have few other texts.
   */
  public int[] keys() {
    if (isShort()) {
      return sample.length == 0 ? sample : new int[] {sample[0]};
    }
    int keys = Math.min(sample.length, recognized ? MIN_KEYS_OF_RECOGNIZED : MIN_KEYS);
    while (keys < sample.length && sample[keys] < KEY_BOUND) {
      keys++;
    }
    return Arrays.copyOf(sample, keys);
  }

  private boolean isShort() {
    return words < SHORT;
  }

  /** How many of the sample lie below the bound of a level. */
  private int size(int level) {
    if (level == this.level) {
      return sample.length;
    }
    int place = Arrays.binarySearch(sample, HASHES >> level);
    return place < 0 ? -place - 1 : place;
  }

  /** How many are in both samples; none of them lies above either bound. */
  private int shared(Fingerprint other) {
    int shared = 0;
    for (int i = 0, j = 0; i < sample.length && j < other.sample.length; ) {
      int difference = sample[i] - other.sample[j];
      shared += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** The fingerprint as bytes: level, words, then the sample, three bytes for each number. */
  public byte[] bytes() {
    byte[] bytes = new byte[HEADER + 3 * sample.length];
    bytes[0] = (byte) (recognized ? level | RECOGNIZED : level);
    put(bytes, 1, words);
    for (int i = 0; i < sample.length; i++) {
      put(bytes, HEADER + 3 * i, sample[i]);
    }
    return bytes;
  }

  /** The fingerprint that {@link #bytes()} gave, from an offset on. */
  public static Fingerprint of(byte[] bytes, int offset, int length) {
    int[] sample = new int[(length - HEADER) / 3];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = get(bytes, offset + HEADER + 3 * i);
    }
    return new Fingerprint(
        bytes[offset] & ~RECOGNIZED,
        get(bytes, offset + 1),
        sample,
        (bytes[offset] & RECOGNIZED) != 0);
  }

  private static void put(byte[] bytes, int at, int value) {
    bytes[at] = (byte) (value >> 16);
    bytes[at + 1] = (byte) (value >> 8);
    bytes[at + 2] = (byte) value;
  }

  private static int get(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF);
  }
}
