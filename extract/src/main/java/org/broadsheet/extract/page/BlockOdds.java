package org.broadsheet.extract.page;

import org.broadsheet.extract.text.WordFile;

/**
 * How likely each block of a page is a part of its article, as learned from pages whose text is
 * known. The rules say what is certain; their verdicts are among what was learned from, so this
 * tells when they are to be believed.
 */
final class BlockOdds {
  /** Chosen on all sets together, each page judged by what was learned without its site. */
  private static final double LEAST = 0.5;

  private static final TreeSum LEARNED =
      new TreeSum(WordFile.lines(BlockOdds.class, "block-odds.txt"));

  private BlockOdds() {}

  /** Tells for each block whether it is more likely than not a part of the article. */
  static boolean[] kept(PageBlocks blocks) {
    float[][] rows = blocks.traits(LEARNED::asks);
    boolean[] kept = new boolean[rows.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = LEARNED.of(rows[i]) >= LEAST;
    }
    return kept;
  }
}
