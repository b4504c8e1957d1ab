package org.broadsheet.extract.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The parts of Korean words: stems, particles, endings and names, each of one class or several, and
 * how likely a class follows another inside a word. By these it is told how likely a string of
 * syllables is as a word. All costs are negative logarithms of probabilities. For use by any number
 * of threads at once.
 */
public final class KoreanMorphemes {
  /** The most syllables of a part. */
  public static final int LONGEST = 5;

  /**
   * The classes that stand for the beginning of a word, its end, and a syllable of no known part.
   */
  public static final int BEGINNING = 0;

  public static final int END = 1;
  public static final int UNKNOWN = 2;

  /** The cost of a syllable of no known part. */
  public static final double UNKNOWN_COST = 14;

  /** So many steps of a cost of transition are one. */
  public static final double STEPS = 16;

  private static final int SYLLABLE_BITS = 12;
  private static final char FIRST = '\uac00';
  private static final char LAST = '\ud7a3';
  private static final double NEVER = 1e6;

  private final int classes;
  private final double[] transitions;

  /** The number of each syllable, or 0. */
  private final short[] numbers = new short[LAST - FIRST + 1];

  /** The words of each set: its classes and their costs. */
  private final byte[][] setClasses;

  private final float[][] setCosts;

  /** The parts, as numbers of their syllables, in order. */
  private final long[] keys;

  /** The set of each part. */
  private final short[] sets;

  private KoreanMorphemes(DataInputStream in) throws IOException {
    classes = in.readUnsignedByte();
    transitions = new double[classes * classes];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readUnsignedByte() / STEPS;
    }
    int syllables = in.readUnsignedShort();
    for (int i = 1; i <= syllables; i++) {
      numbers[in.readChar() - FIRST] = (short) i;
    }
    int count = in.readUnsignedShort();
    setClasses = new byte[count][];
    setCosts = new float[count][];
    for (int i = 0; i < count; i++) {
      int size = in.readUnsignedByte();
      setClasses[i] = new byte[size];
      setCosts[i] = new float[size];
      for (int k = 0; k < size; k++) {
        setClasses[i][k] = in.readByte();
        setCosts[i][k] = in.readUnsignedByte();
      }
    }
    keys = new long[in.readInt()];
    sets = new short[keys.length];
    byte[] shapes = in.readNBytes(keys.length);
    long before = 0;
    for (int i = 0; i < keys.length; i++) {
      int shared = shapes[i] >> 4;
      int length = shapes[i] & 15;
      long key = shared == 0 ? 0 : before >>> shift(shared) << shift(shared);
      for (int k = shared; k < length; k++) {
        key |= (long) in.readUnsignedShort() << shift(k + 1);
      }
      keys[i] = key;
      before = key;
    }
    for (int i = 0; i < sets.length; i++) {
      sets[i] = in.readShort();
    }
  }

  static KoreanMorphemes read(DataInputStream in) throws IOException {
    return new KoreanMorphemes(in);
  }

  private static int shift(int syllables) {
    return SYLLABLE_BITS * (LONGEST - syllables);
  }

  /**
   * The cost of the most likely way to make a word of parts.
   *
   * @param word syllables only, one at the least
   */
  double cost(String word) {
    int length = word.length();
    double[][] best = new double[length + 1][classes];
    for (double[] row : best) {
      Arrays.fill(row, NEVER);
    }
    best[0][BEGINNING] = 0;
    for (int from = 0; from < length; from++) {
      long key = 0;
      boolean known = true;
      for (int to = from + 1; to <= Math.min(length, from + LONGEST); to++) {
        int number = number(word.charAt(to - 1));
        known &= number > 0;
        key |= (long) number << shift(to - from);
        int at = known ? Arrays.binarySearch(keys, key) : -1;
        if (at >= 0) {
          int set = sets[at] & 0xffff;
          for (int k = 0; k < setClasses[set].length; k++) {
            reach(best[from], best[to], setClasses[set][k], setCosts[set][k]);
          }
        }
        if (to == from + 1) {
          reach(best[from], best[to], UNKNOWN, UNKNOWN_COST);
        }
      }
    }
    double[] whole = new double[classes];
    Arrays.fill(whole, NEVER);
    reach(best[length], whole, END, 0);
    return whole[END];
  }

  /** The classes of a part, by their numbers; empty if it is none. */
  IntStream kinds(String part) {
    long key = 0;
    for (int i = 0; i < part.length(); i++) {
      int number = number(part.charAt(i));
      if (number == 0 || i == LONGEST) {
        return IntStream.empty();
      }
      key |= (long) number << shift(i + 1);
    }
    int at = Arrays.binarySearch(keys, key);
    if (at < 0) {
      return IntStream.empty();
    }
    byte[] kinds = setClasses[sets[at] & 0xffff];
    return IntStream.range(0, kinds.length).map(i -> kinds[i]);
  }

  private void reach(double[] from, double[] to, int type, double cost) {
    for (int before = 0; before < classes; before++) {
      if (from[before] < NEVER) {
        double sum = from[before] + cost + transitions[before * classes + type];
        to[type] = Math.min(to[type], sum);
      }
    }
  }

  private int number(char c) {
    return c >= FIRST && c <= LAST ? numbers[c - FIRST] : 0;
  }
}
