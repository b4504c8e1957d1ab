package org.broadsheet.extract.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a document, as they stand inside its lines, and the hyphens it uses: they tell
 * whether what a line's end has parted is one word.
 */
final class Vocabulary {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[-\u2010][\\p{L}\\p{M}\\p{Nd}]+)*");

  /** Of a hundred lines so many end in a hyphen where words are parted at all. */
  private static final int RARE_PERCENT = 4;

  private static final int MIN_LINES = 12;

  private final Map<String, Integer> words = new HashMap<>();
  private final Hangul hangul = new Hangul();

  /** True if Korean lines end where words end. */
  private final boolean wholeWords;

  /** The number of lines, and the numbers of those that end with each kind of hyphen. */
  private int lines;

  private int plainAtEnds;
  private int typographicAtEnds;
  private int typographicInside;

  private Vocabulary(boolean wholeWords) {
    this.wholeWords = wholeWords;
  }

  static Vocabulary of(List<Page> pages) {
    Vocabulary vocabulary = new Vocabulary(KoreanBreaks.areBetweenWords(pages));
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        for (Line line : block.lines()) {
          vocabulary.add(line.text());
        }
      }
    }
    return vocabulary;
  }

  private void add(String line) {
    String text = line.replace("\u00ad", "").toLowerCase(Locale.ROOT);
    int end = text.length();
    lines += end > 16 ? 1 : 0;
    plainAtEnds += text.endsWith("-") ? 1 : 0;
    typographicAtEnds += line.endsWith("\u2010") || line.endsWith("\u00ad") ? 1 : 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String found = word.group();
      typographicInside += found.indexOf('\u2010') >= 0 ? 1 : 0;
      // What stands at a line's end may be a part of a word.
      if (word.start() > 0 && word.end() < end - 1) {
        words.merge(found.replace('\u2010', '-'), 1, Integer::sum);
        if (LetterKinds.isHangul(found.charAt(0))) {
          hangul.learn(found);
        }
      }
    }
  }

  /** Tells whether a word, in small letters, stands inside a line. */
  boolean knows(String word) {
    return words.containsKey(word);
  }

  /** Tells whether a word is so frequent that the document is likely in its language. */
  boolean isFrequent(String word) {
    return words.getOrDefault(word, 0) * 60 > lines && words.getOrDefault(word, 0) > 2;
  }

  /**
   * Tells whether a hyphen is the typesetter's and not the writer's, because the document has
   * another sign for the writer's.
   */
  boolean isTypesetters(char hyphen) {
    return hyphen == '\u2010' && typographicInside == 0;
  }

  /** Tells whether a hyphen is the writer's: the typesetter has another sign, or parts no words. */
  boolean isWriters(char hyphen) {
    boolean other = typographicAtEnds > 2 && typographicInside == 0;
    boolean rare = lines > MIN_LINES && plainAtEnds * 100 < lines * RARE_PERCENT;
    return hyphen == '-' && (other || rare);
  }

  /** Tells whether syllables of Korean around a line's end are one word. */
  boolean isOneWord(CharSequence text, String line) {
    return !wholeWords && hangul.isOneWord(text, line);
  }

  /** Tells whether a number at a line's end and Korean behind it are one word. */
  boolean isCounted(String line) {
    return !wholeWords && Hangul.isCounted(line);
  }

  /** Tells whether the large first letter of a text, before the mark at an index, is a word. */
  boolean isWordOfItsOwn(CharSequence text, int at) {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '\u00ad')) {
      end++;
    }
    int start = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String rest = plain(text.subSequence(at + 1, end).toString());
    String capital = plain(text.subSequence(start, at).toString());
    return capital.length() == 1 && knows(capital) && knows(rest) && !knows(capital + rest);
  }

  private static String plain(String word) {
    return word.replace("\u00ad", "").toLowerCase(Locale.ROOT);
  }
}
