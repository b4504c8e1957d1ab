package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a tagged page's blocks as its own structure gives it, if that looks as if someone
 * had meant it: no block is read in the midst of another, columns are read downwards, and none
 * before the one beside it that a line would begin with.
 */
final class TaggedOrder {
  /** More blocks than this are not compared each with each. */
  private static final int MAX = 400;

  /** Of so many pairs of blocks in one column one may be read upwards. */
  private static final int RARE = 50;

  /** The part of the narrower one's width along which blocks of one column overlap. */
  private static final float SAME_COLUMN = 0.5f;

  /** How far, in heights of its letters, a block may reach into the one it stands over. */
  private static final float LAP = 0.3f;

  private TaggedOrder() {}

  /**
   * The blocks in the order in which their lines stand, or null if that is not to be believed.
   *
   * @param blocks of lines that are ordered by the structure
   */
  static @Nullable List<Block> of(List<Block> blocks, boolean rightToLeft) {
    if (blocks.size() > MAX) {
      return null;
    }
    List<Block> ordered = new ArrayList<>(blocks);
    ordered.sort(Comparator.comparingInt(TaggedOrder::first));
    int down = 0;
    int up = 0;
    for (int i = 0; i < ordered.size(); i++) {
      Block block = ordered.get(i);
      if (i > 0 && first(block) < last(ordered.get(i - 1))) {
        return null;
      }
      for (Block before : ordered.subList(0, i)) {
        if (goesBack(before.box(), block.box(), rightToLeft)) {
          return null;
        }
        float narrower = Math.min(before.box().width(), block.box().width());
        if (before.box().overlapX(block.box()) > SAME_COLUMN * narrower) {
          down += block.box().centreY() > before.box().centreY() ? 1 : 0;
          up += block.box().bottom() < before.box().top() + LAP * block.size() ? 1 : 0;
        }
      }
    }
    return up * RARE > down ? null : ordered;
  }

  /** Tells whether a block stands beside another, on the side where lines begin. */
  private static boolean goesBack(Box from, Box to, boolean rightToLeft) {
    return from.isBeside(to)
        && (rightToLeft ? to.left() >= from.right() : to.right() <= from.left());
  }

  private static int first(Block block) {
    return block.lines().stream().mapToInt(Line::order).min().orElse(0);
  }

  private static int last(Block block) {
    return block.lines().stream().mapToInt(Line::order).max().orElse(0);
  }
}
