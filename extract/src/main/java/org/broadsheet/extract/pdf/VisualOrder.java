package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts characters that stand from left to right into the order in which they are read, where some
 * are read from right to left: the Unicode bidirectional algorithm (UAX 9) backwards, as far as
 * what was printed shows.
 */
final class VisualOrder {
  private static final String OPEN = "([{<\u00ab\u2039";
  private static final String CLOSE = ")]}>\u00bb\u203a";

  /** The ways in which a character is read. */
  private enum Way {
    LEFT,
    RIGHT,
    NUMBER,
    BETWEEN_NUMBERS,
    SIGN,
    NEUTRAL
  }

  private VisualOrder() {}

  /**
   * The text.
   *
   * @param items characters from left to right, each with what belongs to it in reading order
   * @param rightToLeft whether the line as a whole is read from right to left
   */
  static String logical(List<String> items, boolean rightToLeft) {
    List<String> ordered = new ArrayList<>(items);
    Way[] ways = new Way[ordered.size()];
    if (rightToLeft) {
      Collections.reverse(ordered);
    }
    for (int i = 0; i < ways.length; i++) {
      ways[i] = way(ordered.get(i).codePointAt(0));
    }
    turn(ordered, ways, rightToLeft);
    if (rightToLeft && closesFirst(ordered)) {
      // Some documents say which shape is printed, most which character is meant.
      ordered.replaceAll(VisualOrder::mirrored);
    }
    return String.join("", ordered);
  }

  /** Turns every stretch that is read against the line. */
  private static void turn(List<String> items, Way[] ways, boolean rightToLeft) {
    for (int from = 0; from < ways.length; from++) {
      if (!starts(ways[from], rightToLeft)) {
        continue;
      }
      int to = end(items, ways, from, rightToLeft);
      Collections.reverse(items.subList(from, to));
      if (!rightToLeft) {
        // Numbers inside keep their own order.
        Way[] inner = new Way[to - from];
        for (int i = from; i < to; i++) {
          inner[i - from] = way(items.get(i).codePointAt(0));
        }
        turn(items.subList(from, to), inner, true);
      } else {
        for (int i = from; i < to; i++) {
          ways[i] = Way.LEFT;
        }
      }
      from = to - 1;
    }
  }

  private static boolean starts(Way way, boolean rightToLeft) {
    return rightToLeft ? way == Way.LEFT || way == Way.NUMBER : way == Way.RIGHT;
  }

  private static int end(List<String> items, Way[] ways, int from, boolean rightToLeft) {
    int end = from + 1;
    boolean letters = ways[from] != Way.NUMBER;
    boolean arabic = rightToLeft && isArabic(items, from);
    int i = end;
    int neutral = 0;
    boolean blank = false;
    while (i < ways.length) {
      Way way = ways[i];
      if (rightToLeft ? way == Way.RIGHT : way == Way.LEFT) {
        break;
      }
      boolean own = rightToLeft ? way == Way.LEFT || way == Way.NUMBER : way == Way.RIGHT;
      if (own) {
        boolean near =
            neutral == 1
                && (ways[i - 1] == Way.BETWEEN_NUMBERS || (ways[i - 1] == Way.SIGN && !arabic));
        // A number beside a name may stand before or behind it; behind is the likelier.
        boolean joins =
            !rightToLeft
                || neutral == 0
                || (letters && way == Way.LEFT)
                || near
                || (way == Way.LEFT && neutral == 1)
                || (letters && way == Way.NUMBER && !blank);
        if (!joins) {
          break;
        }
        letters |= way == Way.LEFT;
        end = i + 1;
        neutral = 0;
        blank = false;
      } else {
        neutral++;
        blank |= items.get(i).isBlank();
      }
      i++;
    }
    return end;
  }

  /**
   * Tells whether the nearest letter before is Arabic, which parts the two numbers around a sign.
   */
  private static boolean isArabic(List<String> items, int from) {
    for (int i = from - 1; i >= 0; i--) {
      int c = items.get(i).codePointAt(0);
      if (way(c) == Way.LEFT || way(c) == Way.RIGHT) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      }
    }
    return false;
  }

  private static Way way(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Way.LEFT;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          Way.RIGHT;
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_ARABIC_NUMBER ->
          Way.NUMBER;
      case Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR -> Way.BETWEEN_NUMBERS;
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR -> Way.SIGN;
      default -> Way.NEUTRAL;
    };
  }

  /** Tells whether the brackets and quotes of a line stand the wrong way round. */
  private static boolean closesFirst(List<String> items) {
    int wrong = 0;
    int open = 0;
    for (String item : items) {
      if (OPEN.contains(item)) {
        open++;
      } else if (CLOSE.contains(item)) {
        wrong += open == 0 ? 1 : -1;
        open = Math.max(0, open - 1);
      }
    }
    return wrong > 0 && open > 0;
  }

  private static String mirrored(String item) {
    int open = OPEN.indexOf(item);
    int close = CLOSE.indexOf(item);
    return open >= 0
        ? CLOSE.substring(open, open + 1)
        : close >= 0 ? OPEN.substring(close, close + 1) : item;
  }
}
