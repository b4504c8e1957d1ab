package org.broadsheet.analysis;

import java.util.BitSet;

/**
 * The endings by which English words inflect: -s, -ed, -ing, and the letters that change before
 * them. Steps 1a, 1b, 1c and the final e of step 5 of the <a
 * href="https://snowballstem.org/algorithms/english/stemmer.html">Porter2 stemmer</a>; the steps
 * between them derive words from others, which makes organs of organizations.
 *
 * <p>What is left is spelled as the word it most likely is: a word that is its own stem takes less
 * room in an index, and in news that should be the most frequent form.
 *
 * <p>One word is stripped letter by letter in an array of its own: a string for each step would
 * cost more than the steps.
 */
final class EnglishInflection {
  private static final String DOUBLES = "bdfgmnprt";

  /** How stems end that mostly lack a silent e: issu, servic, peopl, averag, includ, futur. */
  private static final String LACK_E =
      "u v nc rc uc oic vic bl cl dl fl gl kl pl tl sid wid lud tud ag ang arg dg for gur sur tur"
          + " uir ais cis ris as aus os ls ns rs at iz";

  /** Of these endings. */
  private static final int MAX_LENGTH = 3;

  /** All of them as numbers, each letter a digit. */
  private static final BitSet LACKING_E = new BitSet();

  static {
    for (String ending : LACK_E.split(" ")) {
      LACKING_E.set(number(ending.toCharArray(), 0, ending.length()));
    }
  }

  private final char[] letters;
  private int length;

  private EnglishInflection(String word) {
    length = word.length();
    letters = new char[length + 1]; // for a letter put back
    word.getChars(0, length, letters, 0);
  }

  /** What is left of a word of the letters a to z; other words as they are. */
  static String strip(String word) {
    if (word.length() < 3) {
      return word;
    }
    EnglishInflection rest = new EnglishInflection(word);
    if (!rest.isOfLettersAToZ()) {
      return word;
    }
    rest.dropS();
    rest.dropPast();
    rest.turnYIntoI();
    if (rest.endsInSilentE()) {
      rest.length--;
    }
    rest.spell();
    return new String(rest.letters, 0, rest.length);
  }

  private boolean isOfLettersAToZ() {
    for (int i = 0; i < length; i++) {
      if (letters[i] < 'a' || letters[i] > 'z') {
        return false;
      }
    }
    return true;
  }

  private void dropS() {
    if (endsWith("sses")) {
      length -= 2;
    } else if (endsWith("ies")) {
      length -= length > 4 ? 2 : 1;
    } else if (endsWith("s")
        && !endsWith("ss")
        && !endsWith("us")
        && !endsWith("sis")
        && hasVowel(length - 2)) {
      length--;
    }
  }

  private void dropPast() {
    if (endsWith("eed")) {
      length -= length > region(0) + 2 ? 1 : 0;
      return;
    }
    if (endsWith("ied")) {
      length -= length > 4 ? 2 : 1;
      return;
    }
    int ending = endsWith("ed") ? 2 : endsWith("ing") ? 3 : 0;
    if (ending == 0 || !hasVowel(length - ending)) {
      return;
    }
    length -= ending;
    int last = length - 1;
    if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
      letters[length++] = 'e';
    } else if (last > 0
        && letters[last] == letters[last - 1]
        && DOUBLES.indexOf(letters[last]) >= 0) {
      length--;
    } else if (region(0) >= length && endsShort(length)) {
      letters[length++] = 'e';
    }
  }

  /** With i for y after a consonant: policy as in policies. */
  private void turnYIntoI() {
    int last = length - 1;
    if (last > 1 && letters[last] == 'y' && !isVowel(last - 1)) {
      letters[last] = 'i';
    }
  }

  private boolean endsInSilentE() {
    if (!endsWith("e")) {
      return false;
    }
    int last = length - 1;
    int first = region(0);
    return last >= region(first) || (last >= first && !endsShort(last));
  }

  /** Puts back the y or the silent e that the stem probably lacks, never the same to two stems. */
  private void spell() {
    int last = length - 1;
    if (last > 1 && letters[last] == 'i' && !isVowel(last - 1)) {
      letters[last] = 'y';
    } else if (last >= MAX_LENGTH && lacksE()) {
      letters[length++] = 'e';
      length -= endsInSilentE() ? 0 : 1;
    }
  }

  /** Whether a stem of at least four letters ends so; not meat, which lacks nothing. */
  private boolean lacksE() {
    for (int from = length - MAX_LENGTH; from < length; from++) {
      if (LACKING_E.get(number(letters, from, length))) {
        return !endsWith("eat");
      }
    }
    return false;
  }

  private static int number(char[] letters, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 27 + letters[i] - 'a' + 1;
    }
    return number;
  }

  /** Where the part after the first consonant behind a vowel begins: R1, and R1 of R1. */
  private int region(int from) {
    for (int i = from + 1; i < length; i++) {
      if (!isVowel(i) && isVowel(i - 1) && i - 1 >= from) {
        return i + 1;
      }
    }
    return length;
  }

  /** Whether the first letters end with a syllable that asks for a silent e: hop, us. */
  private boolean endsShort(int count) {
    int last = count - 1;
    if (last == 1) {
      return isVowel(0) && !isVowel(1);
    }
    return last > 1
        && !isVowel(last)
        && "wxy".indexOf(letters[last]) < 0
        && isVowel(last - 1)
        && !isVowel(last - 2);
  }

  /** Whether there is a vowel among the first letters. */
  private boolean hasVowel(int count) {
    for (int i = 0; i < count; i++) {
      if (isVowel(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a vowel there; y is one unless it begins the word or follows another. */
  private boolean isVowel(int i) {
    return switch (letters[i]) {
      case 'a', 'e', 'i', 'o', 'u' -> true;
      case 'y' -> i > 0 && !isVowel(i - 1);
      default -> false;
    };
  }

  private boolean endsWith(String ending) {
    int from = length - ending.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (letters[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
