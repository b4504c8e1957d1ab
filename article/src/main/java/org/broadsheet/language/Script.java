package org.broadsheet.language;

import static java.lang.Character.UnicodeScript;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The writing systems of a text, counted by letter.
 *
 * @param letters how many letters the text has
 * @param counts how many of them belong to which writing system
 * @param cantonese how many of them write words of Cantonese that other Chinese does not have
 */
record Script(int letters, Map<UnicodeScript, Integer> counts, int cantonese) {
  /** The most frequent of these characters. */
  private static final String CANTONESE = "嘅咗哋唔冇喺嚟啲睇嘢佢咁";

  /** The least part of the Han letters that they make up in Cantonese: mostly it is a twelfth. */
  private static final double CANTONESE_SHARE = 0.02;

  /** Writing systems in which nearly all news is in one language. */
  private static final Map<UnicodeScript, String> LANGUAGE =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.TIBETAN, "bo"));

  Script {
    counts = Map.copyOf(counts);
  }

  static Script of(CharSequence text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int ascii = 0;
    int letters = 0;
    int cantonese = 0;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      if (c < 0x80) {
        ascii += 'a' <= (c | 0x20) && (c | 0x20) <= 'z' ? 1 : 0;
      } else if (Character.isLetter(c)) {
        letters++;
        counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        cantonese += CANTONESE.indexOf(c) < 0 ? 0 : 1;
      }
    }
    if (ascii > 0) {
      letters += ascii;
      counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    }
    return new Script(letters, counts, cantonese);
  }

  /** The part of the letters that belong to this writing system, 0 to 1. */
  double share(UnicodeScript script) {
    return letters == 0 ? 0 : (double) counts.getOrDefault(script, 0) / letters;
  }

  /** The writing system of most letters. */
  UnicodeScript mostFrequent() {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.UNKNOWN);
  }

  /** The language that the writing system alone gives away, or null. */
  @Nullable String language() {
    double kana = share(UnicodeScript.HIRAGANA) + share(UnicodeScript.KATAKANA);
    double han = share(UnicodeScript.HAN);
    // Japanese mixes kana with Han; Chinese has none but in the names of Japanese things.
    if (kana + han > 0.5 && kana > 0.1) {
      return "ja";
    }
    if (han > 0.5 && kana < 0.03) {
      return cantonese > CANTONESE_SHARE * han * letters ? "yue" : "zh";
    }
    // Korean news sets some names in Han and many in Latin letters.
    if (share(UnicodeScript.HANGUL) > 0.4) {
      return "ko";
    }
    for (Map.Entry<UnicodeScript, String> only : LANGUAGE.entrySet()) {
      if (share(only.getKey()) > 0.5) {
        return only.getValue();
      }
    }
    return null;
  }
}
