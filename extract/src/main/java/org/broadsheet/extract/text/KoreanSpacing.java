package org.broadsheet.extract.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Tells how likely a blank stands between two pieces of Korean text, as between the end of a line
 * and the beginning of the next: Korean writes a blank between words, and most typesetters end a
 * line behind any syllable without a sign.
 *
 * <p>A sum of weights decides (logistic regression) that were learned from news: for the syllables
 * around the place, for how much likelier the pieces are as two words than as one by their stems,
 * particles and endings, and for what is a word elsewhere in the document. {@code docs/pdf.md} says
 * how it was learned. For use by any number of threads at once.
 */
public final class KoreanSpacing {
  /** The number that a table begins with. */
  public static final int MAGIC = 0x4b4f5231;

  /** So many steps of a weight are one. */
  public static final double STEPS = 16;

  /** The share of blanks among the places where lines may end, in the news learned from. */
  public static final double USUAL = 0.31;

  /** As many characters on either side count. */
  private static final int NEAR = 8;

  /** Of a piece of a word that is no longer than this the word beyond tells something too. */
  private static final int SHORT = 2;

  private static final int MAX_LENGTH = 6;
  private static final int MAX_PAIR = 5;

  /** How much costlier two words are than one, which is made up for by the blank being likely. */
  private static final double SECOND_WORD = 8;

  private static final double LEAST = -12;
  private static final double MOST = 25;
  private static final double DEAREST = 24;

  /** Final sounds in a Hangul syllable, none being one (Unicode 3.12). */
  private static final int SOUNDS = 28;

  private static final String OPENING = "([{\u201c\u2018\"'\u300c\u300e\u3008\u300a";
  private static final String CLOSING = ")]}\u201d\u2019\u300d\u300f\u3009\u300b";
  private static final String STOPS = ".,!?\u2026:;";

  /** What no line begins with. */
  private static final String NEVER_FIRST =
      ".,!?\u2026:;)]}\u201d\u2019\u00bb\u300d\u300f\u3009\u300b\u00b7%\"'";

  /** What no line ends with. */
  private static final String NEVER_LAST = "([{\u201c\u2018\u300c\u300e\u3008\u300a";

  private static final class Shipped {
    private static final KoreanSpacing SPACING = read();

    private static KoreanSpacing read() {
      try (InputStream in = KoreanSpacing.class.getResourceAsStream("korean.gz")) {
        if (in == null) {
          throw new IllegalStateException("the table of Korean is not in the jar");
        }
        return KoreanSpacing.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final KoreanMorphemes morphemes;

  /** The traits that have a weight, in order, and their weights. */
  private final int[] traits;

  private final byte[] weights;

  private KoreanSpacing(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a table of Korean, or by another version");
    }
    morphemes = KoreanMorphemes.read(in);
    traits = new int[in.readInt()];
    for (int i = 0; i < traits.length; i++) {
      traits[i] = in.readInt();
    }
    weights = in.readNBytes(traits.length);
  }

  /** What was learned from news and is in the jar; read when it is first asked for. */
  public static KoreanSpacing shipped() {
    return Shipped.SPACING;
  }

  /**
   * Reads a table; the caller closes the stream.
   *
   * @throws IOException if it cannot be read or is none
   */
  public static KoreanSpacing read(InputStream packed) throws IOException {
    return new KoreanSpacing(
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(packed))));
  }

