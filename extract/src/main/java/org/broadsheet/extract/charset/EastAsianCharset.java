package org.broadsheet.extract.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encodings of Chinese, Japanese and Korean from before UTF-8, told apart by the characters
 * that they make of the bytes: in the right one most are among the most frequent of the language
 * that it is for, in a wrong one they are any.
 *
 * <p>The resource has the 250 most frequent Han or Hangul characters of news in each language,
 * which make up more than half of a text; kana are frequent as they are.
 *
 * @param charset the encoding
 * @param frequent the code points that are frequent in its language
 */
record EastAsianCharset(Charset charset, BitSet frequent) {
  /** The least share of frequent characters in a text in the right encoding, if it is long. */
  private static final double MIN_SURE = 0.35;

  /** The same where nothing else fits the bytes either; a wrong encoding gives about a tenth. */
  private static final double MIN_LIKELY = 0.2;

  /** Fewer characters prove nothing. */
  private static final int MIN_LETTERS = 4;

  /** One in so many characters may be broken, or half of the last one cut off. */
  private static final int WHOLE_PER_BROKEN = 200;

  static final List<EastAsianCharset> ALL = all();

  boolean isFrequent(int character) {
    return frequent.get(character);
  }

  /** The encoding that the bytes are clean text in beyond doubt, or null. */
  static @Nullable Charset sure(byte[] sample) {
    return best(sample, MIN_SURE);
  }

  /** The encoding that the bytes may be text in, where no other fits; or null. */
  static @Nullable Charset likely(byte[] sample) {
    return best(sample, MIN_LIKELY);
  }

  private static @Nullable Charset best(byte[] sample, double least) {
    if (isMostlyAscii(sample)) {
      return null;
    }
    Charset best = null;
    double most = least;
    for (EastAsianCharset candidate : ALL) {
      double share = candidate.share(sample);
      if (share > most) {
        most = share;
        best = candidate.charset();
      }
    }
    return best;
  }

  /**
   * Tells whether the bytes are clean text in this charset, most of it in East Asian characters.
   */
  static boolean isText(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return isClean(text) && eastAsian(text) * 2 > letters(text);
  }

  /** Tells whether the bytes are sure to be in a charset, and another gives hardly any words. */
  static boolean readsFarBetter(byte[] sample, Charset charset, Charset than) {
    if (!charset.equals(sure(sample))) {
      return false;
    }
    EastAsianCharset own = named(charset);
    EastAsianCharset other = named(than);
    return own != null && other != null && other.share(sample) * 2 < own.share(sample);
  }

  /** The share of frequent characters among the East Asian ones; 0 for what is no clean text. */
  private double share(byte[] sample) {
    String text = new String(sample, charset);
    int all = eastAsian(text);
    if (all < MIN_LETTERS || all * 2 <= letters(text) || !isClean(text)) {
      return 0;
    }
    long known = text.codePoints().filter(c -> isKana(c) || frequent.get(c)).count();
    return (double) known / all;
  }

  /** The sample may end inside a character. */
  private static boolean isClean(String text) {
    long broken =
        text.chars().limit(Math.max(0, text.length() - 1)).filter(c -> c == '\uFFFD').count();
    return broken * WHOLE_PER_BROKEN <= text.length();
  }

  /**
   * Tells whether there are too many ASCII letters for half of all to be East Asian: of these each
   * has a byte beyond ASCII, and at most one more that looks like a letter.
   */
  private static boolean isMostlyAscii(byte[] sample) {
    int beyond = 0;
    int letters = 0;
    for (byte b : sample) {
      beyond += b < 0 ? 1 : 0;
      letters += (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') ? 1 : 0;
    }
    return letters >= 2 * beyond;
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  private static int eastAsian(String text) {
    return (int) text.codePoints().filter(EastAsianCharset::isEastAsian).count();
  }

  private static boolean isEastAsian(int c) {
    if (c < 0x1100 || !Character.isLetter(c)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL || isKana(c);
  }

  private static boolean isKana(int c) {
    return c >= 0x3041 && c <= 0x30fa && Character.isLetter(c);
  }

  private static @Nullable EastAsianCharset named(Charset charset) {
    return ALL.stream().filter(one -> one.charset().equals(charset)).findFirst().orElse(null);
  }

  private static List<EastAsianCharset> all() {
    Map<String, BitSet> frequent = read();
    return List.of(
        of("windows-31j", frequent, "ja"),
        of("EUC-JP", frequent, "ja"),
        of("GB18030", frequent, "zh"),
        of("Big5-HKSCS", frequent, "zh-Hant"),
        of("x-windows-949", frequent, "ko"));
  }

  private static EastAsianCharset of(String name, Map<String, BitSet> frequent, String language) {
    return new EastAsianCharset(
        Charset.forName(name), frequent.getOrDefault(language, new BitSet()));
  }

  /** Frequent characters by language: in each line a tag, a blank, and the characters. */
  private static Map<String, BitSet> read() {
    String name = "frequent-characters.txt";
    try (InputStream in = EastAsianCharset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      List<String> lines = new ArrayList<>();
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(lines::add);
      Map<String, BitSet> frequent = new HashMap<>();
      for (String line : lines) {
        int blank = line.indexOf(' ');
        BitSet characters = new BitSet();
        line.substring(blank + 1).codePoints().forEach(characters::set);
        frequent.put(line.substring(0, blank), characters);
      }
      return frequent;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
