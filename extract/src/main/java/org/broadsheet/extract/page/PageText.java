package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.extract.text.Paragraphs;

/**
 * The text of a page's article, by the first way that gives enough: the structure of the page, the
 * text that the page gives to search engines, the densest run of blocks, the whole page.
 *
 * @param body paragraphs set apart by an empty line
 * @param way how it was found
 * @param fates what became of the blocks that were looked at, by the first text of each
 */
record PageText(String body, Way way, Map<Integer, Verdict> fates) {
  enum Way {
    STRUCTURE,
    DECLARED,
    DENSITY,
    WHOLE_PAGE
  }

  private static final double ENOUGH_OF_DECLARED = 0.6;
  private static final int MIN_PARAGRAPH_LENGTH = 25;
  private static final int LOOKS_LIKE_ARTICLE = 400;
  private static final int MIN_ARTICLE_LENGTH = 150;

  /** What is found must be this much of what the page shows, or have the look of an article. */
  private static final double ENOUGH_OF_PAGE = 1.0 / 3;

  static PageText of(PageModel page, PageFacts facts) {
    int all = page.shown().stream().mapToInt(TextBlock::weight).sum();
    Map<Integer, Verdict> fates = new HashMap<>();
    String found = page.article() < 0 ? "" : structure(page, facts, fates);
    String declared = facts.articleBody();
    Way way = Way.STRUCTURE;
    if (declared.length() > MIN_PARAGRAPH_LENGTH
        && found.length() < declared.length() * ENOUGH_OF_DECLARED) {
      found = Paragraphs.tidy(declared);
      way = Way.DECLARED;
    }
    int least = facts.saysArticle() ? MIN_ARTICLE_LENGTH : LOOKS_LIKE_ARTICLE;
    if (!isEnough(found, least, all)) {
      List<TextBlock> dense = DenseRun.run(page.shown());
      String text = BlockReader.text(dense);
      if (isEnough(text, LOOKS_LIKE_ARTICLE, all)) {
        found = text;
        way = Way.DENSITY;
        fates.clear();
        dense.forEach(block -> fates.put(block.first(), Verdict.KEPT));
      }
    }
    boolean portal = way != Way.DECLARED && !facts.hintsAtArticle() && isLeastOfProse(page, fates);
    if (portal || !isEnough(found, least, all)) {
      fates.clear();
      List<TextBlock> whole = whole(page);
      whole.forEach(block -> fates.put(block.first(), Verdict.KEPT));
      return new PageText(BlockReader.text(whole), Way.WHOLE_PAGE, fates);
    }
    return new PageText(found, way, fates);
  }

  /** All that the page shows, but for what is certainly no article where there is enough else. */
  private static List<TextBlock> whole(PageModel page) {
    List<TextBlock> rest = new ArrayList<>();
    int weight = 0;
    for (TextBlock block : page.shown()) {
      if (page.outline().fateAbove(block.first()) == Verdict.OUTSIDE) {
        rest.add(block);
        weight += block.weight();
      }
    }
    return weight >= MIN_ARTICLE_LENGTH ? rest : page.shown();
  }

  /** Whether most of the prose that the page shows, and does not keep around articles, is left. */
  private static boolean isLeastOfProse(PageModel page, Map<Integer, Verdict> fates) {
    int taken = 0;
    int left = 0;
    for (TextBlock block : page.shown()) {
      Verdict fate = fates.get(block.first());
      if (!DenseRun.isProse(block)) {
        continue;
      }
      if (fate != null && fate.kept()) {
        taken += block.weight();
      } else if (fate == null && page.outline().fateAbove(block.first()) == Verdict.OUTSIDE) {
        left += block.weight();
      }
    }
    return left > taken;
  }

  private static boolean isEnough(String text, int least, int all) {
    int weight = TextWeight.weight(text);
    return weight >= least || (weight > 0 && weight >= all * ENOUGH_OF_PAGE);
  }

  private static String structure(PageModel page, PageFacts facts, Map<Integer, Verdict> fates) {
    FlatDom outline = page.outline();
    LinkBoxes.prune(outline, page.article());
    List<TextBlock> blocks =
        BlockReader.between(
            outline, page.article(), NextArticle.after(outline, page.article()), false);
    Verdict[] found = BlockClassifier.of(blocks, facts.headline(), facts.byline(), page.language());
    List<TextBlock> kept = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      fates.put(blocks.get(i).first(), found[i]);
      if (found[i].kept()) {
        kept.add(blocks.get(i));
      }
    }
    if (!kept.isEmpty()) {
      List<TextBlock> lead =
          Lead.before(outline, kept.getFirst().first(), facts.summary(), fates.keySet());
      lead.forEach(block -> fates.put(block.first(), Verdict.LEAD));
      kept.addAll(0, lead);
    }
    return BlockReader.text(Captions.with(page, kept, fates));
  }

  /** What became of everything that the page shows. */
  List<BlockNote> notes(PageModel page) {
    List<BlockNote> notes = new ArrayList<>();
    for (TextBlock block : page.shown()) {
      Verdict fate = fates.get(block.first());
      notes.add(
          new BlockNote(
              fate == null ? page.outline().fateAbove(block.first()) : fate,
              page.outline().selector(block.number()),
              Paragraphs.line(block.text())));
    }
    return notes;
  }
}
