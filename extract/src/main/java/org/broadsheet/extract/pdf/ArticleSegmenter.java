package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the articles of pages apart and joins them over pages. */
final class ArticleSegmenter {
  private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}");

  private static final int FULL = 12;

  private static final int MAX_ISSUE_LENGTH = 200;

  /** A headline inside a larger one's article is at least so much larger than the text. */
  private static final float CROSSHEAD = 1.3f;

  /** How much larger than a crosshead the article's own headline is at the least. */
  private static final float OVER_CROSSHEAD = 1.3f;

  /** The part of a column by which one article must fit it better than another. */
  private static final float BETTER = 0.1f;

  private final float em;
  private final List<Draft> drafts = new ArrayList<>();
  private final Set<String> furniture = new LinkedHashSet<>();
  private @Nullable String name;
  private @Nullable String issue;
  private @Nullable Draft open;

  private ArticleSegmenter(float em) {
    this.em = em;
  }

  /**
   * Reads pages whose blocks have their roles.
   *
   * @param unmapped whether words are lost because no one knows what their letters are
   * @param recognized whether some of the text was read from pictures
   */
  static Newspaper of(List<Page> pages, boolean unmapped, boolean recognized) {
    ArticleSegmenter segmenter = new ArticleSegmenter(RoleAssigner.bodySize(pages));
    pages.forEach(segmenter::add);
    return segmenter.finished(new Words(pages), unmapped, recognized);
  }

  private void add(Page page) {
    List<Block> free = new ArrayList<>();
    List<List<Block>> framed = new ArrayList<>();
    page.frames().forEach(frame -> framed.add(new ArrayList<>()));
    List<Block> flowing =
        page.blocks().stream().filter(b -> !b.isFurniture() || b.role() == Role.JUMP).toList();
    for (Block block : flowing) {
      int frame = BlockBuilder.frame(block.box(), page.frames());
      if (frame >= 0) {
        framed.get(frame).add(block);
      } else {
        free.add(block);
      }
    }
    for (List<Block> inside : framed) {
      boolean own =
          inside.stream().anyMatch(b -> b.role() == Role.HEADLINE)
              && inside.stream().anyMatch(b -> b.role() == Role.BODY)
              && inside.size() < flowing.size();
      if (!own) {
        free.addAll(inside);
        inside.clear();
      }
    }
    for (Block block : page.blocks()) {
      if (block.isFurniture()) {
        keep(block);
      }
    }
    walk(page, free, open);
    Draft main = open;
    for (List<Block> inside : framed) {
      if (!inside.isEmpty()) {
        walk(page, inside, null);
      }
    }
    open = main;
    if (!page.sideways().isEmpty()) {
      sideways(page);
    }
  }

  /** Tells whether a page has so much text that a few large words alone are no part of it. */
  private static boolean isFull(Page page) {
    int lines = 0;
    for (Block block : page.blocks()) {
      lines += block.role() == Role.BODY ? block.lines().size() : 0;
    }
    return lines >= FULL;
  }

  private void keep(Block block) {
    String text = block.text();
    furniture.add(text);
    if (block.role() == Role.MASTHEAD && name == null) {
      name = text;
    }
    boolean dated = block.role() == Role.ISSUE || block.role() == Role.RUNNING;
    if (dated && issue != null && YEAR.matcher(text).find() && !issue.contains(text)) {
      issue = issue.length() < MAX_ISSUE_LENGTH ? issue + " \u00b7 " + text : issue;
    } else if (dated && issue == null && YEAR.matcher(text).find()) {
      issue = text;
    }
  }

  /** Adds text in other directions of reading: a few words are furniture, more are text. */
  private void sideways(Page page) {
    int length = page.sideways().stream().mapToInt(Block::length).sum();
    int text = page.blocks().stream().mapToInt(Block::length).sum();
    for (Block block : page.sideways()) {
      if (text > 400 ? length * 6 < text : length * 20 < text) {
        furniture.add(block.text());
      } else {
        body(page, block, true);
      }
    }
  }

  private void walk(Page page, List<Block> blocks, @Nullable Draft from) {
    open = from;
    List<Block> tagged = page.structured() ? TaggedOrder.of(blocks, page.rightToLeft()) : null;
    List<Block> ordered =
        tagged == null ? ReadingOrder.of(blocks, page.rules(), page.rightToLeft(), em) : tagged;
    Block kicker = null;
    Block before = null;
    for (int i = 0; i < ordered.size(); i++) {
      Block block = ordered.get(i);
      switch (block.role()) {
        case KICKER -> kicker = block;
        case JUMP -> {
          jump(block, page);
          continue;
        }
        case HEADLINE -> {
          if (kicker != null && !textFollows(ordered, i)) {
            body(page, kicker, true);
            kicker = null;
          }
          if (before != null && before.role() == Role.HEADLINE && open != null) {
            continued(page, block, before);
          } else if (isCrosshead(block)) {
            body(page, block, true);
          } else if (textFollows(ordered, i)) {
            open = begun(page, block, kicker);
            kicker = null;
          } else if (open == null || drafts.isEmpty() || !isFull(page)) {
            body(page, block, true);
          } else {
            furniture.add(block.text());
            continue;
          }
        }
        default -> {
          if (i == 0 || (isHeadless(ordered, i) && !isBelow(before, block))) {
            open = continuedBy(block, page, open);
          }
          if (kicker != null) {
            body(page, kicker, true);
            kicker = null;
          }
          body(page, block, isBelow(before, block));
        }
      }
      before = block;
    }
    if (kicker != null) {
      body(page, kicker, true);
    }
  }

  /**
   * A new article; with what stands over its headline on a page with few words, which is all of one
   * article: the author over a title.
   */
  private Draft begun(Page page, Block headline, @Nullable Block kicker) {
    Draft draft = new Draft(page.number(), kicker);
    draft.headline.add(headline);
    Draft over = open;
    if (over != null
        && over.page == page.number()
        && over.headline.isEmpty()
        && over.equals(drafts.getLast())
        && !isFull(page)) {
      draft.text.addAll(over.text);
      draft.jumps.addAll(over.jumps);
      drafts.removeLast();
    }
    drafts.add(draft);
    return draft;
  }

  /** Keeps in mind where the article goes on, or where it comes from. */
  private void jump(Block block, Page page) {
    Jump jump = Jump.read(block.text());
    if (open != null && jump != null && jump.page() != page.number()) {
      open.jumps.add(jump);
    }
  }

  /**
   * Tells whether large words are too small, in an article that has a headline, to begin another.
   */
  private boolean isCrosshead(Block block) {
    Draft draft = open;
    return draft != null
        && !draft.headline.isEmpty()
        && !draft.text.isEmpty()
        && block.size() < CROSSHEAD * em
        && draft.headline.getFirst().size() > OVER_CROSSHEAD * block.size();
  }

  /** Tells whether no headline stands before a block. */
  private static boolean isHeadless(List<Block> ordered, int index) {
    return ordered.subList(0, index).stream().noneMatch(b -> b.role() == Role.HEADLINE);
  }

  /**
   * The article that a column without a headline goes on with: one that broke off on the page
   * before in a column at the same place, if that is not the last one anyway.
   */
  private @Nullable Draft continuedBy(Block block, Page page, @Nullable Draft last) {
    Draft best = last;
    float most = last == null ? 0 : overlap(last, block, page);
    for (Draft draft : drafts) {
      float overlap = overlap(draft, block, page);
      if (overlap > most + BETTER) {
        best = draft;
        most = overlap;
      }
    }
    return best;
  }

  /** How much of a block is in the column in which an article broke off, 0 to 1. */
  private static float overlap(Draft draft, Block block, Page page) {
    if (draft.lastPage != page.number() - 1 || draft.text.isEmpty() || draft.hasEnded()) {
      return 0;
    }
    Box end = draft.text.getLast().block().box();
    return Math.max(0, end.overlapX(block.box())) / Math.max(end.width(), block.box().width());
  }

  /** A second display block: more of the headline if it looks the same, else its second line. */
  private void continued(Page page, Block block, Block before) {
    Draft draft = open;
    if (draft == null) {
      return;
    }
    if (block.hasSizeOf(before) && draft.text.isEmpty()) {
      draft.headline.add(block);
    } else {
      body(page, block, true);
    }
  }

  private static boolean textFollows(List<Block> ordered, int index) {
    for (int i = index + 1; i < ordered.size() && i < index + 4; i++) {
      if (ordered.get(i).role() == Role.BODY) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelow(@Nullable Block before, Block block) {
    return before != null
        && before.box().overlapX(block.box()) > 0
        && block.box().top() >= before.box().bottom() - 1;
  }

  private void body(Page page, Block block, boolean apart) {
    Draft draft = open;
    if (draft == null) {
      draft = new Draft(page.number(), null);
      drafts.add(draft);
      open = draft;
    }
    draft.text.add(new Draft.Piece(page.number(), block, apart));
    draft.lastPage = page.number();
  }

  private Newspaper finished(Words words, boolean unmapped, boolean recognized) {
    List<PrintedArticle> articles = new ArrayList<>();
    Map<Integer, Integer> onPage = new HashMap<>();
    for (Draft draft : Continuations.joined(drafts)) {
      String headline = words.headline(draft.headline);
      PagedText text = words.text(draft.text);
      String kicker = draft.kicker == null ? null : draft.kicker.text();
      articles.add(
          new PrintedArticle(
              draft.page, onPage.merge(draft.page, 1, Integer::sum), kicker, headline, text));
    }
    boolean whole = articles.stream().allMatch(article -> article.headline().isEmpty());
    return new Newspaper(
        articles, name, issue, List.copyOf(furniture), whole, unmapped, recognized);
  }
}
