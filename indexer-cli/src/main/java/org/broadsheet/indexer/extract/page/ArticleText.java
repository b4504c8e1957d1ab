package org.broadsheet.indexer.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.indexer.extract.text.Paragraphs;

/**
 * The text of a page's article, by the first way that gives enough: the structure of the page, the
 * text that the page gives to search engines, the densest run of blocks, the whole page.
 *
 * @param body paragraphs set apart by an empty line
 * @param way how it was found
 * @param fates what became of the blocks that were looked at, by the first text of each
 */
record ArticleText(String body, Way way, Map<Integer, Fate> fates) {
  enum Way {
    STRUCTURE,
    DECLARED,
    DENSITY,
    WHOLE_PAGE
  }

  private static final double ENOUGH_OF_DECLARED = 0.6;
  private static final int SHORTEST_PARAGRAPH = 25;
  private static final int LOOKS_LIKE_ARTICLE = 400;
  private static final int SHORTEST_ARTICLE = 150;

  /** What is found must be this much of what the page shows, or have the look of an article. */
  private static final double ENOUGH_OF_PAGE = 1.0 / 3;

  static ArticleText of(Sources page, PageFacts facts) {
    int all = page.shown().stream().mapToInt(Block::weight).sum();
    Map<Integer, Fate> fates = new HashMap<>();
    String found = page.article() < 0 ? "" : structure(page, facts, fates);
    String declared = facts.articleBody();
    Way way = Way.STRUCTURE;
    if (declared.length() > SHORTEST_PARAGRAPH
        && found.length() < declared.length() * ENOUGH_OF_DECLARED) {
      found = Paragraphs.tidy(declared);
      way = Way.DECLARED;
    }
    int least = facts.saysArticle() ? SHORTEST_ARTICLE : LOOKS_LIKE_ARTICLE;
    if (!isEnough(found, least, all)) {
      List<Block> dense = Density.run(page.shown());
      String text = Blocks.text(dense);
      if (isEnough(text, LOOKS_LIKE_ARTICLE, all)) {
        found = text;
        way = Way.DENSITY;
        fates.clear();
        dense.forEach(block -> fates.put(block.first(), Fate.KEPT));
      }
    }
    boolean portal = way != Way.DECLARED && !facts.hintsAtArticle() && isLeastOfProse(page, fates);
    if (portal || !isEnough(found, least, all)) {
      fates.clear();
      List<Block> whole = whole(page);
      whole.forEach(block -> fates.put(block.first(), Fate.KEPT));
      return new ArticleText(Blocks.text(whole), Way.WHOLE_PAGE, fates);
    }
    return new ArticleText(found, way, fates);
  }

  /** All that the page shows, but for what is certainly no article where there is enough else. */
  private static List<Block> whole(Sources page) {
    List<Block> rest = new ArrayList<>();
    int weight = 0;
    for (Block block : page.shown()) {
      if (page.outline().fateAbove(block.first()) == Fate.OUTSIDE) {
        rest.add(block);
        weight += block.weight();
      }
    }
    return weight >= SHORTEST_ARTICLE ? rest : page.shown();
  }

  /** Whether most of the prose that the page shows, and does not keep around articles, is left. */
  private static boolean isLeastOfProse(Sources page, Map<Integer, Fate> fates) {
    int taken = 0;
    int left = 0;
    for (Block block : page.shown()) {
      Fate fate = fates.get(block.first());
      if (!Density.isProse(block)) {
        continue;
      }
      if (fate != null && fate.kept()) {
        taken += block.weight();
      } else if (fate == null && page.outline().fateAbove(block.first()) == Fate.OUTSIDE) {
        left += block.weight();
      }
    }
    return left > taken;
  }

  private static boolean isEnough(String text, int least, int all) {
    int weight = Letters.weight(text);
    return weight >= least || (weight > 0 && weight >= all * ENOUGH_OF_PAGE);
  }

  private static String structure(Sources page, PageFacts facts, Map<Integer, Fate> fates) {
    Outline outline = page.outline();
    Links.prune(outline, page.article());
    List<Block> blocks =
        Blocks.between(outline, page.article(), NextArticle.after(outline, page.article()), false);
    Fate[] found = BlockFates.of(blocks, facts.headline(), facts.byline(), page.language());
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      fates.put(blocks.get(i).first(), found[i]);
      if (found[i].kept()) {
        kept.add(blocks.get(i));
      }
    }
    if (!kept.isEmpty()) {
      List<Block> lead =
          Lead.before(outline, kept.getFirst().first(), facts.summary(), fates.keySet());
      lead.forEach(block -> fates.put(block.first(), Fate.LEAD));
      kept.addAll(0, lead);
    }
    return Blocks.text(Captions.with(page, kept, fates));
  }

  /** What became of everything that the page shows. */
  List<BlockNote> notes(Sources page) {
    List<BlockNote> notes = new ArrayList<>();
    for (Block block : page.shown()) {
      Fate fate = fates.get(block.first());
      notes.add(
          new BlockNote(
              fate == null ? page.outline().fateAbove(block.first()) : fate,
              page.outline().selector(block.number()),
              Paragraphs.line(block.text())));
    }
    return notes;
  }
}
