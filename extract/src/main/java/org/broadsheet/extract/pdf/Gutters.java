package org.broadsheet.extract.pdf;

import java.util.Arrays;
import java.util.List;

/**
 * The strips in which a page is empty from top to bottom. Tells the space between two columns from
 * the space between two words. Between words the lines above and below have letters; between
 * columns they have none.
 */
final class Gutters {
  /** How wide the strips are, in points, that are looked at as one. */
  private static final float STRIP = 1.5f;

  /** How tall, in heights of the font, a strip must be to outweigh a printed blank. */
  private static final float BLANK = 9;

  /** From one line to the next, in heights of the font. */
  private static final float LEADING = 1.2f;

  /** The widths of gaps, in heights of the font, that need fewer lines than narrower ones. */
  private static final float WIDE = 2.5f;

  private static final float MEDIUM = 1.2f;

  /** How tall, in heights of the font, a strip of each width must be. */
  private static final float TALL_IF_WIDE = 2.4f;

  private static final float TALL_IF_MEDIUM = 3.6f;
  private static final float TALL_IF_NARROW = 6;

  /** How wide, in heights of the font, a strip must be empty. */
  private static final float EMPTY = 0.4f;

  /** How far up and down, in heights of the font, a strip is followed. */
  private static final float REACH = 40;

  /** How far to the sides, in heights of the font, lines are looked for. */
  private static final float ASIDE = 8;

  private static final int MAX_STRIPS = 4_000;

  private final float[][] tops;
  private final float[][] bottoms;
  private final float start;
  private final List<Box> walls;

  /**
   * @param runs all that is printed, from top to bottom
   * @param walls upright rules and the sides of frames
   */
  Gutters(List<Run> runs, List<Box> walls) {
    this.walls = walls;
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    for (Run run : runs) {
      left = Math.min(left, run.left());
      right = Math.max(right, run.right());
    }
    start = left;
    int strips = runs.isEmpty() ? 0 : (int) Math.min(MAX_STRIPS, (right - left) / STRIP + 1);
    int[] counts = new int[strips];
    for (Run run : runs) {
      for (int i = strip(run.left(), strips); i <= strip(run.right(), strips); i++) {
        counts[i]++;
      }
    }
    tops = new float[strips][];
    bottoms = new float[strips][];
    for (int i = 0; i < strips; i++) {
      tops[i] = new float[counts[i]];
      bottoms[i] = new float[counts[i]];
    }
    int[] next = new int[strips];
    for (Run run : runs) {
      for (int i = strip(run.left(), strips); i <= strip(run.right(), strips); i++) {
        tops[i][next[i]] = run.top();
        bottoms[i][next[i]++] = run.bottom();
      }
    }
    for (int i = 0; i < strips; i++) {
      Arrays.sort(tops[i]);
      Arrays.sort(bottoms[i]);
    }
  }

  private int strip(float x, int strips) {
    return Math.max(0, Math.min(strips - 1, (int) ((x - start) / STRIP)));
  }

  /**
   * Tells whether a gap in a line is a space between columns.
   *
   * @param from where what stands before the gap ends
   * @param to where what stands behind it begins
   * @param base the line's place
   * @param em the height of the font
   * @param blank whether a blank was printed in the gap, which speaks for words
   */
  boolean isGutter(float from, float to, float base, float em, boolean blank) {
    float enough = enough(to - from, em);
    return isWalled(from, to, base, em)
        || tallest(from, to, base, em) >= (blank ? Math.max(enough, BLANK * em) : enough);
  }

  /** The narrower a strip, the more lines it must pass to be no chance. */
  private static float enough(float gap, float em) {
    float ems = gap / em;
    return em * (ems > WIDE ? TALL_IF_WIDE : ems > MEDIUM ? TALL_IF_MEDIUM : TALL_IF_NARROW);
  }

  boolean isWalled(float from, float to, float base, float em) {
    for (Box wall : walls) {
      if (wall.left() > from - 1
          && wall.right() < to + 1
          && wall.top() < base - Run.MIDDLE * em
          && wall.bottom() > base - Run.MIDDLE * em) {
        return true;
      }
    }
    return false;
  }

  /** The height of the tallest empty strip, as wide as a letter, through the gap. */
  private float tallest(float from, float to, float base, float em) {
    int first = strip(from, tops.length) + 1;
    int last = strip(to, tops.length) - 1;
    int needed = Math.max(2, (int) (EMPTY * em / STRIP));
    if (last - first + 1 < needed) {
      first--;
      last++;
    }
    float middle = base - Run.MIDDLE * em;
    float tallest = 0;
    for (int i = first; i + needed - 1 <= last; i++) {
      float up = -Float.MAX_VALUE;
      float down = Float.MAX_VALUE;
      for (int j = i; j < i + needed; j++) {
        up = Math.max(up, above(bottoms[j], middle));
        down = Math.min(down, below(tops[j], middle));
      }
      float high = Math.max(up, base - REACH * em);
      float low = Math.min(down, base + REACH * em);
      int rows =
          Math.min(
              rows(first - (int) (ASIDE * em / STRIP), first, high, low),
              rows(last, last + (int) (ASIDE * em / STRIP), high, low));
      tallest = Math.max(tallest, Math.min(low - high, LEADING * em * rows));
    }
    return tallest;
  }

  /** The number of lines beside a strip between two heights. */
  private int rows(int first, int last, float high, float low) {
    int most = 0;
    for (int i = Math.max(0, first); i <= Math.min(tops.length - 1, last); i += 2) {
      int from = index(tops[i], high);
      int to = index(tops[i], low);
      most = Math.max(most, to - from);
    }
    return most;
  }

  private static int index(float[] sorted, float y) {
    int at = Arrays.binarySearch(sorted, y);
    return at >= 0 ? at : -at - 1;
  }

  private static float above(float[] bottoms, float y) {
    int at = Arrays.binarySearch(bottoms, y);
    int index = at >= 0 ? at : -at - 2;
    return index < 0 ? -Float.MAX_VALUE : bottoms[index];
  }

  private static float below(float[] tops, float y) {
    int at = Arrays.binarySearch(tops, y);
    int index = at >= 0 ? at : -at - 1;
    return index >= tops.length ? Float.MAX_VALUE : tops[index];
  }
}
