package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes blocks of lines. Two lines are of one block when each is the only neighbour of the other,
 * one line's height apart, they look alike, and no rule or frame stands between them.
 */
final class BlockBuilder {
  /** How far down, in heights of the font, the next line of a block may stand. */
  static final float FARTHEST = 2.1f;

  /** How much larger than a block's smallest letters its largest may be. */
  private static final float UNEVEN = 1.17f;

  /** How wide, in heights of the font, lines of a column stand over each other at the least. */
  private static final float MIN_OVERLAP = 0.3f;

  /** How far, in heights of the font, a line stands above another that does not hide it. */
  private static final float HIGHER = 0.5f;

  /** How far, in heights of the font, a line must reach beyond another to be seen behind it. */
  private static final float SEEN = 2;

  /** How much farther than the lines before, as a part of their step, a new block stands. */
  private static final float WIDER_STEP = 1.25f;

  /** The same in heights of the font. */
  private static final float MUCH_WIDER = 0.25f;

  /** How far, in heights of the font, a rule stands above the base of the line under it. */
  private static final float RULE_ABOVE = 0.6f;

  /** The part of a line's width that a rule takes which parts it from another. */
  private static final float RULED = 0.5f;

  /** How much taller than the lines beside it a large first letter is at the least. */
  private static final float CAPITAL = 1.7f;

  /** The part of its height up to which lines stand beside it. */
  private static final float CAPITAL_RISE = 0.85f;

  /** How far, in heights of the lines' font, the last line beside it stands below it. */
  private static final float CAPITAL_DROP = 1.1f;

  /** How far, in heights of the lines' font, these reach into it. */
  private static final float CAPITAL_LAP = 0.3f;

  /** How far, in heights of the lines' font, these stand from it at the most. */
  private static final float CAPITAL_GAP = 2.2f;

  private final List<Line> lines;
  private final List<Box> rules;
  private final List<Box> frames;

  private BlockBuilder(List<Line> lines, List<Box> rules, List<Box> frames) {
    this.lines = lines;
    this.rules = rules;
    this.frames = frames;
  }

  /**
   * The blocks, from top to bottom.
   *
   * @param lines from top to bottom
   */
  static List<Block> of(List<Line> lines, List<Box> rules, List<Box> frames) {
    return new BlockBuilder(withCapitals(lines), rules, frames).gather();
  }

  /** Puts letters that are as tall as several lines before the first of these. */
  private static List<Line> withCapitals(List<Line> lines) {
    List<Line> kept = new ArrayList<>(lines);
    for (Line capital : lines) {
      if (capital.text().codePointCount(0, capital.text().length()) > 3
          || !Character.isLetter(capital.text().codePointBefore(capital.text().length()))) {
        continue;
      }
      List<Integer> beside = new ArrayList<>();
      for (int i = 0; i < kept.size(); i++) {
        if (isBesideCapital(capital, kept.get(i))) {
          beside.add(i);
        }
      }
      if (beside.size() >= 2) {
        // For the shape of the paragraph the letter is a part of every line beside it.
        beside.forEach(i -> kept.set(i, kept.get(i).beside(capital)));
        kept.set(beside.getFirst(), kept.get(beside.getFirst()).begun(capital));
        kept.remove(capital);
      }
    }
    return kept;
  }

  /** Tells whether a line runs along the right side of a large letter, or the left in Hebrew. */
  private static boolean isBesideCapital(Line capital, Line line) {
    float em = line.size();
    boolean turned = LetterKinds.isRightToLeft(capital.text().codePointAt(0));
    float gap =
        turned
            ? capital.box().left() - line.box().right()
            : line.box().left() - capital.box().right();
    return capital.size() > CAPITAL * em
        && line.base() > capital.base() - CAPITAL_RISE * capital.size()
        && line.base() <= capital.base() + CAPITAL_DROP * em
        && gap > -CAPITAL_LAP * em
        && gap < CAPITAL_GAP * em
        && line.text().length() > 3;
  }

  private List<Block> gather() {
    int count = lines.size();
    int[] above = new int[count];
    int[] below = new int[count];
    int[] upper = new int[count];
    for (int i = 0; i < count; i++) {
      upper[i] = neighbour(i, above, below);
    }
    int[] next = new int[count];
    boolean[] continued = new boolean[count];
    Arrays.fill(next, -1);
    for (int i = 0; i < count; i++) {
      int u = upper[i];
      if (u >= 0 && above[i] == 1 && below[u] == 1) {
        next[u] = i;
        continued[i] = true;
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!continued[i]) {
        gather(i, next, blocks);
      }
    }
    return blocks;
  }

