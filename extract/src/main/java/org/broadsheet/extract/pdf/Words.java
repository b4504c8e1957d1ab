package org.broadsheet.extract.pdf;

import java.util.List;
import java.util.function.Function;
import org.broadsheet.extract.text.Hyphenation;
import org.broadsheet.extract.text.KoreanLineEnds;
import org.broadsheet.extract.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Makes text of lines: words that a line's end has parted become whole, lines become paragraphs.
 */
final class Words {
  /** Stands between a large first letter and what follows it. */
  static final char AFTER_CAPITAL = '\uE000';

  private static final char SOFT_HYPHEN = '\u00ad';

  private static final String ENDS =
      ".!?\u2026:\u3002\uff01\uff1f\u0964\u06d4\u061f\"\u201d\u00bb\u300d\u300f)";

  /** The part of their size by which the letters of a paragraph may differ. */
  private static final float SAME_SIZE = 0.06f;

  /** How far in, in heights of the font, the first line of a paragraph begins. */
  private static final float MIN_INDENT = 0.6f;

  private static final float MAX_INDENT = 5;

  /** The part of the column's width that the last line of a paragraph leaves free. */
  private static final float ENDED_EARLY = 0.15f;

  private final Vocabulary vocabulary;
  private final Hyphenation hyphenation;
  private final List<Page> pages;
  private @Nullable KoreanBreaks korean;

  Words(List<Page> pages) {
    this.pages = pages;
    vocabulary =
        Vocabulary.of(
            pages.stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block.lines().stream())
                .map(Line::text)
                .toList());
    hyphenation = new Hyphenation(vocabulary);
  }

  /** Letters and digits alone, as texts are compared. */
  static String solid(String text) {
    StringBuilder solid = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.isSurrogate(c)) {
        solid.append(Character.toLowerCase(c));
      }
    }
    return solid.toString();
  }

  String headline(List<Block> blocks) {
    MarkedText text = new MarkedText();
    Line before = null;
    Block last = null;
    for (Block block : blocks) {
      for (Line line : block.lines()) {
        Block column = last;
        append(text.chars(), before, line.text(), breaks -> breaks.headline(orElse(column, block)));
        before = line;
        last = block;
      }
    }
    return clean(text).chars().toString().strip();
  }

  PagedText text(List<Draft.Piece> pieces) {
    MarkedText text = new MarkedText();
    MarkedText paragraph = new MarkedText();
    Block last = null;
    Line end = null;
    for (Draft.Piece piece : pieces) {
      Block block = piece.block();
      Block column = last;
      boolean other = last != null && piece.apart() && !areAlike(last, block);
      last = block;
      Line before = null;
      for (Line line : block.lines()) {
        boolean begins =
            before == null
                ? other || begins(piece, paragraph.chars())
                : isIndented(block, line, before);
        if (begins && !paragraph.isEmpty() && !Hyphenation.isHyphen(last(paragraph.chars()))) {
          text.addParagraph(clean(paragraph));
          paragraph = new MarkedText();
        }
        Block printed = before == null ? orElse(column, block) : block;
        int word = append(paragraph.chars(), end, line.text(), breaks -> breaks.column(printed));
        paragraph.mark(paragraph.chars().length() - line.text().length(), word, piece.page());
        before = line;
        end = line;
      }
    }
    text.addParagraph(clean(paragraph));
    return text.finished();
  }

  private static Block orElse(@Nullable Block block, Block other) {
    return block == null ? other : block;
  }

  private static boolean areAlike(Block one, Block other) {
    return one.bold() == other.bold()
        && Math.abs(one.size() - other.size()) < SAME_SIZE * one.size();
  }

  /** Tells whether a text ends with a sign that sentences end with. */
  static boolean isSentenceEnd(CharSequence text) {
    return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static int last(CharSequence text) {
    return Character.codePointBefore(text, text.length());
  }

  private static boolean begins(Draft.Piece piece, StringBuilder paragraph) {
    if (paragraph.isEmpty()) {
      return false;
    }
    Block block = piece.block();
    boolean ended = ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
    boolean indented =
        block.lines().size() > 1 && isIndented(block, block.first(), block.lines().get(1));
    return indented
        || (ended && (piece.apart() || block.lines().size() == 1))
        || (piece.apart() && block.role() == Role.HEADLINE);
  }

  /**
   * Tells whether a line begins farther in than its neighbour, or behind a line that ended early.
   */
  private static boolean isIndented(Block block, Line line, Line before) {
    boolean turned = LetterKinds.isRightToLeft(line.text().codePointAt(0));
    float em = line.size();
    float in =
        turned
            ? before.box().right() - line.box().right()
            : line.box().left() - before.box().left();
    float early =
        turned
            ? before.box().left() - block.box().left()
            : block.box().right() - before.box().right();
    boolean after = before.base() < line.base();
    boolean ended = ENDS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
    return (in > MIN_INDENT * em && in < MAX_INDENT * em)
        || (after && ended && early > ENDED_EARLY * block.box().width());
  }

  /**
   * Adds a line to what is there, as one word where its first belongs to the last before it.
   *
   * @param before the line that what is there ends with; null if there is none
   * @param column tells of the column of the line before
   * @return where in the text the first word begins that begins in the line, or the text's end
   */
  private int append(
      StringBuilder text,
      @Nullable Line before,
      String line,
      Function<KoreanBreaks, KoreanBreaks.Column> column) {
    boolean goesOn = !text.isEmpty() && before != null && join(text, before, line, column);
    text.append(line);
    return text.length() - line.length() + (goesOn ? wordEnd(line) : 0);
  }

  /**
   * Makes the end of a text ready for the line that follows.
   *
   * @return whether the line goes on with the text's last word
   */
  private boolean join(
      StringBuilder text,
      Line before,
      String line,
      Function<KoreanBreaks, KoreanBreaks.Column> column) {
    int last = last(text);
    int first = line.codePointAt(0);
    if (Hyphenation.isParted(text)) {
      Hyphenation.Decision decision = hyphenation.decide(text, line);
      switch (decision) {
        case JOIN -> {
          while (Hyphenation.isHyphen(last(text))) {
            text.setLength(text.length() - 1);
          }
        }
        case KEEP -> {}
        case APART -> text.append(' ');
      }
      return decision != Hyphenation.Decision.APART;
    }
    if (LetterKinds.isUnspaced(last) && LetterKinds.isUnspaced(first)) {
      return false; // no blank between, and where words end nobody can tell
    }
    boolean one =
        KoreanLineEnds.mayPart(text, line) && !column.apply(korean()).isBlank(text, before, line);
    text.append(one ? "" : " ");
    return one;
  }

  private KoreanBreaks korean() {
    KoreanBreaks known = korean;
    if (known == null) {
      known = KoreanBreaks.of(vocabulary, pages);
      korean = known;
    }
    return known;
  }

  /** Where the first word of a line ends, with the signs behind it. */
  private static int wordEnd(String line) {
    int end = 0;
    while (end < line.length()) {
      int c = line.codePointAt(end);
      if (Character.isWhitespace(c) || LetterKinds.isUnspaced(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private MarkedText clean(MarkedText text) {
    StringBuilder chars = text.chars();
    return text.with(
        i ->
            switch (chars.charAt(i)) {
              case AFTER_CAPITAL -> vocabulary.isWordOfItsOwn(chars, i) ? ' ' : MarkedText.NOTHING;
              case SOFT_HYPHEN -> MarkedText.NOTHING;
              default -> chars.charAt(i);
            });
  }
}
