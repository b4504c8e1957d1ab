package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells text from headlines and furniture, by size and look against the running text of the whole
 * document, by place on the page, and by what returns from page to page.
 */
final class RoleAssigner {
  /** A headline's letters are at least so much larger than the text's. */
  static final float DISPLAY = 1.2f;

  private static final float BOLD_DISPLAY = 1.08f;
  private static final int MAX_DISPLAY_LENGTH = 400;
  private static final int MAX_MARGIN_LENGTH = 140;

  /** A page with fewer lines of running text is none whose margins could be told. */
  private static final int MIN_LINES = 5;

  /** Nor is one with fewer characters of it, such as a title page. */
  private static final int MIN_CHARACTERS = 120;

  /** The part of a page's height at its top and foot that is margin. */
  private static final float MARGIN = 0.1f;

  /** The letters of running text are at least so large beside those of the document. */
  static final float SMALLEST_TEXT = 0.85f;

  /** And so large are those in the margins at the most. */
  private static final float LARGEST_IN_MARGIN = 1.1f;

  /** How far, in heights of the text, what is in a margin stands from the text. */
  private static final float AWAY = 0.9f;

  /** The part of its height along which a block in a margin stands beside a column. */
  private static final float BESIDE = 0.5f;

  /** How far apart, in heights of the text, the edges of one column may be. */
  private static final float FLUSH = 0.3f;

  /** The part of the text's size by which letters of one column may differ. */
  private static final float SAME_SIZE = 0.02f;

  /** How far, in heights of the large ones, small words over large ones lap or stand. */
  private static final float CLOSE = 0.5f;

  /** Sizes are told apart in quarters of a point. */
  private static final int STEPS = 4;

  /** How far from the text, in heights of its letters, a paragraph of it may stand. */
  private static final float FARTHEST = 2;

  /** The part of its column's width that a line takes which is not a paragraph's last one. */
  private static final float FULL = 0.85f;

  private static final Pattern SENTENCE =
      Pattern.compile("(?:\\S+\\s+){2,}\\S*\\p{L}[.!?\u2026\u0964\u061f\u06d4]");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

  private final RunningHeads heads;
  private final float bodySize;

  /** True if the pages hold so much text that what returns on them is furniture. */
  private final boolean typeset;

  private RoleAssigner(List<Page> pages) {
    heads = RunningHeads.of(pages);
    bodySize = bodySize(pages);
    typeset = pages.stream().mapToInt(this::lines).sum() >= MIN_LINES * pages.size();
  }

  /** The number of lines of running text on a page. */
  private int lines(Page page) {
    return page.blocks().stream().filter(this::isRunning).mapToInt(b -> b.lines().size()).sum();
  }

  private int length(Page page) {
    return page.blocks().stream().filter(this::isRunning).mapToInt(Block::length).sum();
  }

  /** The pages with a role for each block. */
  static List<Page> assign(List<Page> pages) {
    RoleAssigner roles = new RoleAssigner(pages);
    return pages.stream().map(roles::page).toList();
  }

