package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Pages;
import org.broadsheet.extract.text.Hyphenation;
import org.broadsheet.extract.text.KoreanLineEnds;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.extract.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Puts the words of pages together to paragraphs, with the words whole that were parted at the ends
 * of lines. Not for use by several threads at once.
 */
final class ScanText {
  /** One line, or the part of it that belongs here. */
  private static final class Line {
    final StringBuilder text = new StringBuilder();
    final int page;
    boolean begins;

    Line(int page, boolean begins) {
      this.page = page;
      this.begins = begins;
    }
  }

  private static final String SENTENCE_ENDS =
      ".!?:;\u2026\u3002\uff01\uff1f\u0964\u06d4\u061f\"\u201d\u201c\u00bb)";

  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Box> boxes = new TreeMap<>();
  private @Nullable ScannedPage lastPage;
  private @Nullable Word last;
  private boolean part;
  private double confidence;
  private long weight;

  /** What is added next is another part, and begins a paragraph if it can. */
  void part() {
    part = true;
  }

  /**
   * Adds words of a page.
   *
   * @param number of the page, from 1; 0 where it is not known
   */
  void add(ScannedPage page, int number, ScannedPage.Range range) {
    for (int i = range.from(); i < range.to(); i++) {
      add(page, number, page.word(i));
    }
  }

  private void add(ScannedPage page, int number, Word word) {
    measure(number, word);
    Word before = last;
    boolean same = before != null && lastPage == page;
    boolean sameLine = before != null && same && before.line() == word.line() && !lines.isEmpty();
    boolean sameBlock = before != null && same && before.block() == word.block();
    if (!sameLine || part) {
      lines.add(new Line(number, part || !sameBlock));
    }
    part = false;
    last = word;
    lastPage = page;
    boolean second =
        word.half() == Word.Half.SECOND
            && before != null
            && before.half() == Word.Half.FIRST
            && before.whole() != null;
    if (second) {
      // The line holds nothing but what follows the word, which is whole on the line before.
      lines.getLast().begins = false;
      endsWith(word.text(), before == null ? "" : String.valueOf(before.whole()));
      return;
    }
    boolean first = word.half() == Word.Half.FIRST && word.whole() != null;
    String text = first ? String.valueOf(word.whole()) : word.text();
    StringBuilder line = lines.getLast().text;
    if (!line.isEmpty() && (word.spaced() || !isUnspaced(line, text))) {
      line.append(' ');
    }
    line.append(text);
  }

  /** Some programs tell a parted word without the signs that follow it. */
  private void endsWith(String half, String whole) {
    int letters = half.length();
    while (letters > 0 && !Character.isLetterOrDigit(half.charAt(letters - 1))) {
      letters--;
    }
    String signs = half.substring(letters);
    if (lines.size() > 1 && letters > 0 && !whole.endsWith(signs)) {
      lines.get(lines.size() - 2).text.append(signs);
    }
  }

  private void measure(int number, Word word) {
    Box box = word.box();
    if (box != null) {
      boxes.merge(number, box, Box::with);
    }
    if (word.confidence() >= 0) {
      confidence += (double) word.confidence() * word.text().length();
      weight += word.text().length();
    }
  }

  boolean isEmpty() {
    return lines.stream().allMatch(line -> line.text.isEmpty());
  }

  /** How sure the recognition was of a letter, from 0 to 1; negative where nothing is told. */
  double confidence() {
    return weight == 0 ? Word.UNKNOWN : confidence / weight;
  }

  /** How many letters the confidence is told of. */
  long weight() {
    return weight;
  }

  /** The box around all words of each page. */
  Map<Integer, Box> boxes() {
    return boxes;
  }

  /** All of it as one line, as of a headline. */
  String line() {
    return Paragraphs.line(body().text());
  }

  /**
   * Text in paragraphs.
   *
   * @param pages the pages that it stands on; none where no number is known
   */
  record Body(String text, Pages pages) {}

  /** All of it as paragraphs. */
  Body body() {
    Vocabulary words = Vocabulary.of(lines.stream().map(line -> line.text.toString()).toList());
    Hyphenation hyphenation = new Hyphenation(words);
    KoreanLineEnds korean = KoreanLineEnds.of(words, texts());
    StringBuilder text = new StringBuilder();
    List<Pages.Start> starts = new ArrayList<>();
    int page = 0;
    int told = 0;
    int points = 0;
    for (Line line : lines) {
      if (line.text.isEmpty()) {
        continue;
      }
      if (!text.isEmpty()) {
        join(text, line, hyphenation, korean);
      }
      if (line.page > 0 && line.page != page) {
        points += text.codePointCount(told, text.length());
        told = text.length();
        starts.add(new Pages.Start(points, line.page));
        page = line.page;
      }
      text.append(line.text);
    }
    return new Body(text.toString(), new Pages(starts));
  }

  /** Puts between a text and its next line what belongs there, or takes its hyphen away. */
  private static void join(
      StringBuilder text, Line line, Hyphenation hyphenation, KoreanLineEnds korean) {
    String next = line.text.toString();
    if (isParted(text, next)) {
      switch (decision(text, next, hyphenation)) {
        case JOIN -> text.setLength(withoutHyphen(text));
        case KEEP -> {}
        case APART -> text.append(' ');
      }
      return;
    }
    if (line.begins && !goesOn(text, next)) {
      text.append("\n\n");
    } else if (!isUnspaced(text, next) && korean.isBlank(text, next)) {
      text.append(' ');
    }
  }

  /** The lines, with an empty one before each that begins a paragraph. */
  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Line line : lines) {
      if (line.begins) {
        texts.add("");
      }
      if (!line.text.isEmpty()) {
        texts.add(line.text.toString());
      }
    }
    return texts;
  }

  private static Hyphenation.Decision decision(
      StringBuilder text, String next, Hyphenation hyphenation) {
    return isDouble(text.charAt(text.length() - 1))
        ? Hyphenation.Decision.JOIN
        : hyphenation.decide(text, next);
  }

  private static boolean isParted(StringBuilder text, String next) {
    int end = text.length() - 1;
    boolean goesOn = Character.isLetter(next.codePointAt(0));
    return goesOn
        && (Hyphenation.isParted(text)
            || (end > 0
                && isDouble(text.charAt(end))
                && Character.isLetter(text.charAt(end - 1))
                && Character.isLowerCase(next.codePointAt(0))));
  }

  /** The double hyphen of blackletter, as recognition writes it. */
  private static boolean isDouble(char c) {
    return c == '=' || c == '\u2e40' || c == '\u30a0';
  }

  private static int withoutHyphen(StringBuilder text) {
    int end = text.length();
    while (end > 0
        && (Hyphenation.isHyphen(text.charAt(end - 1)) || isDouble(text.charAt(end - 1)))) {
      end--;
    }
    return end;
  }

  /** Tells whether a sentence goes on over the end of a block, as at the foot of a column. */
  private static boolean goesOn(StringBuilder text, String next) {
    char end = text.charAt(text.length() - 1);
    return SENTENCE_ENDS.indexOf(end) < 0
        && Character.isLowerCase(next.codePointAt(0))
        && (Character.isLetterOrDigit(end) || end == ',' || end == '-');
  }

  /** Tells whether no blank stands between two signs, as in Chinese. */
  private static boolean isUnspaced(CharSequence text, String next) {
    int before = Character.codePointBefore(text, text.length());
    return isUnspaced(before) && isUnspaced(next.codePointAt(0));
  }

  private static boolean isUnspaced(int c) {
    if ((c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff65)) {
      return true;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
