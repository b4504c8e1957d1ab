package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes lines of runs: what stands at one height is one line unless a gutter, a rule or a large
 * change of size parts it.
 */
final class Rows {
  /** Closer than this, in heights of the font, what stands side by side is one line at any rate. */
  private static final float ALWAYS = 0.33f;

  /**
   * Farther apart than this it is not, however the page looks, unless a blank was printed there.
   */
  private static final float NEVER = 2.5f;

  private static final float NEVER_WITH_BLANK = 14;

  /** Columns are at least so far apart. */
  private static final float COLUMN = 0.6f;

  /** How far apart, in heights of the font, what is printed twice at one place may be. */
  private static final float GRAIN = 0.25f;

  /** How far, in heights of the font, what stands on one line goes up or down. */
  private static final float LEVEL = 0.25f;

  /** How far down, in heights of the font, the next line of a column stands at the least. */
  private static final float NEXT_LINE = 0.6f;

  /** How much larger letters are that stand on a line only if they are set close and level. */
  private static final float LARGER = 1.6f;

  private static final float CLOSE_IF_LARGER = 0.3f;
  private static final float LEVEL_IF_LARGER = 0.1f;

  private final List<Run> runs;
  private final Map<Run, Run> printedBefore = new HashMap<>();
  private final Map<Run, Run> printedBehind = new HashMap<>();
  private final boolean rightToLeft;

  /** True if the page prints soft hyphens as blanks without room: many blanks take none. */
  private final boolean softBlanks;

  private final Gutters gutters;

  private Rows(List<Run> printed, List<Box> walls, boolean rightToLeft) {
    Run before = null;
    for (Run run : printed) {
      if (before != null) {
        printedBefore.put(run, before);
        printedBehind.put(before, run);
      }
      before = run;
    }
    int blanks = 0;
    int unseen = 0;
    for (Run run : printed) {
      for (int i = 1; i < run.glyphs().size(); i++) {
        blanks += run.glyphs().get(i).spaces() > 0 ? 1 : 0;
        unseen += run.isUnseenBlank(i) ? 1 : 0;
      }
    }
    softBlanks = unseen * 10 > blanks;
    this.runs = once(printed);
    this.rightToLeft = rightToLeft;
    runs.sort(Comparator.comparingDouble(Run::base).thenComparingDouble(Run::left));
    gutters = new Gutters(runs, walls);
  }

  /**
   * The lines of what was printed, from top to bottom.
   *
   * @param walls upright rules and the sides of frames
   */
  static List<Line> of(List<Run> printed, List<Box> walls, boolean rightToLeft) {
    return new Rows(printed, walls, rightToLeft).lines();
  }

  /** Without what was printed twice at one place to look bold. */
  private static List<Run> once(List<Run> printed) {
    Set<String> seen = new HashSet<>();
    List<Run> once = new ArrayList<>(printed.size());
    for (Run run : printed) {
      float grain = Math.max(1, GRAIN * run.size());
      int x = Math.round(run.left() / grain);
      int y = Math.round(run.base() / grain);
      String text = run.solid();
      boolean again = false;
      for (int dx = -1; dx <= 1 && !again; dx++) {
        again = seen.contains(text + '\t' + (x + dx) + '\t' + y);
      }
      seen.add(text + '\t' + x + '\t' + y);
      if (!again) {
        once.add(run);
      }
    }
    return once;
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<Run> row = new ArrayList<>();
    for (Run run : runs) {
      if (!row.isEmpty()) {
        Run last = row.getLast();
        if (run.base() - last.base() > LEVEL * Math.min(run.size(), last.size())) {
          part(row, lines);
          row.clear();
        }
      }
      row.add(run);
    }
    part(row, lines);
    return lines;
  }

  private void part(List<Run> row, List<Line> lines) {
    if (row.isEmpty()) {
      return;
    }
    row.sort(Comparator.comparingDouble(Run::left));
    List<Run> piece = new ArrayList<>();
    Run rightmost = row.getFirst();
    for (Run run : row) {
      if (!piece.isEmpty() && !areJoined(rightmost, run)) {
        lines.add(LineText.compose(piece, rightToLeft, softBlanks));
        piece.clear();
      }
      if (piece.isEmpty() || run.right() > rightmost.right()) {
        rightmost = run;
      }
      piece.add(run);
    }
    lines.add(LineText.compose(piece, rightToLeft, softBlanks));
  }

  /**
   * Tells whether what follows a run in printing is the next line of its column, or the top of the
   * next column, while what stands beside it was printed elsewhere.
   */
  private boolean goesOnElsewhere(Run run, Run beside) {
    Run next = printedBehind.get(run);
    if (next == null || run.equals(printedBefore.get(beside))) {
      return false;
    }
    float down = next.base() - run.base();
    return down > 0
        ? down > NEXT_LINE * run.size()
            && down < BlockBuilder.FARTHEST * run.size()
            && areOverEachOther(run, next)
        : down < -NEXT_LINE * run.size() && areOverEachOther(beside, next);
  }

  /** Tells whether two runs stand over each other. */
  private static boolean areOverEachOther(Run one, Run other) {
    return Math.min(one.right(), other.right()) > Math.max(one.left(), other.left());
  }

  private boolean areJoined(Run left, Run right) {
    float em = Math.min(left.size(), right.size());
    float gap = right.left() - left.right();
    if (left.size() > LARGER * em || right.size() > LARGER * em) {
      return gap < CLOSE_IF_LARGER * em
          && gap > -em
          && Math.abs(left.base() - right.base()) < LEVEL_IF_LARGER * em
          && left.glyphs().size() > 1
          && right.glyphs().size() > 1;
    }
    if (gap <= ALWAYS * em) {
      return !gutters.isWalled(left.right(), right.left(), left.base(), em);
    }
    if (gap > COLUMN * em
        && goesOnElsewhere(rightToLeft ? right : left, rightToLeft ? left : right)) {
      return false;
    }
    boolean blank =
        (left.equals(printedBefore.get(right)) && left.hasSpaceAfter())
            || (right.equals(printedBefore.get(left)) && right.hasSpaceAfter());
    return gap <= (blank ? NEVER_WITH_BLANK : NEVER) * em
        && !gutters.isGutter(left.right(), right.left(), left.base(), em, blank);
  }
}
