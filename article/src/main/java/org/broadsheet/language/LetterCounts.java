package org.broadsheet.language;

import static java.lang.Character.UnicodeScript;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Counts the letter sequences of texts in known languages, and writes what {@link LetterStatistics}
 * reads. Not for use by several threads at once.
 *
 * <p>For each language it is found out how probable a letter is behind those before it, up to four
 * of them, after Witten and Bell (1991): a sequence that was seen often speaks for itself, a rare
 * one also by what a shorter one says. Of the sequences those are written that say most, as Stolcke
 * (1998) prunes them: by how much more probable they make the text that was counted.
 */
public final class LetterCounts {
  /** How much more probable, as a logarithm, a sequence must make the text to be written. */
  private final double least;

  /** Rare sequences tell languages apart that share most of their words. */
  private static final double AMONG_ALIKE = 0.4;

  private final Map<String, StringBuilder> texts = new TreeMap<>();

  /** Counts that write what says most: about three megabytes for 120 languages. */
  public LetterCounts() {
    this(DEFAULT_LEAST);
  }

  static final double DEFAULT_LEAST = 10.5;

  /** Sequences of no more letters are all written. */
  private static final int ALWAYS = 1;

  LetterCounts(double least) {
    this.least = least;
  }

  /**
   * Counts a text.
   *
   * @param language its language as BCP 47
   * @param text any length
   */
  public void add(String language, String text) {
    texts
        .computeIfAbsent(language, l -> new StringBuilder())
        .append(Letters.of(text, Integer.MAX_VALUE));
  }

  /**
   * Writes the statistics of all texts so far.
   *
   * @throws IOException if {@code to} cannot be written
   */
  public void write(OutputStream to) throws IOException {
    List<String> languages = languages();
    List<SortedMap<Integer, byte[]>> orders = new ArrayList<>();
    for (int n = 0; n < LetterStatistics.ORDER; n++) {
      orders.add(new TreeMap<>());
    }
    double[] unseen = new double[languages.size()];
    double[] usual = new double[languages.size()];
    for (int place = 0; place < languages.size(); place++) {
      char[] letters = letters(languages.get(place));
      Sequences sequences = new Sequences(letters);
      unseen[place] = sequences.unseen(0) + Math.log(LetterStatistics.UNKNOWN_LETTER);
      usual[place] = Sequences.usual(letters);
      String language = languages.get(place);
      boolean alike =
          languages.stream()
              .anyMatch(l -> !l.equals(language) && LanguageTag.areAlike(l, language));
      sequences.put(orders, place, alike ? least * AMONG_ALIKE : least);
    }
    GZIPOutputStream packed = new GZIPOutputStream(to);
    DataOutputStream out = new DataOutputStream(packed);
    out.writeInt(LetterStatistics.MAGIC);
    out.writeByte(languages.size());
    for (int place = 0; place < languages.size(); place++) {
      out.writeUTF(languages.get(place));
      out.writeFloat((float) unseen[place]);
      out.writeFloat((float) usual[place]);
    }
    for (int n = 1; n <= LetterStatistics.ORDER; n++) {
      write(orders.get(n - 1), n == LetterStatistics.ORDER ? 2 : 3, out);
    }
    out.flush();
    packed.finish();
  }

