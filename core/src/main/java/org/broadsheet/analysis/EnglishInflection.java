package org.broadsheet.analysis;

import java.util.Set;

/**
 * The endings by which English words inflect: -s, -ed, -ing, and the letters that change before
 * them. Steps 1a, 1b, 1c and the final e of step 5 of the <a
 * href="https://snowballstem.org/algorithms/english/stemmer.html">Porter2 stemmer</a>; the steps
 * between them derive words from others, which makes organs of organizations.
 *
 * <p>What is left is spelled as the word it most likely is: a word that is its own stem takes less
 * room in an index, and in news that should be the most frequent form.
 */
final class EnglishInflection {
  private static final String DOUBLES = "bdfgmnprt";

  /** How stems end that mostly lack a silent e: issu, servic, peopl, averag, includ, futur. */
  private static final Set<String> LACK_E =
      Set.of(
          ("u v nc rc uc oic vic bl cl dl fl gl kl pl tl sid wid lud tud ag ang arg dg for gur sur"
                  + " tur uir ais cis ris as aus os ls ns rs at iz")
              .split(" "));

  /** Of these endings. */
  private static final int LONGEST = 3;

  private EnglishInflection() {}

  /** What is left of a word of the letters a to z; other words as they are. */
  static String strip(String word) {
    return word.length() < 3 || !isOfLettersAToZ(word)
        ? word
        : spelled(withoutE(withI(withoutPast(withoutS(word)))));
  }

  /** A stem with the y or the silent e that it probably lacks, different for different stems. */
  private static String spelled(String stem) {
    int last = stem.length() - 1;
    if (last > 1 && stem.charAt(last) == 'i' && !isVowel(stem, last - 1)) {
      return cut(stem, 1) + "y";
    }
    if (last < LONGEST || !lacksE(stem)) {
      return stem;
    }
    String longer = stem + "e";
    return withoutE(longer).equals(stem) ? longer : stem;
  }

  /** Whether a stem of at least four letters ends so; not meat, which lacks nothing. */
  private static boolean lacksE(String stem) {
    for (int from = stem.length() - LONGEST; from < stem.length(); from++) {
      if (LACK_E.contains(stem.substring(from))) {
        return !stem.endsWith("eat");
      }
    }
    return false;
  }

  private static boolean isOfLettersAToZ(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String withoutS(String word) {
    if (word.endsWith("sses")) {
      return cut(word, 2);
    }
    if (word.endsWith("ies")) {
      return cut(word, word.length() > 4 ? 2 : 1);
    }
    boolean plural =
        word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("sis")
            && hasVowel(cut(word, 2));
    return plural ? cut(word, 1) : word;
  }

  private static String withoutPast(String word) {
    if (word.endsWith("eed")) {
      return word.length() > region(word, 0) + 2 ? cut(word, 1) : word;
    }
    if (word.endsWith("ied")) {
      return cut(word, word.length() > 4 ? 2 : 1);
    }
    int ending = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
    if (ending == 0 || !hasVowel(cut(word, ending))) {
      return word;
    }
    String base = cut(word, ending);
    if (base.endsWith("at") || base.endsWith("bl") || base.endsWith("iz")) {
      return base + "e";
    }
    int last = base.length() - 1;
    if (last > 0
        && base.charAt(last) == base.charAt(last - 1)
        && DOUBLES.indexOf(base.charAt(last)) >= 0) {
      return cut(base, 1);
    }
    return region(base, 0) >= base.length() && endsShort(base) ? base + "e" : base;
  }

  /** With i for y after a consonant: policy as in policies. */
  private static String withI(String word) {
    int last = word.length() - 1;
    return last > 1 && word.charAt(last) == 'y' && !isVowel(word, last - 1)
        ? cut(word, 1) + "i"
        : word;
  }

  private static String withoutE(String word) {
    if (!word.endsWith("e")) {
      return word;
    }
    int last = word.length() - 1;
    int first = region(word, 0);
    boolean silent = last >= region(word, first) || (last >= first && !endsShort(cut(word, 1)));
    return silent ? cut(word, 1) : word;
  }

  /** Where the part after the first consonant behind a vowel begins: R1, and R1 of R1. */
  private static int region(String word, int from) {
    for (int i = from + 1; i < word.length(); i++) {
      if (!isVowel(word, i) && isVowel(word, i - 1) && i - 1 >= from) {
        return i + 1;
      }
    }
    return word.length();
  }

  /** Whether it ends with a syllable that asks for a silent e: hop, us. */
  private static boolean endsShort(String word) {
    int last = word.length() - 1;
    if (last == 1) {
      return isVowel(word, 0) && !isVowel(word, 1);
    }
    return last > 1
        && !isVowel(word, last)
        && "wxy".indexOf(word.charAt(last)) < 0
        && isVowel(word, last - 1)
        && !isVowel(word, last - 2);
  }

  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isVowel(word, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a vowel there; y is one unless it begins the word or follows another. */
  private static boolean isVowel(String word, int i) {
    char c = word.charAt(i);
    return "aeiou".indexOf(c) >= 0 || (c == 'y' && i > 0 && !isVowel(word, i - 1));
  }

  private static String cut(String word, int letters) {
    return word.substring(0, Math.max(0, word.length() - letters));
  }
}
