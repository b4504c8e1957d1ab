package org.broadsheet.extract.page;

import java.util.List;

/**
 * Finds the article of a page whose structure says nothing by its text alone: prose counts for a
 * run of blocks, everything else against it, and the run with the greatest sum is the article.
 */
final class DenseRun {
  private static final int PROSE = 60;
  private static final int LINE = -40;
  private static final int MAX_POINTS = 600;

  private DenseRun() {}

  /** The prose in the run of blocks that has most of it and least else; perhaps none. */
  static List<TextBlock> run(List<TextBlock> blocks) {
    int best = 0;
    int sum = 0;
    int start = 0;
    int from = 0;
    int to = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += points(blocks.get(i));
      if (sum > best) {
        best = sum;
        from = start;
        to = i + 1;
      }
    }
    return blocks.subList(from, to).stream().filter(block -> points(block) > 0).toList();
  }

  /** Tells whether a block has the length and the few links of prose. */
  static boolean isProse(TextBlock block) {
    return block.weight() >= PROSE && block.linkDensity() < 0.33 && !Phrases.isRights(block);
  }

  private static int points(TextBlock block) {
    return isProse(block) ? Math.min(MAX_POINTS, block.weight()) : LINE;
  }
}