  /** Tells whether it is a syllable or a letter of Hangul. */
  public static boolean isHangul(int c) {
    return (c >= 0xAC00 && c <= 0xD7AF)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x3130 && c <= 0x318F);
  }

  /** Tells whether a line may end inside a Korean word between these two characters. */
  public static boolean mayPart(int before, int behind) {
    return (isHangul(before) || isHangul(behind))
        && NEVER_FIRST.indexOf(behind) < 0
        && NEVER_LAST.indexOf(before) < 0;
  }

  /**
   * The logarithm of the odds that a blank stands between two pieces of text, where as many words
   * are parted as lines would that end behind any syllable.
   *
   * @param left ends before the place, without a blank; not empty
   * @param right begins behind it; not empty
   * @param isWord whether letters and figures are a word elsewhere in the document
   */
  public double blankOdds(CharSequence left, CharSequence right, Predicate<String> isWord) {
    double odds = 0;
    for (int trait : traits(left, right, isWord).toArray()) {
      int at = Arrays.binarySearch(traits, trait);
      odds += at < 0 ? 0 : weights[at] / STEPS;
    }
    return odds;
  }

  /** The numbers of what is to be seen at a place, for whoever learns the weights. */
  public IntStream traits(CharSequence left, CharSequence right, Predicate<String> isWord) {
    int start = Math.max(0, left.length() - NEAR);
    int end = Math.min(right.length(), NEAR);
    String before = (start == 0 ? " " : "") + kinds(left.subSequence(start, left.length()));
    String behind = kinds(right.subSequence(0, end)) + " ";
    String tail = before.substring(before.lastIndexOf(' ') + 1);
    String head = behind.substring(0, behind.indexOf(' '));
    IntStream.Builder found = IntStream.builder();
    around(found, tail, head);
    if (tail.length() <= SHORT) {
      String other = before.substring(0, before.length() - tail.length()).stripTrailing();
      found.add(trait('p', last(other, 1), tail));
    }
    if (head.length() <= SHORT) {
      String other = behind.substring(head.length()).stripLeading();
      found.add(trait('n', head, first(other, 1)));
    }
    words(found, run(left, true), run(right, false), isWord);
    morphemes(found, hangul(tail, true), hangul(head, false));
    return found.build();
  }

  private static void around(IntStream.Builder found, String tail, String head) {
    String t = " " + tail;
    String h = head + " ";
    for (int n = 1; n <= 4; n++) {
      found.add(trait('l', Integer.toString(n), last(t, n)));
      found.add(trait('r', Integer.toString(n), first(h, n)));
    }
    for (String both : new String[] {"11", "21", "12", "22", "31", "13"}) {
      found.add(trait('m', last(t, both.charAt(0) - '0'), first(h, both.charAt(1) - '0')));
    }
    int before = tail.length();
    int behind = head.length();
    found.add(trait('T', "", number(Math.min(before, MAX_LENGTH))));
    found.add(trait('H', "", number(Math.min(behind, MAX_LENGTH))));
    String pair = number(Math.min(before, MAX_PAIR)) + number(Math.min(behind, MAX_PAIR));
    found.add(trait('L', "", pair));
    if (!tail.isEmpty() && isSyllable(tail.charAt(before - 1))) {
      found.add(trait('s', "", number((tail.charAt(before - 1) - 0xAC00) % SOUNDS)));
    }
    found.add(trait('b', "", ""));
  }

  private static void words(
      IntStream.Builder found, String tail, String head, Predicate<String> isWord) {
    boolean before = !tail.isEmpty() && isWord.test(tail);
    boolean behind = !head.isEmpty() && isWord.test(head);
    boolean whole = !tail.isEmpty() && !head.isEmpty() && isWord.test(tail + head);
    if (before) {
      found.add(trait('k', "", "t"));
    }
    if (behind) {
      found.add(trait('k', "", "h"));
    }
    if (whole) {
      found.add(trait('k', "", "w"));
    }
    if (before && behind) {
      found.add(trait('k', "", "b"));
    }
  }

  private void morphemes(IntStream.Builder found, String tail, String head) {
    if (tail.isEmpty() || head.isEmpty()) {
      return;
    }
    morphemes.kinds(tail).forEach(kind -> found.add(trait('c', "t", number(kind))));
    morphemes.kinds(head).forEach(kind -> found.add(trait('c', "h", number(kind))));
    morphemes
        .kinds(tail)
        .forEach(
            one ->
                morphemes
                    .kinds(head)
                    .forEach(other -> found.add(trait('x', number(one), number(other)))));
    double before = morphemes.cost(tail);
    double behind = morphemes.cost(head);
    double more = before + behind - morphemes.cost(tail + head) - SECOND_WORD;
    int step = (int) Math.floor(Math.clamp(more, LEAST, MOST));
    found.add(trait('d', "", number(Math.floorDiv(step, 2))));
    found.add(trait('D', "", number(Math.floorDiv(step, 6))));
    String lengths = number(Math.min(tail.length(), 3)) + number(Math.min(head.length(), 3));
    found.add(trait('e', lengths, number(Math.floorDiv(step, 3))));
    found.add(trait('t', "", number((int) Math.min(DEAREST, before) / 4)));
    found.add(trait('h', "", number((int) Math.min(DEAREST, behind) / 4)));
  }

  private static String number(int number) {
    return Integer.toString(number);
  }

  private static String first(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String last(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }

  private static int trait(char kind, String one, String other) {
    int hash = mixed(0x811c9dc5, kind);
    for (int i = 0; i < one.length(); i++) {
      hash = mixed(hash, one.charAt(i));
    }
    hash = mixed(hash, '|');
    for (int i = 0; i < other.length(); i++) {
      hash = mixed(hash, other.charAt(i));
    }
    return hash;
  }

  /** One step of FNV-1a, and a turn so that the high bits of a character count as well. */
  private static int mixed(int hash, int c) {
    return Integer.rotateLeft((hash ^ c) * 0x01000193, 13);
  }

  /** Letters and figures that stand at the end of a text, or at its beginning, in small letters. */
  private static String run(CharSequence text, boolean last) {
    int length = text.length();
    int count = 0;
    while (count < length
        && Character.isLetterOrDigit(text.charAt(last ? length - 1 - count : count))) {
      count++;
    }
    CharSequence run = last ? text.subSequence(length - count, length) : text.subSequence(0, count);
    return run.toString().toLowerCase(Locale.ROOT);
  }

  private static String hangul(String text, boolean last) {
    int length = text.length();
    int count = 0;
    while (count < length && isSyllable(text.charAt(last ? length - 1 - count : count))) {
      count++;
    }
    return last ? text.substring(length - count) : text.substring(0, count);
  }

  private static boolean isSyllable(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  /** The same text with one sign for all characters of a kind but syllables. */
  private static String kinds(CharSequence text) {
    StringBuilder kinds = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      kinds.append(kind(text.charAt(i)));
    }
    return kinds.toString();
  }

  private static char kind(char c) {
    if (isHangul(c)) {
      return c;
    }
    if (Character.isWhitespace(c)) {
      return ' ';
    }
    if (Character.isDigit(c)) {
      return '0';
    }
    if (Character.isLetter(c)) {
      return c > 0x2E80 ? '\u6f22' : 'a';
    }
    if (OPENING.indexOf(c) >= 0) {
      return '(';
    }
    if (CLOSING.indexOf(c) >= 0) {
      return ')';
    }
    return STOPS.indexOf(c) >= 0 ? '.' : '-';
  }
}