  /** The size that most characters of running text have. */
  static float bodySize(List<Page> pages) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Page page : pages) {
      for (Block block : page.blocks()) {
        int weight = block.lines().size() >= 3 ? 4 : 1;
        counts.merge(Math.round(block.size() * STEPS), weight * block.length(), Integer::sum);
      }
    }
    int best = 10 * STEPS;
    int most = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        most = count.getValue();
        best = count.getKey();
      }
    }
    return best / (float) STEPS;
  }

  private Page page(Page page) {
    List<Block> blocks = new ArrayList<>(page.blocks());
    boolean told = lines(page) >= MIN_LINES && length(page) >= MIN_CHARACTERS;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Role role = isDisplay(block) ? Role.HEADLINE : Role.BODY;
      if (told && ((block.isArtifact() && halfIsText(blocks)) || isInMargin(page, block))) {
        role = Role.RUNNING;
      } else if (typeset && heads.returns(page, block)) {
        role = Role.RUNNING;
      }
      blocks.set(i, block.as(role));
    }
    if (told) {
      PageRoles.refine(page, blocks, bodySize, heads);
    }
    return page.with(blocks);
  }

  private static boolean halfIsText(List<Block> blocks) {
    int all = 0;
    int artifacts = 0;
    for (Block block : blocks) {
      all += block.length();
      artifacts += block.isArtifact() ? block.length() : 0;
    }
    return artifacts * 2 < all;
  }

  private boolean isRunning(Block block) {
    return block.size() > bodySize * SMALLEST_TEXT && block.size() < bodySize * DISPLAY;
  }

  private boolean isDisplay(Block block) {
    return (block.size() >= bodySize * DISPLAY
            || (block.bold() && block.size() >= bodySize * BOLD_DISPLAY))
        && block.length() <= MAX_DISPLAY_LENGTH;
  }

  /** Tells whether a block is one or two small lines in a margin, away from the text. */
  private boolean isInMargin(Page page, Block block) {
    float height = page.area().bottom();
    boolean top = block.box().bottom() < MARGIN * height;
    boolean foot = block.box().top() > (1 - MARGIN) * height;
    if (!(top || foot)
        || block.lines().size() > 2
        || block.size() > bodySize * LARGEST_IN_MARGIN
        || block.length() > MAX_MARGIN_LENGTH) {
      return false;
    }
    float nearest = Float.MAX_VALUE;
    for (Block other : page.blocks()) {
      if (isBeside(page, block, other) || goesOn(block, other)) {
        return false;
      }
      if (other.equals(block) || other.box().overlapX(block.box()) < 0) {
        continue;
      }
      if (top && block.isSpaced() && isDisplay(other) && isCloseOver(block, other)) {
        return false;
      }
      boolean beyond =
          top ? other.box().bottom() < block.box().top() : other.box().top() > block.box().bottom();
      if (!beyond && isRunning(other) && other.lines().size() >= 2) {
        nearest = Math.min(nearest, -other.box().overlapY(block.box()));
      }
    }
    return nearest > AWAY * bodySize;
  }

  /**
   * Tells whether the text of another column stands beside a block that is of a column too: by its
   * letters, or as the small capitals over one.
   */
  private boolean isBeside(Page page, Block block, Block other) {
    return isRunning(other)
        && other.lines().size() >= 2
        && other.box().overlapX(block.box()) < 0
        && other.box().overlapY(block.box()) > BESIDE * block.box().height()
        && (haveSameSize(block, other) || PageRoles.isCrosshead(block, page.blocks(), bodySize));
  }

  /**
   * Tells whether a block looks like a part of the text under or over it, set apart as paragraphs
   * are: the same letters at the same edge, and lines as long as a column's or a whole sentence.
   */
  private boolean goesOn(Block block, Block column) {
    Box own = block.box();
    Box text = column.box();
    boolean flush =
        Math.abs(own.left() - text.left()) < FLUSH * bodySize
            || Math.abs(own.right() - text.right()) < FLUSH * bodySize;
    boolean full =
        block.lines().size() > 1
            && block.first().box().width() > FULL * text.width()
            && own.width() * FULL < text.width();
    return !column.equals(block)
        && isRunning(column)
        && column.lines().size() >= 2
        && haveSameSize(block, column)
        && block.first().face().equals(column.first().face())
        && -own.overlapY(text) < FARTHEST * block.size()
        && flush
        && (full || SENTENCE.matcher(block.text()).matches());
  }

  private boolean haveSameSize(Block one, Block other) {
    return Math.abs(other.size() - one.size()) < SAME_SIZE * bodySize;
  }

  /** Tells whether small words stand right over large ones, at their left. */
  private static boolean isCloseOver(Block small, Block large) {
    return large.box().isRightUnder(small.box(), CLOSE * large.size(), CLOSE * large.size())
        && Math.abs(large.box().left() - small.box().left()) < small.size();
  }

  /** A text with its numbers made alike, as furniture of different pages is compared. */
  static String likeness(String text) {
    return DIGITS.matcher(text).replaceAll("#").strip();
  }
}
