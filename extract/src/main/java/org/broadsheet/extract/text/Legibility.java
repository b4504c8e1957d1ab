package org.broadsheet.extract.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.language.LanguageIdentifier;

/**
 * Tells text from what is left of it where the meaning of its characters is lost: codes taken for
 * letters, letters moved along the alphabet, signs instead of letters.
 *
 * <p>It is made to be wrong on one side only. Text is given up for clear reasons, several at once,
 * and none of them in a language that is recognized; names, figures and lists are text.
 */
public final class Legibility {
  /** With fewer characters anything may be text. */
  private static final int MIN_CHARACTERS = 40;

  /** Of the characters of a text so many, of 1, are letters or figures, however many signs. */
  private static final double MIN_WRITTEN = 0.4;

  /** So few different characters say nothing. */
  private static final int MIN_DIFFERENT = 4;

  /** With fewer letters chance decides which they are. */
  private static final int MIN_LETTERS = 60;

  /** What has shorter words on average is a formula or a list of signs. */
  private static final double MIN_WORD_LENGTH = 2.5;

  /**
   * The share of vowels in languages of the Latin script, and the least that names and lists have.
   */
  private static final double USUAL_VOWELS = 0.3;

  private static final double MIN_VOWELS = 0.22;

  /** The most places inside words, of all letters, where no writer puts capitals and signs. */
  private static final double MAX_ODD = 0.12;

  /** The most letters beyond ASCII that Latin-1 has; what has more is of another alphabet. */
  private static final double MAX_ACCENTED = 0.6;

  /** How far codes are moved at the most; a step more makes capitals of small letters. */
  private static final int MAX_STEP = 31;

  /** With fewer words a language is seen where there is none. */
  private static final int MIN_WORDS = 40;

  /** The part of its characters that is letters in a text of sentences, and how long words are. */
  private static final double MIN_PROSE = 0.85;

  private static final double MIN_PROSE_WORD_LENGTH = 3;

  private static final Pattern CODE = Pattern.compile("\\(cid:\\d{1,5}\\)");
  private static final String VOWELS = "aeiouy\u0131\u00e6\u0153\u00f8\u0259\u025b\u0254\u01dd";

  /** Signs that stand inside words and numbers. */
  private static final String IN_WORDS = "'\u2019\u02bb\u02bc-\u2010\u2013./,:@_&\u00ad";

  private Legibility() {}

  /** Tells whether nobody can read a text, because it is lost what its characters stand for. */
  public static boolean isGarbage(String text) {
    return isOfCodes(text) || isOfSigns(text) || isScrambled(text);
  }

  /** Tells whether most of a text is numbers that stand for characters: (cid:12)(cid:45). */
  public static boolean isOfCodes(String text) {
    int codes = 0;
    for (Matcher code = CODE.matcher(text); code.find(); ) {
      codes += code.end() - code.start();
    }
    return codes > 0 && codes * 2L > text.codePoints().filter(c -> !isBlank(c)).count();
  }

  /** Tells whether a text is signs, but for a few letters, or one or two characters repeated. */
  private static boolean isOfSigns(String text) {
    int all = 0;
    int signs = 0;
    int written = 0;
    int last = -1;
    Set<Integer> different = new HashSet<>();
    for (int c : text.codePoints().toArray()) {
      boolean letter = Character.isLetterOrDigit(c) || isMark(c);
      if (!isBlank(c)) {
        all++;
        different.add(c);
        written += letter ? 1 : 0;
        // What leads from a title to its page is one sign, however long it is.
        signs += letter || c == last ? 0 : 1;
      }
      last = c;
    }
    return all >= MIN_CHARACTERS
        && (different.size() < MIN_DIFFERENT || written < MIN_WRITTEN * (written + signs));
  }

  /**
   * Tells whether the letters of a text, or of what is printed in one font, are not those that were
   * written: it is in no known language, and no language is written like it.
   */
  public static boolean isScrambled(String text) {
    Letters letters = new Letters();
    letters.count(text);
    boolean latin = letters.latin >= MIN_LETTERS && letters.latin * 2 > letters.all;
    if (!latin || letters.all < MIN_WORD_LENGTH * letters.words) {
      return false;
    }
    boolean odd =
        letters.vowels < MIN_VOWELS * letters.plain
            || letters.odd > MAX_ODD * letters.all
            || letters.accented > MAX_ACCENTED * letters.all;
    String part = text.substring(0, Math.min(text.length(), LanguageIdentifier.ENOUGH));
    boolean doubtful = letters.vowels < USUAL_VOWELS * letters.plain;
    return (odd || doubtful)
        && LanguageIdentifier.ofWords().identify(part) == null
        && (odd || isMoved(part));
  }

  /** Tells whether a text is in a language once all its characters are moved by some places. */
  private static boolean isMoved(String text) {
    for (int step = -MAX_STEP; step <= MAX_STEP; step++) {
      StringBuilder moved = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        moved.append(isBlank(c) ? ' ' : (char) Math.max(' ', c + step));
      }
      Letters letters = new Letters();
      letters.count(moved);
      boolean prose =
          letters.words >= MIN_WORDS
              && letters.vowels > USUAL_VOWELS * letters.plain
              && letters.latin > MIN_PROSE * letters.characters
              && letters.all > MIN_PROSE_WORD_LENGTH * letters.words;
      if (step != 0 && prose && isInOneLanguage(moved.toString())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether both halves of a text are in the same language: one alone may be so by chance.
   */
  private static boolean isInOneLanguage(String text) {
    int middle = text.indexOf(' ', text.length() / 2);
    String first =
        middle < 0 ? null : LanguageIdentifier.ofWords().identify(text.substring(0, middle));
    return first != null
        && first.equals(LanguageIdentifier.ofWords().identify(text.substring(middle)));
  }

  /** What is counted of the letters of a text. */
  private static final class Letters {
    int characters;
    int all;
    int latin;

    /** Those of the letters from a to z without and with accents that decompose. */
    int plain;

    int vowels;
    int accented;
    int words;

    /** How often a capital follows a small letter, or a sign or figure stands between letters. */
    int odd;

    void count(CharSequence text) {
      int before = ' ';
      int last = ' ';
      for (int c : text.codePoints().toArray()) {
        if (isMark(c)) {
          continue;
        }
        characters += isBlank(c) ? 0 : 1;
        if (Character.isLetter(c)) {
          add(c);
          words += Character.isLetter(last) ? 0 : 1;
          boolean capital = Character.isLowerCase(last) && Character.isUpperCase(c);
          boolean sign =
              !isBlank(last)
                  && !Character.isLetter(last)
                  && IN_WORDS.indexOf(last) < 0
                  && Character.isLetter(before);
          odd += capital || sign ? 1 : 0;
        }
        before = last;
        last = c;
      }
    }

    private void add(int c) {
      all++;
      latin += Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 1 : 0;
      accented += c >= 0xC0 && c <= 0xFF ? 1 : 0;
      int small = Character.toLowerCase(c);
      int base =
          small < 0x80
              ? small
              : Normalizer.normalize(Character.toString(small), Normalizer.Form.NFD).codePointAt(0);
      boolean vowel = VOWELS.indexOf(base) >= 0;
      plain += vowel || (base >= 'a' && base <= 'z') ? 1 : 0;
      vowels += vowel ? 1 : 0;
    }
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
