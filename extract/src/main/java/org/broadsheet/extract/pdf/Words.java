package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.extract.text.Hyphenation;
import org.broadsheet.extract.text.Vocabulary;

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
  private final Hangul hangul;
  private final boolean koreanBlanksTell;

  Words(List<Page> pages) {
    vocabulary =
        Vocabulary.of(
            pages.stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block.lines().stream())
                .map(Line::text)
                .toList());
    hyphenation = new Hyphenation(vocabulary);
    hangul = Hangul.of(vocabulary, KoreanBreaks.areBetweenWords(pages));
    koreanBlanksTell = KoreanBreaks.showAsBlanks(pages);
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
    StringBuilder text = new StringBuilder();
    boolean blank = false;
    for (Block block : blocks) {
      for (Line line : block.lines()) {
        append(text, blank, line.text());
        blank = line.spaceAfter();
      }
    }
    return clean(text);
  }

  String text(List<Draft.Piece> pieces) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    Block last = null;
    boolean blank = false;
    for (Draft.Piece piece : pieces) {
      Block block = piece.block();
      boolean other = last != null && piece.apart() && !areAlike(last, block);
      last = block;
      Line before = null;
      for (Line line : block.lines()) {
        boolean begins =
            before == null ? other || begins(piece, paragraph) : isIndented(block, line, before);
        if (begins && !paragraph.isEmpty() && !Hyphenation.isHyphen(last(paragraph))) {
          paragraphs.add(clean(paragraph));
          paragraph.setLength(0);
        }
        append(paragraph, blank, line.text());
        blank = line.spaceAfter();
        before = line;
      }
    }
    paragraphs.add(clean(paragraph));
    paragraphs.removeIf(String::isBlank);
    return String.join("\n\n", paragraphs);
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
   * @param blank whether a blank was printed at the end of what is there
   */
  private void append(StringBuilder text, boolean blank, String line) {
    if (text.isEmpty()) {
      text.append(line);
      return;
    }
    int last = last(text);
    int first = line.codePointAt(0);
    if (Hyphenation.isParted(text)) {
      switch (hyphenation.decide(text, line)) {
        case JOIN -> {
          while (Hyphenation.isHyphen(last(text))) {
            text.setLength(text.length() - 1);
          }
        }
        case KEEP -> {}
        case APART -> text.append(' ');
      }
    } else if (LetterKinds.isUnspaced(last) && LetterKinds.isUnspaced(first)) {
      // No blank between.
    } else if (Character.isDigit(last) && LetterKinds.isHangul(first) && hangul.isCounted(line)) {
      // 25 and the word for minutes are one.
    } else if (LetterKinds.isHangul(last) && LetterKinds.isHangul(first)) {
      boolean apart = koreanBlanksTell ? blank : !hangul.isOneWord(text, line);
      text.append(apart ? " " : "");
    } else {
      text.append(' ');
    }
    text.append(line);
  }

  private String clean(StringBuilder text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == AFTER_CAPITAL) {
        if (vocabulary.isWordOfItsOwn(text, i)) {
          clean.append(' ');
        }
      } else if (c != SOFT_HYPHEN) {
        clean.append(c);
      }
    }
    return clean.toString().strip();
  }
}
