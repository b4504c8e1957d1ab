package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The blocks of a page as they are judged by what was learned: all that the page holds, shown or
 * not, each with its numbers and with what the rules say of it.
 */
public final class PageBlocks {
  private final List<TextBlock> blocks;
  private final Verdict[] verdicts;
  private final PageModel page;
  private final PageFacts facts;
  private final String body;
  private final boolean isJudged;

  private PageBlocks(PageModel page, PageFacts facts, PageText ruled) {
    this.blocks = ruled.candidates(page);
    this.verdicts = new Verdict[blocks.size()];
    for (int i = 0; i < verdicts.length; i++) {
      int first = blocks.get(i).first();
      Verdict verdict = ruled.verdicts().get(first);
      verdicts[i] = verdict == null ? page.dom().verdictAbove(first) : verdict;
    }
    this.page = page;
    this.facts = facts;
    this.body = ruled.body();
    this.isJudged = ruled.isJudged();
  }

  static PageBlocks of(PageModel page, PageFacts facts, PageText ruled) {
    return new PageBlocks(page, facts, ruled);
  }

  /**
   * The blocks of a page, judged by rules alone.
   *
   * @param html the page
   */
  public static PageBlocks of(String html) {
    PageModel page = PageModel.of(HtmlParser.page(html, false));
    PageFacts facts = new PageFacts(page);
    return of(page, facts, PageText.byRules(page, facts));
  }

  /** How many there are. */
  public int size() {
    return blocks.size();
  }

  /** Tells whether the text is of blocks, and not of data or of the page as a whole. */
  public boolean isJudged() {
    return isJudged;
  }

  /** The text of a block. */
  public String text(int i) {
    return blocks.get(i).text();
  }

  /** Tells whether the rules keep the block. */
  public boolean isKept(int i) {
    return verdicts[i].isKept();
  }

  /** The text in the flat DOM that the block begins with. */
  int first(int i) {
    return blocks.get(i).first();
  }

  /** The numbers of each block. */
  public float[][] traits() {
    return traits(trait -> true);
  }

  /** The numbers of each block that are asked for; those that take time to find are else 0. */
  float[][] traits(IntPredicate asked) {
    return new BlockTraits(page, blocks, verdicts, asked)
        .all(facts.headline(), facts.summary(), facts.byline());
  }

  /** The text by rules alone. */
  public String body() {
    return body;
  }

  /**
   * The text of some of the blocks.
   *
   * @param kept which
   */
  public String body(boolean[] kept) {
    List<TextBlock> text = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        text.add(blocks.get(i));
      }
    }
    return BlockReader.text(text);
  }
}
