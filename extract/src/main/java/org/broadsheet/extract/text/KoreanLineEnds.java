package org.broadsheet.extract.text;

import java.util.List;
import java.util.function.Predicate;

/**
 * Tells where the lines of Korean text end between words and where inside one. Some typesetters
 * keep words whole, others end a line behind any syllable, and the same paper may do both; so each
 * column is asked first of which kind it is. For one document, in one thread.
 */
public final class KoreanLineEnds {
  /** What the room at a line's end tells. */
  public enum Room {
    /** The whole next word would have had room, so the line ends for a reason of its own. */
    FOR_A_WORD(0, 4),
    /** The next syllable would have had room, and no word has been parted for it. */
    FOR_A_SYLLABLE(1.5, 1.5),
    /** There is no room for a syllable. */
    NONE(-0.3, -0.25),
    /** Where lines end is not known. */
    UNKNOWN(0, 0);

    private final double wholeWords;
    private final double blank;

    Room(double wholeWords, double blank) {
      this.wholeWords = wholeWords;
      this.blank = blank;
    }
  }

  /** The least that one line's end tells against whole words: it may be misjudged. */
  private static final double DOUBT = -5;

  /** What the rest of a document tells of a column at the most. */
  private static final double REST = 6;

  /** Where nothing is known of lines, what they say has to decide. */
  private static final double UNTOLD = -2;

  private static final String SENTENCE_ENDS = ".!?\u2026:\"\u201d)";

  private final Predicate<String> isWord;
  private double document = UNTOLD;

  /**
   * @param vocabulary the words of the document
   */
  public KoreanLineEnds(Vocabulary vocabulary) {
    isWord = vocabulary::knows;
  }

  /**
   * The same for lines of which nothing but their text is known.
   *
   * @param lines in the order in which they are read; empty ones part paragraphs
   */
  public static KoreanLineEnds of(Vocabulary vocabulary, List<String> lines) {
    KoreanLineEnds ends = new KoreanLineEnds(vocabulary);
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      String next = lines.get(i + 1);
      // A sentence's end may be a paragraph's, which ends its line anyhow.
      if (mayPart(line, next) && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0) {
        ends.learn(wholeWords(ends.blankOdds(line, next), Room.UNKNOWN));
      }
    }
    return ends;
  }

  /** Tells whether a blank belongs between two lines of which nothing but their text is known. */
  public boolean isBlank(CharSequence before, CharSequence after) {
    return !mayPart(before, after) || isBlank(blankOdds(before, after), Room.UNKNOWN, document);
  }

  /** What the lines of the document tell of whether they end between words, as odds. */
  public double wholeWords() {
    return document;
  }

  /** Tells whether one line may end and the next begin inside a Korean word. */
  public static boolean mayPart(CharSequence before, CharSequence after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && KoreanSpacing.mayPart(
            Character.codePointBefore(before, before.length()), Character.codePointAt(after, 0));
  }

  /** The logarithm of the odds that a blank stands between two lines, by what they say. */
  public double blankOdds(CharSequence before, CharSequence after) {
    return KoreanSpacing.shipped().blankOdds(before, after, isWord);
  }

  /** What one line's end tells of whether lines end between words only, as a logarithm of odds. */
  public static double wholeWords(double blankOdds, Room room) {
    double told = Math.log(probability(blankOdds) / KoreanSpacing.USUAL);
    return Math.max(DOUBT, told) + room.wholeWords;
  }

  /** Tells what all columns of the document tell together. */
  public void learn(double wholeWords) {
    document += wholeWords;
  }

  /** What a column and the rest of the document tell of whether its lines end between words. */
  public double wholeWordsOf(double column) {
    return column + Math.clamp(document - column, -REST, REST);
  }

  /**
   * Tells whether a blank belongs between two lines.
   *
   * @param blankOdds what the lines say
   * @param wholeWords what their column says
   */
  public static boolean isBlank(double blankOdds, Room room, double wholeWords) {
    double whole = probability(wholeWords);
    return whole + (1 - whole) * probability(blankOdds + room.blank) > 0.5;
  }

  private static double probability(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
