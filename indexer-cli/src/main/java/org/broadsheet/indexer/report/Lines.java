package org.broadsheet.indexer.report;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * A text laid out in lines that fit a window: broken between words, where scripts without spaces
 * have them too, and within a word only if it is longer than a line. Colours, and what isolates a
 * piece that runs the other way, end with each line and begin again in the next.
 */
final class Lines {
  /** First strong isolate: what follows finds its own direction, up to the pop (UAX 9). */
  static final char ISOLATE = '\u2068';

  static final char POP = '\u2069';

  private static final char ESCAPE = '\u001B';
  private static final String NO_COLOR = ESCAPE + "[0m";

  private final String indent;
  private final int columns;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line;

  /** The columns that the line takes, those of blanks at its end not counted. */
  private int width;

  /** The blanks behind the last word, which only count if another one follows. */
  private int blanks;

  /** Whether the line holds anything besides its indent. */
  private boolean filled;

  private String color = "";
  private boolean isolated;

  private Lines(String lead, String indent, int columns) {
    this.indent = indent;
    this.columns = columns;
    this.line = new StringBuilder(lead);
    this.width = width(lead);
  }

  /**
   * Lays a text out.
   *
   * @param lead what the first line begins with
   * @param indent what all others begin with, of blanks
   * @param text on one line; may hold colours and isolates
   * @param columns how wide lines may be; 0 for one line, however wide
   */
  static List<String> of(String lead, String indent, String text, int columns) {
    if (columns == 0) {
      return List.of(lead + text);
    }
    Lines lines = new Lines(lead, indent, columns);
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && text.charAt(to) != ' ') {
        to++;
      }
      lines.word(text.substring(from, to));
      from = to;
      while (from < text.length() && text.charAt(from) == ' ') {
        lines.blanks++;
        from++;
      }
    }
    lines.end();
    return lines.lines;
  }

  /** The columns of a text, whose colours take none. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += length(text, i)) {
      width += text.charAt(i) == ESCAPE ? 0 : DisplayWidth.of(text.codePointAt(i));
    }
    return width;
  }

  /** The chars of the character, or of the colour, that begins at {@code i}. */
  private static int length(String text, int i) {
    if (text.charAt(i) == ESCAPE) {
      int end = text.indexOf('m', i);
      return end < 0 ? text.length() - i : end + 1 - i;
    }
    return Character.charCount(text.codePointAt(i));
  }

  private void word(String word) {
    int wanted = width(word);
    if (width + blanks + wanted <= columns) {
      append(word, wanted);
    } else if (isUnspaced(word)) {
      parts(word);
    } else {
      part(word);
    }
  }

  private static boolean isUnspaced(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isUnspaced(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Thai to Tibetan and Burmese, Khmer, scripts of the Tai, Han and kana; not Hangul. */
  private static boolean isUnspaced(char c) {
    return ('\u0E00' <= c && c <= '\u109F')
        || ('\u1780' <= c && c <= '\u17FF')
        || ('\u1950' <= c && c <= '\u1AAF')
        || ('\u2E80' <= c && c <= '\uA4CF')
        || ('\uA9E0' <= c && c <= '\uAADF')
        || ('\uF900' <= c && c <= '\uFAFF')
        || ('\uFF00' <= c && c <= '\uFF9F')
        || ('\uD840' <= c && c <= '\uD88F'); // the surrogates of rare Han
  }

  /** A run of a script without spaces, which has words all the same. */
  private void parts(String run) {
    StringBuilder seen = new StringBuilder(run.length());
    for (int i = 0; i < run.length(); i += length(run, i)) {
      if (run.charAt(i) != ESCAPE) {
        seen.append(run, i, i + length(run, i));
      }
    }
    BreakIterator words = BreakIterator.getLineInstance(ULocale.ROOT);
    words.setText(seen.toString());
    int from = 0;
    int at = 0;
    for (int i = 0; i < run.length(); i += length(run, i)) {
      if (run.charAt(i) != ESCAPE) {
        if (at > 0 && words.isBoundary(at)) {
          part(run.substring(from, i));
          from = i;
        }
        at += length(run, i);
      }
    }
    part(run.substring(from));
  }

  private void part(String part) {
    int wanted = width(part);
    if (filled && width + blanks + wanted > columns) {
      next();
    }
    if (width + blanks + wanted <= columns) {
      append(part, wanted);
    } else {
      cut(part);
    }
  }

  /** What is longer than a line, character by character; marks stay with their letters. */
  private void cut(String word) {
    for (int i = 0; i < word.length(); i += length(word, i)) {
      String character = word.substring(i, i + length(word, i));
      int wanted = width(character);
      if (filled && wanted > 0 && width + blanks + wanted > columns) {
        next();
      }
      append(character, wanted);
    }
  }

  private void append(String text, int wanted) {
    line.append(" ".repeat(blanks)).append(text);
    width += blanks + wanted;
    blanks = 0;
    filled |= !text.isEmpty();
    for (int i = 0; i < text.length(); i += length(text, i)) {
      char c = text.charAt(i);
      if (c == ESCAPE) {
        String set = text.substring(i, i + length(text, i));
        color = set.equals(NO_COLOR) ? "" : set;
      } else if (c == ISOLATE || c == POP) {
        isolated = c == ISOLATE;
      }
    }
  }

  /** Ends the line and begins another. */
  private void next() {
    end();
    line.append(indent).append(isolated ? ISOLATE : "").append(color);
    width = indent.length();
    blanks = 0;
    filled = false;
  }

  private void end() {
    line.append(color.isEmpty() ? "" : NO_COLOR).append(isolated ? POP : "");
    lines.add(line.toString());
    line.setLength(0);
  }

  /**
   * A piece of a line beside others, which must not change their order: isolated if it has letters
   * that run from right to left.
   */
  static String isolated(String piece) {
    for (int i = 0; i < piece.length(); i += length(piece, i)) {
      byte direction = Character.getDirectionality(piece.codePointAt(i));
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return ISOLATE + piece + POP;
      }
    }
    return piece;
  }
}
