package org.broadsheet.language;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * How probable a letter is behind those before it, in many languages; by this it is told which
 * language makes a text the most probable. {@link LetterCounts} writes what is read here. For use
 * by any number of threads at once.
 */
public final class LetterStatistics {
  static final int MAGIC = 0x4c455431;

  /** The length of the longest sequences. */
  static final int ORDER = 4;

  /** How probable a letter is that was never seen in a language. */
  static final double UNKNOWN_LETTER = 1 / 3_000.0;

  /** Steps of a natural logarithm in which a probability is kept. */
  private static final double STEPS = 16;

  private static final int MAX_BYTE = 255;

  /** The more letters are judged, the surer; but a lead like this does not go away. */
  private static final double DECIDED = 80;

  private static final int ENOUGH_LETTERS = 320;
  private static final int STRIDE = 32;
  private static final int BUFFER = 1 << 16;

  /** Sequences are found by the first bits of their number. */
  private static final int BUCKET_BITS = 16;

  private final String[] languages;
  private final Set<String> primary;
  private final int[] unseen;
  private final double[] usual;
  private final Order[] orders = new Order[ORDER];

  /** The sequences of one length. */
  private static final class Order {
    /** Where in the others those begin whose numbers have the same first bits. */
    private final int[] buckets;

    /** The numbers of the sequences, in order. */
    private final int[] prints;

    /** Where in the postings theirs begin. */
    private final int[] offsets;

    /**
     * For each language that has it the place of the language, the probability, and what remains
     * for letters that are not seen behind it.
     */
    private final byte[] postings;

    Order(int[] buckets, int[] prints, int[] offsets, byte[] postings) {
      this.buckets = buckets;
      this.prints = prints;
      this.offsets = offsets;
      this.postings = postings;
    }

