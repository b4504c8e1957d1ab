package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.extract.text.Paragraphs;

/**
 * The text of a page's article, by the first way that gives enough: the structure of the page, the
 * text that the page gives to search engines, the densest run of blocks, the data from which a
 * script draws the page, the whole page.
 *
 * @param body paragraphs set apart by an empty line
 * @param way how it was found
 * @param verdicts what became of the blocks that were looked at, by the first text of each
 */
record PageText(String body, Way way, Map<Integer, Verdict> verdicts) {
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

  /** A page with fewer is like none that was learned from. */
  private static final int LEAST_BLOCKS = 30;

  /** When less is left of what the rules found, the page is like none that was learned from. */
  private static final double LEAST_LEFT = 0.25;

  static PageText of(PageModel page, PageFacts facts) {
    PageText ruled = byRules(page, facts);
    return ruled.isJudged() ? ruled.judged(PageBlocks.of(page, facts, ruled)) : ruled;
  }

  /** The text of those blocks that are likely, unless hardly anything would be left. */
  private PageText judged(PageBlocks blocks) {
    if (blocks.size() < LEAST_BLOCKS) {
      return this;
    }
    boolean[] kept = BlockOdds.kept(blocks);
    String text = blocks.body(kept);
    if (TextWeight.weight(text) < TextWeight.weight(body) * LEAST_LEFT) {
      return this;
    }
    Map<Integer, Verdict> judged = new HashMap<>(verdicts);
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] != blocks.isKept(i)) {
        judged.put(blocks.first(i), kept[i] ? Verdict.LIKELY : Verdict.UNLIKELY);
      }
    }
    return new PageText(text, way, judged);
  }

  /** Tells whether the text is of blocks, each of which can be judged. */
  boolean isJudged() {
    return way == Way.STRUCTURE || way == Way.DENSITY;
  }

  /** The text as the rules have it, without what was learned. */
  static PageText byRules(PageModel page, PageFacts facts) {
    int all = weight(page.shown());
    Map<Integer, Verdict> verdicts = new HashMap<>();
    String found = page.article() < 0 ? "" : structure(page, facts, verdicts);
    String declared = facts.articleBody();
    Way way = Way.STRUCTURE;
    if (declared.length() > MIN_PARAGRAPH_LENGTH
        && found.length() < declared.length() * ENOUGH_OF_DECLARED) {
      found = Paragraphs.tidy(declared);
      way = Way.DECLARED;
    }
    int least = facts.saysArticle() ? MIN_ARTICLE_LENGTH : LOOKS_LIKE_ARTICLE;
    if (!isEnough(found, least, all)) {
      List<TextBlock> dense = dense(page, all);
      if (!dense.isEmpty()) {
        found = BlockReader.text(dense);
        way = Way.DENSITY;
        verdicts.clear();
        dense.forEach(block -> verdicts.put(block.first(), Verdict.KEPT));
      }
    }
    boolean portal =
        way != Way.DECLARED && !facts.hintsAtArticle() && isLeastOfProse(page, verdicts);
    if (portal || !isEnough(found, least, all)) {
      verdicts.clear();
      String data = portal ? "" : data(page, facts);
      if (!data.isEmpty()) {
        return new PageText(data, Way.DECLARED, verdicts);
      }
      List<TextBlock> whole = whole(page);
      whole.forEach(block -> verdicts.put(block.first(), Verdict.KEPT));
      return new PageText(BlockReader.text(whole), Way.WHOLE_PAGE, verdicts);
    }
    return new PageText(found, way, verdicts);
  }

  /**
   * The text that a script would draw in the page, if that is more than the page shows; else empty.
   */
  private static String data(PageModel page, PageFacts facts) {
    int shown = weight(notAround(page).stream().filter(DenseRun::isProse).toList());
    String data = DataArticle.in(ScriptData.in(page.marks().scripts()), facts.headline());
    return TextWeight.weight(data) > shown ? data : "";
  }

  /** The densest run, without what stands around articles if that gives enough; else none. */
  private static List<TextBlock> dense(PageModel page, int all) {
    List<TextBlock> run = DenseRun.run(notAround(page));
    if (isEnough(BlockReader.text(run), LOOKS_LIKE_ARTICLE, all) && !isBeside(page, run)) {
      return run;
    }
    run = DenseRun.run(page.shown());
    return weight(run) >= LOOKS_LIKE_ARTICLE ? run : List.of();
  }

  /** All that the page shows, but for what is certainly no article where there is enough else. */
  private static List<TextBlock> whole(PageModel page) {
    List<TextBlock> rest = notAround(page);
    return weight(rest) >= MIN_ARTICLE_LENGTH ? rest : page.shown();
  }

  private static List<TextBlock> notAround(PageModel page) {
    return page.shown().stream()
        .filter(block -> page.dom().verdictAbove(block.first()) == Verdict.OUTSIDE)
        .toList();
  }

  private static int weight(List<TextBlock> blocks) {
    return blocks.stream().mapToInt(TextBlock::weight).sum();
  }

  /**
   * Tells whether most of the prose that the page shows, and does not keep around articles, is
   * left.
   */
  private static boolean isLeastOfProse(PageModel page, Map<Integer, Verdict> verdicts) {
    int taken = 0;
    int left = 0;
    for (TextBlock block : page.shown()) {
      Verdict verdict = verdicts.get(block.first());
      if (!DenseRun.isProse(block)) {
        continue;
      }
      if (verdict != null && verdict.isKept()) {
        taken += block.weight();
      } else if (verdict == null && page.dom().verdictAbove(block.first()) == Verdict.OUTSIDE) {
        left += block.weight();
      }
    }
    return left > taken;
  }

  /**
   * Tells whether a text is short and all of it is a footer, a notice or a request, which are taken
   * for articles where nothing else is.
   */
  private static boolean isBeside(PageModel page, List<TextBlock> blocks) {
    return weight(blocks) < LOOKS_LIKE_ARTICLE
        && blocks.stream()
            .allMatch(
                block ->
                    Phrases.isAboutPage(block) || Boilerplate.isIn(page.dom(), block.number()));
  }

  private static boolean isEnough(String text, int least, int all) {
    int weight = TextWeight.weight(text);
    return weight >= least || (weight > 0 && weight >= all * ENOUGH_OF_PAGE);
  }

  private static String structure(PageModel page, PageFacts facts, Map<Integer, Verdict> verdicts) {
    FlatDom dom = page.dom();
    LinkBoxes.prune(dom, page.article());
    List<TextBlock> blocks =
        BlockReader.between(dom, page.article(), NextArticle.after(dom, page.article()), false);
    Verdict[] found = BlockClassifier.of(blocks, facts.headline(), facts.byline(), page.language());
    List<TextBlock> kept = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      verdicts.put(blocks.get(i).first(), found[i]);
      if (found[i].isKept()) {
        kept.add(blocks.get(i));
      }
    }
    if (!kept.isEmpty()) {
      List<TextBlock> lead =
          Lead.before(dom, kept.getFirst().first(), facts.summary(), verdicts.keySet());
      lead.forEach(block -> verdicts.put(block.first(), Verdict.LEAD));
      kept.addAll(0, lead);
    }
    List<TextBlock> text = Captions.with(page, kept, verdicts);
    return isBeside(page, text) ? "" : BlockReader.text(text);
  }

  /** All blocks that the page holds, those of the article as they were read. */
  List<TextBlock> candidates(PageModel page) {
    FlatDom dom = page.dom();
    List<TextBlock> read =
        page.article() < 0
            ? List.of()
            : BlockReader.between(dom, page.article(), dom.end(page.article()), false);
    return merged(BlockReader.everything(dom), merged(page.shown(), read));
  }

  private static List<TextBlock> merged(List<TextBlock> shown, List<TextBlock> read) {
    List<TextBlock> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < shown.size(); i++) {
      int end = i + 1 < shown.size() ? shown.get(i + 1).first() : Integer.MAX_VALUE;
      int before = all.size();
      while (next < read.size() && read.get(next).first() < end) {
        all.add(read.get(next++));
      }
      if (all.size() == before) {
        all.add(shown.get(i));
      }
    }
    return all;
  }

  /** Tells whether an article was made out. */
  boolean isOfArticle() {
    return way != Way.WHOLE_PAGE && !body.isEmpty();
  }

  /** The verdict on each block that the page shows. */
  List<BlockNote> notes(PageModel page) {
    List<BlockNote> notes = new ArrayList<>();
    for (TextBlock block : page.shown()) {
      Verdict verdict = verdicts.get(block.first());
      notes.add(
          new BlockNote(
              verdict == null ? page.dom().verdictAbove(block.first()) : verdict,
              page.dom().selector(block.number()),
              Paragraphs.line(block.text())));
    }
    return notes;
  }
}