  /** What is alike stands together, which packs better: each byte of all numbers, and so on. */
  private static void write(SortedMap<Integer, byte[]> order, int width, DataOutputStream out)
      throws IOException {
    out.writeInt(order.size());
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      int before = Integer.MIN_VALUE;
      for (int print : order.keySet()) {
        out.writeByte((print - before) >>> shift);
        before = print;
      }
    }
    for (byte[] posting : order.values()) {
      out.writeByte(posting.length / width);
    }
    for (int part = 0; part < width; part++) {
      for (byte[] posting : order.values()) {
        for (int i = part; i < posting.length; i += width) {
          out.writeByte(posting[i]);
        }
      }
    }
  }

  /** Without those that their writing system gives away, and that share it with no other. */
  private List<String> languages() {
    Map<String, Script> scripts = new TreeMap<>();
    texts.forEach((language, text) -> scripts.put(language, Script.of(text)));
    Map<UnicodeScript, Long> sharing =
        scripts.values().stream()
            .collect(Collectors.groupingBy(Script::mostFrequent, Collectors.counting()));
    return scripts.entrySet().stream()
        .filter(
            e ->
                e.getValue().language() == null
                    || sharing.getOrDefault(e.getValue().mostFrequent(), 0L) > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private char[] letters(String language) {
    StringBuilder text = texts.get(language);
    char[] letters = new char[text == null ? 0 : text.length()];
    if (text != null) {
      text.getChars(0, letters.length, letters, 0);
    }
    return letters;
  }

  /**
   * The sequences of one language, in a table with open addressing: a language has hundreds of
   * thousands, which would be as many objects.
   */
  private static final class Sequences {
    private static final double USUAL_PART = 0.8;

    private final char[] letters;
    private final long[] keys;

    /** How often a sequence was seen. */
    private final int[] times;

    /** How often it was seen with a letter behind it, and with how many different ones. */
    private final int[] followed;

    private final int[] followers;

    /** Whether a sequence has been dealt with. */
    private final BitSet done = new BitSet();

    Sequences(char[] letters) {
      this.letters = letters;
      int size = Math.max(1, Integer.highestOneBit(letters.length * LetterStatistics.ORDER)) * 4;
      keys = new long[size];
      times = new int[size];
      followed = new int[size];
      followers = new int[size];
      for (int i = 1; i < letters.length; i++) {
        for (int n = 1; n <= LetterStatistics.ORDER && n <= i + 1; n++) {
          int before = place(Letters.key(letters, i - n + 1, i));
          int all = place(Letters.key(letters, i - n + 1, i + 1));
          followed[before]++;
          followers[before] += times[all] == 0 ? 1 : 0;
          times[all]++;
        }
      }
    }

    /** Where a sequence is in the table, or where it belongs. Never full: it has room for all. */
    private int place(long key) {
      int mask = keys.length - 1;
      long wanted = key == 0 ? 1 : key;
      int place = (int) (wanted >>> Integer.SIZE) & mask;
      while (keys[place] != 0 && keys[place] != wanted) {
        place = (place + 1) & mask;
      }
      keys[place] = wanted;
      return place;
    }

    /** The logarithm of the share that goes to letters never seen behind a sequence. */
    double unseen(long key) {
      int before = place(key);
      return followed[before] == 0
          ? 0
          : Math.log((double) followers[before] / (followed[before] + followers[before]));
    }

    /** How probable the letter at {@code i} is behind those before it, for each length. */
    private double[] probabilities(char[] text, int i) {
      double[] found = new double[LetterStatistics.ORDER + 1];
      found[0] = LetterStatistics.UNKNOWN_LETTER;
      for (int n = 1; n <= LetterStatistics.ORDER; n++) {
        int before = n > i + 1 ? -1 : place(Letters.key(text, i - n + 1, i));
        if (before < 0 || followed[before] == 0) {
          found[n] = found[n - 1];
        } else {
          int all = place(Letters.key(text, i - n + 1, i + 1));
          found[n] =
              (times[all] + followers[before] * found[n - 1])
                  / (followed[before] + followers[before]);
        }
      }
      return found;
    }

    /** Puts what says enough among the sequences of all languages, by length. */
    void put(List<SortedMap<Integer, byte[]>> orders, int language, double least) {
      for (int i = 1; i < letters.length; i++) {
        double[] probabilities = null;
        for (int n = 1; n <= LetterStatistics.ORDER && n <= i + 1; n++) {
          long key = Letters.key(letters, i - n + 1, i + 1);
          int place = place(key);
          if (done.get(place)) {
            continue;
          }
          done.set(place);
          probabilities = probabilities == null ? probabilities(letters, i) : probabilities;
          double logarithm = Math.log(probabilities[n]);
          double shorter =
              unseen(Letters.key(letters, i - n + 1, i)) + Math.log(probabilities[n - 1]);
          if (n > ALWAYS && times[place] * (logarithm - shorter) < least) {
            continue;
          }
          byte weight = LetterStatistics.byteOf(logarithm);
          byte[] entry =
              n == LetterStatistics.ORDER
                  ? new byte[] {(byte) language, weight}
                  : new byte[] {(byte) language, weight, LetterStatistics.byteOf(unseen(key))};
          orders.get(n - 1).merge(LetterStatistics.print(key), entry, Sequences::joined);
        }
      }
    }

    /** Two entries of one language are of sequences that by chance share a number. */
    private static byte[] joined(byte[] before, byte[] entry) {
      int last = before.length - entry.length;
      if (before[last] == entry[0]) {
        return before;
      }
      byte[] both = Arrays.copyOf(before, before.length + entry.length);
      System.arraycopy(entry, 0, both, before.length, entry.length);
      return both;
    }

    /**
     * The mean logarithm of a letter's probability in text of a language that was not counted: in
     * the last part of the letters, by the first.
     */
    static double usual(char[] letters) {
      int part = (int) (letters.length * USUAL_PART);
      Sequences sequences = new Sequences(Arrays.copyOfRange(letters, 0, part));
      double sum = 0;
      for (int i = part + LetterStatistics.ORDER; i < letters.length; i++) {
        sum += Math.log(sequences.probabilities(letters, i)[LetterStatistics.ORDER]);
      }
      return sum / Math.max(1, letters.length - part - LetterStatistics.ORDER);
    }
  }
}
