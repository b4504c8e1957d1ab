package org.broadsheet.highlight;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a text may be cut: between words, and in scripts that are written without spaces between
 * characters, each with its marks.
 */
final class TextBorders {
  private final String text;

  /** Made where the first characters without spaces are; most texts have none. */
  private @Nullable BreakIterator characters;

  TextBorders(String text) {
    this.text = text;
  }

  /** The first border at or behind an index, at {@code most} the latest, which is one. */
  int behind(int from, int most) {
    if (from == 0) {
      return 0;
    }
    int inWord = -1;
    for (int i = from; i < most; i++) {
      if (isBlank(i - 1) && !isBlank(i)) {
        return i;
      }
      if (isWritten(i)) {
        return i;
      }
      if (inWord < 0 && isBehindSign(i)) {
        inWord = i;
      }
    }
    return inWord < 0 ? most : inWord;
  }

  /** The last border at or before an index, at {@code least} the first, which is one. */
  int before(int to, int least) {
    if (to == text.length()) {
      return to;
    }
    int inWord = -1;
    for (int i = to; i > least; i--) {
      if (isBlank(i) && !isBlank(i - 1)) {
        return i;
      }
      if (isWritten(i)) {
        return i;
      }
      if (inWord < 0 && isBehindSign(i)) {
        inWord = i;
      }
    }
    return inWord < 0 ? least : inWord;
  }

  /** Where the first word ends. */
  int endOfFirst() {
    int end = Math.min(1, text.length());
    while (end < text.length() && !isBlank(end) && !isWritten(end)) {
      end++;
    }
    return end;
  }

  private boolean isBlank(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether two characters meet here of which one is of a script without spaces. */
  private boolean isWritten(int at) {
    int before = text.codePointBefore(at);
    int next = text.codePointAt(at);
    return (hasNoSpaces(before) || hasNoSpaces(next)) && isCharacter(at);
  }

  private boolean isCharacter(int at) {
    if (characters == null) {
      characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(text);
    }
    return characters.isBoundary(at);
  }

  /**
   * Whether a sign ends here that parts words although no space follows, as in addresses and lists;
   * not one that words are joined by.
   */
  private boolean isBehindSign(int at) {
    int sign = text.codePointBefore(at);
    return switch (Character.getType(sign)) {
      case Character.OTHER_PUNCTUATION -> sign != '\'' && isWordAt(at);
      case Character.MATH_SYMBOL, Character.OTHER_SYMBOL -> isWordAt(at);
      default -> false;
    };
  }

  private boolean isWordAt(int at) {
    return Character.isLetterOrDigit(text.codePointAt(at));
  }

  private static boolean hasNoSpaces(int c) {
    return c >= 0x0E00
        && switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }
}