  private void gather(int from, int[] next, List<Block> blocks) {
    List<Line> gathered = new ArrayList<>();
    for (int i = from; i >= 0; i = next[i]) {
      if (leadingGrows(gathered, lines.get(i))) {
        blocks.add(Block.of(gathered));
        gathered = new ArrayList<>();
      }
      gathered.add(lines.get(i));
    }
    blocks.add(Block.of(gathered));
  }

  /** Tells whether a line stands clearly farther down than the lines before did. */
  private static boolean leadingGrows(List<Line> gathered, Line line) {
    int n = gathered.size();
    if (n < 2) {
      return false;
    }
    float step = line.base() - gathered.get(n - 1).base();
    float usual = gathered.get(1).base() - gathered.get(0).base();
    return step > WIDER_STEP * usual && step > usual + MUCH_WIDER * line.size();
  }

  /**
   * The nearest line above if it looks alike, else -1. Counts how many there are side by side above
   * the line, and how many below each of these.
   */
  private int neighbour(int index, int[] above, int[] below) {
    Line line = lines.get(index);
    int nearest = -1;
    int count = 0;
    for (int i = index - 1; i >= 0; i--) {
      Line upper = lines.get(i);
      if (upper.base() < line.base() - FARTHEST * Math.max(line.size(), upper.size())) {
        if (index - i > 400) {
          break;
        }
        continue;
      }
      float em = Math.min(line.size(), upper.size());
      if (upper.box().overlapX(line.box()) < MIN_OVERLAP * em
          || line.base() - upper.base() < Line.LEVEL * em) {
        continue;
      }
      if (nearest >= 0 && lines.get(nearest).base() - upper.base() > HIGHER * em) {
        // Hidden behind the nearest, unless it stands beside it.
        if (isHidden(upper, line, nearest)) {
          continue;
        }
      }
      if (nearest < 0) {
        nearest = i;
      }
      if (areAlike(upper, line)) {
        count++;
        below[i]++;
      }
    }
    above[index] = count;
    return nearest >= 0 && areAlike(lines.get(nearest), line) ? nearest : -1;
  }

  private boolean isHidden(Line upper, Line line, int nearest) {
    Box between = lines.get(nearest).box();
    float left = Math.max(upper.box().left(), line.box().left());
    float right = Math.min(upper.box().right(), line.box().right());
    float free = Math.max(between.left() - left, right - between.right());
    return free < SEEN * line.size();
  }

  private boolean areAlike(Line upper, Line lower) {
    float em = Math.max(upper.size(), lower.size());
    float step = lower.base() - upper.base();
    return step <= FARTHEST * em
        && em <= UNEVEN * Math.min(upper.size(), lower.size())
        && (upper.face().bold() == lower.face().bold() || upper.text().length() < 3)
        && (upper.spaced() == lower.spaced() || LetterKinds.isUnspaced(lower.text().codePointAt(0)))
        && upper.artifact() == lower.artifact()
        && !isRuleBetween(upper, lower)
        && frame(upper) == frame(lower);
  }

  private boolean isRuleBetween(Line upper, Line lower) {
    for (Box rule : rules) {
      if (rule.height() < rule.width()
          && rule.centreY() > upper.base()
          && rule.centreY() < lower.base() - RULE_ABOVE * lower.size()
          && rule.overlapX(upper.box()) > RULED * upper.box().width()
          && rule.overlapX(lower.box()) > RULED * lower.box().width()) {
        return true;
      }
    }
    return false;
  }

  /** The smallest frame around a line; -1 for none. */
  private int frame(Line line) {
    return frame(line.box(), frames);
  }

  static int frame(Box box, List<Box> frames) {
    int smallest = -1;
    float area = Float.MAX_VALUE;
    for (int i = 0; i < frames.size(); i++) {
      Box frame = frames.get(i);
      float own = frame.width() * frame.height();
      if (own < area
          && box.centreX() > frame.left()
          && box.centreX() < frame.right()
          && box.centreY() > frame.top()
          && box.centreY() < frame.bottom()) {
        smallest = i;
        area = own;
      }
    }
    return smallest;
  }
}
