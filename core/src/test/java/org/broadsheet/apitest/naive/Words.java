package org.broadsheet.apitest.naive;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a text by their definition, and where in the text they stand: the whole text is
 * normalised, then cut. Slow and plain, and nothing of the engine is used.
 */
final class Words {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Letters that are apostrophes, and part words as those do. */
  private static final String APOSTROPHES = "ʹʻʼʽʾʿꞋꞌߴߵ";

  private static final Set<Integer> WITHOUT_SPACES =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR);

  /** Letters that have several code points, and the one that stands for all. */
  private static final Map<Integer, String> TWINS =
      Map.of(
          0x015F, "\u0219", // s with a cedilla, with a comma
          0x0163, "\u021B", // the same of t
          0x064A, "\u06CC", // yeh
          0x0643, "\u06A9", // kaf
          0x06C1, "\u0647", // heh
          0x06D5, "\u0647",
          0x06C0, "\u0647\u0654",
          0x06C2, "\u0647\u0654",
          0x0640, ""); // tatweel is no letter

  private static final Map<Integer, String> WITHOUT_STROKE =
      Map.of(
          (int) 'ł', "l",
          (int) 'ø', "o",
          (int) 'đ', "d",
          (int) 'ħ', "h",
          (int) 'ı', "i",
          (int) 'æ', "ae",
          (int) 'œ', "oe");

  private Words() {}

  /**
   * A word of a text.
   *
   * @param readings the word, and what it is by the casing of Turkish where that is to be asked
   * @param start its first code point in the text
   * @param end the code point behind its last
   */
  record Word(Set<String> readings, int start, int end) {
    /** Whether it is long enough to be taken for another, in each reading. */
    boolean mayBeMisspelt() {
      return readings.stream()
          .allMatch(
              reading ->
                  reading.codePointCount(0, reading.length()) > 2
                      && !isWordAlone(reading.codePointAt(0)));
    }

    /** What it answers to: its readings, and these without their accents. */
    Set<String> forms() {
      Set<String> forms = new HashSet<>(readings);
      readings.forEach(reading -> forms.add(fold(reading)));
      return forms;
    }
  }

  /**
   * The words in order.
   *
   * @param turkish whether I may also be the capital of ı: in Turkish articles, and in every query
   */
  static List<Word> of(String text, boolean turkish) {
    List<Word> plain = cut(text);
    List<Word> cased =
        turkish ? cut(text.replace('I', 'ı').replace('İ', 'i')) : plain; // as many code points
    if (plain.size() != cased.size()) {
      throw new IllegalStateException("casing has changed the number of words: " + text);
    }
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      Set<String> readings = new HashSet<>(plain.get(i).readings());
      readings.addAll(cased.get(i).readings());
      words.add(new Word(readings, plain.get(i).start(), plain.get(i).end()));
    }
    return words;
  }

  /** The words of a text in their plain reading. */
  private static List<Word> cut(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder normal = new StringBuilder();
    List<int[]> sources = new ArrayList<>(); // of each code point of the normal text: from, to
    for (int from = 0, to; from < points.length; from = to) {
      to = end(points, from);
      String piece = normal(string(points, from, to));
      normal.append(piece);
      for (int i = piece.codePointCount(0, piece.length()); i > 0; i--) {
        sources.add(new int[] {from, to});
      }
    }
    if (!normal.toString().equals(normal(text))) {
      throw new IllegalStateException("the pieces do not add up: " + text);
    }
    return cut(normal.codePoints().toArray(), sources);
  }

  private static List<Word> cut(int[] normal, List<int[]> sources) {
    List<Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean alone = false;
    int start = 0;
    int end = 0;
    for (int i = 0; i <= normal.length; i++) {
      Kind kind = i < normal.length ? kind(normal[i]) : Kind.SEPARATOR;
      boolean begins = kind == Kind.LETTER && (alone || isWordAlone(normal[i]));
      if (!word.isEmpty() && (begins || kind == Kind.SEPARATOR)) {
        words.add(new Word(Set.of(word.toString()), start, end));
        word.setLength(0);
      }
      if (kind == Kind.LETTER || kind == Kind.MARK) {
        if (word.isEmpty()) {
          start = sources.get(i)[0];
          alone = isWordAlone(normal[i]);
        }
        word.appendCodePoint(normal[i]);
        end = sources.get(i)[1];
      }
    }
    return words;
  }

  /** Where the smallest piece ends that begins at {@code from} and is normalised by itself. */
  private static int end(int[] points, int from) {
    int cluster = from + 1;
    while (cluster < points.length && joins(points[cluster])) {
      cluster++;
    }
    String whole = normal(string(points, from, cluster));
    for (int to = from + 1; to < cluster; to++) {
      if (whole.equals(normal(string(points, from, to)) + normal(string(points, to, cluster)))) {
        return to;
      }
    }
    return cluster;
  }

  /** Whether a code point may become one with the one before it. */
  private static boolean joins(int c) {
    int first = NFKC.normalize(Character.toString(c)).codePointAt(0);
    boolean jamo = 0x1160 <= c && c <= 0x11FF;
    return isMark(c) || isMark(first) || jamo || c == 0x200D;
  }

  private static String normal(String text) {
    String folded = NFKC.normalize(UCharacter.foldCase(NFKC.normalize(text), true));
    return inOrder(joined(unified(folded)));
  }

  private static String unified(String text) {
    return text.codePoints()
        .mapToObj(c -> TWINS.getOrDefault(c, Character.toString(c)))
        .collect(Collectors.joining());
  }

  /** Malayalam chillu letters, and the Bengali khanda ta, written with a joiner. */
  private static String joined(String text) {
    return text.replace("\u0D23\u0D4D\u200D", "\u0D7A")
        .replace("\u0D28\u0D4D\u200D", "\u0D7B")
        .replace("\u0D30\u0D4D\u200D", "\u0D7C")
        .replace("\u0D32\u0D4D\u200D", "\u0D7D")
        .replace("\u0D33\u0D4D\u200D", "\u0D7E")
        .replace("\u0D15\u0D4D\u200D", "\u0D7F")
        .replace("\u09A4\u09CD\u200D", "\u09CE");
  }

  /** With the marks of each Thai or Lao letter in the order of their code points. */
  private static String inOrder(String text) {
    StringBuilder ordered = new StringBuilder();
    List<Integer> marks = new ArrayList<>();
    for (int c : text.codePoints().toArray()) {
      if (!isThaiOrLaoMark(c)) {
        marks.stream().sorted().forEach(ordered::appendCodePoint);
        marks.clear();
        ordered.appendCodePoint(c);
      } else {
        marks.add(c);
      }
    }
    marks.stream().sorted().forEach(ordered::appendCodePoint);
    return ordered.toString();
  }

  private static boolean isThaiOrLaoMark(int c) {
    return isMark(c)
        && (UScript.getScript(c) == UScript.THAI || UScript.getScript(c) == UScript.LAO);
  }

  /** A word without its accents. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder();
    int base = 0;
    for (int c : NFD.normalize(word.replace("ё", "е")).codePoints().toArray()) {
      if (UCharacter.getType(c) != Character.NON_SPACING_MARK) {
        base = c;
        folded.append(WITHOUT_STROKE.getOrDefault(c, Character.toString(c)));
      } else if (!isAccent(c, base)) {
        folded.appendCodePoint(c);
      }
    }
    return unified(NFC.normalize(folded));
  }

  private static boolean isAccent(int mark, int base) {
    boolean latinOrGreek = base < 0x400 || (0x1E00 <= base && base < 0x2000);
    boolean stress = mark == 0x301 && 0x400 <= base && base < 0x530;
    boolean arabic = (0x64B <= mark && mark <= 0x65F) || mark == 0x670;
    boolean hebrew = 0x591 <= mark && mark <= 0x5C7;
    return latinOrGreek || stress || arabic || hebrew;
  }

  private enum Kind {
    LETTER,
    MARK,
    SEPARATOR,
    UNSEEN
  }

  private static Kind kind(int c) {
    if (APOSTROPHES.indexOf(c) >= 0) {
      return Kind.SEPARATOR;
    }
    if (isMark(c)) {
      return Kind.MARK;
    }
    if (UCharacter.getType(c) == Character.FORMAT) {
      return Kind.UNSEEN;
    }
    return UCharacter.isLetter(c) || isNumber(c) ? Kind.LETTER : Kind.SEPARATOR;
  }

  private static boolean isNumber(int c) {
    int type = UCharacter.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isMark(int c) {
    int type = UCharacter.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Whether a letter is of a script written without spaces, where each is a word. */
  private static boolean isWordAlone(int c) {
    return WITHOUT_SPACES.contains(UScript.getScript(c)) || c == 0x30FC; // the long vowel of kana
  }

  private static String string(int[] points, int from, int to) {
    return new String(points, from, to - from);
  }
}