    /** The place of a sequence, or -1. */
    int find(long key) {
      int print = print(key);
      int bucket = bucket(print);
      for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
        if (prints[i] == print) {
          return i;
        }
      }
      return -1;
    }
  }

  private static final class Shipped {
    private static final LetterStatistics STATISTICS = read();

    private static LetterStatistics read() {
      try (InputStream in = LetterStatistics.class.getResourceAsStream("letters.gz")) {
        if (in == null) {
          throw new IllegalStateException("the statistics of letters are not in the jar");
        }
        return LetterStatistics.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private LetterStatistics(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not statistics of letters, or by another version");
    }
    int count = in.readUnsignedByte();
    languages = new String[count];
    unseen = new int[count];
    usual = new double[count];
    for (int i = 0; i < count; i++) {
      languages[i] = in.readUTF();
      unseen[i] = (int) Math.round(-in.readFloat() * STEPS);
      usual[i] = in.readFloat();
    }
    primary = Arrays.stream(languages).map(LanguageTag::primary).collect(Collectors.toSet());
    for (int n = 0; n < ORDER; n++) {
      orders[n] = order(in, n == ORDER - 1 ? 2 : 3);
    }
  }

  private static Order order(DataInputStream in, int width) throws IOException {
    int size = in.readInt();
    int[] prints = new int[size];
    for (int plane = 0; plane < Integer.BYTES; plane++) {
      byte[] bytes = in.readNBytes(size);
      for (int i = 0; i < bytes.length; i++) {
        prints[i] = prints[i] << Byte.SIZE | (bytes[i] & 0xff);
      }
    }
    byte[] lengths = in.readNBytes(size);
    if (lengths.length < size) {
      throw new EOFException("the statistics of letters are cut off");
    }
    int[] offsets = new int[size + 1];
    int[] buckets = new int[(1 << BUCKET_BITS) + 1];
    int before = Integer.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      prints[i] += before;
      before = prints[i];
      offsets[i + 1] = offsets[i] + width * (lengths[i] & 0xff);
      buckets[bucket(prints[i]) + 1]++;
    }
    for (int i = 1; i < buckets.length; i++) {
      buckets[i] += buckets[i - 1];
    }
    byte[] postings = new byte[offsets[size]];
    for (int part = 0; part < width; part++) {
      byte[] bytes = in.readNBytes(postings.length / width);
      for (int i = 0; i < bytes.length; i++) {
        postings[i * width + part] = bytes[i];
      }
    }
    return new Order(buckets, prints, offsets, postings);
  }

  /** Numbers are in order as signed ones. */
  private static int bucket(int print) {
    return (print >> (Integer.SIZE - BUCKET_BITS)) + (1 << (BUCKET_BITS - 1));
  }

  /** {@return the statistics that come with this library; they are read when first asked for} */
  public static LetterStatistics shipped() {
    return Shipped.STATISTICS;
  }

  /**
   * {@return the statistics that {@link LetterCounts} wrote}
   *
   * @param in is read to its end, and not closed
   * @throws IOException if it cannot be read, or holds something else
   */
  public static LetterStatistics read(InputStream in) throws IOException {
    return new LetterStatistics(new DataInputStream(new GZIPInputStream(in, BUFFER)));
  }

  /** {@return the languages, as BCP 47} */
  public List<String> languages() {
    return List.of(languages);
  }

  /** The 32 bits of a key that are kept of it. */
  static int print(long key) {
    return (int) (key >>> 32);
  }

  /** A logarithm of a probability as it is kept. */
  static byte byteOf(double logarithm) {
    return (byte) Math.min(MAX_BYTE, Math.round(-logarithm * STEPS));
  }

  /** How probable a text is in each language. */
  static final class Judgement {
    private final int letters;
    private final double[] logarithms;

    Judgement(int letters, double[] logarithms) {
      this.letters = letters;
      this.logarithms = logarithms;
    }

    /** How many letters and blanks were judged. */
    int letters() {
      return letters;
    }

    /** The logarithm of the text's probability, by the place of a language. */
    double logarithm(int place) {
      return logarithms[place];
    }
  }

  /** Whether a language is among those known, in whatever script. */
  boolean has(String language) {
    return primary.contains(LanguageTag.primary(language));
  }

  /** Whether another language is known that shares most of its words with this one. */
  boolean hasAlike(String language) {
    return has(language)
        && Arrays.stream(languages)
            .anyMatch(l -> !l.equals(language) && LanguageTag.areAlike(l, language));
  }

  double usual(int place) {
    return usual[place];
  }

  String language(int place) {
    return languages[place];
  }

  /** Judges letters as {@link Letters} gives them. */
  Judgement judge(char[] letters) {
    long[] sums = new long[languages.length];
    int[] here = new int[languages.length];
    int[] before = new int[ORDER];
    int[] found = new int[ORDER];
    Arrays.fill(before, -1);
    before[0] = orders[0].find(Letters.key(letters, 0, Math.min(1, letters.length)));
    for (int i = 1; i < letters.length; i++) {
      System.arraycopy(unseen, 0, here, 0, here.length);
      for (int n = 1; n <= ORDER; n++) {
        if (n > 1 && before[n - 2] >= 0) {
          addUnseen(orders[n - 2], before[n - 2], here);
        }
        found[n - 1] = n > i + 1 ? -1 : orders[n - 1].find(Letters.key(letters, i - n + 1, i + 1));
        if (found[n - 1] >= 0) {
          set(orders[n - 1], found[n - 1], n == ORDER ? 2 : 3, here);
        }
      }
      for (int l = 0; l < here.length; l++) {
        sums[l] += here[l];
      }
      if (i % STRIDE == 0 && i >= ENOUGH_LETTERS && isDecided(sums)) {
        letters = Arrays.copyOf(letters, i + 1);
      }
      int[] swap = before;
      before = found;
      found = swap;
    }
    double[] logarithms = new double[sums.length];
    for (int l = 0; l < sums.length; l++) {
      logarithms[l] = -sums[l] / STEPS;
    }
    return new Judgement(letters.length - 1, logarithms);
  }

  /** Whether no more letters are going to change which language is the first. */
  private static boolean isDecided(long[] sums) {
    long best = Long.MAX_VALUE;
    long next = Long.MAX_VALUE;
    for (long sum : sums) {
      if (sum < best) {
        next = best;
        best = sum;
      } else if (sum < next) {
        next = sum;
      }
    }
    return next - best > DECIDED * STEPS;
  }

  private static void addUnseen(Order order, int place, int[] here) {
    byte[] postings = order.postings;
    for (int i = order.offsets[place]; i < order.offsets[place + 1]; i += 3) {
      here[postings[i] & 0xff] += postings[i + 2] & 0xff;
    }
  }

  private static void set(Order order, int place, int width, int[] here) {
    byte[] postings = order.postings;
    for (int i = order.offsets[place]; i < order.offsets[place + 1]; i += width) {
      here[postings[i] & 0xff] = postings[i + 1] & 0xff;
    }
  }
}
