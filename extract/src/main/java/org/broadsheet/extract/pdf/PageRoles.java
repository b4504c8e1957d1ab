package org.broadsheet.extract.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds furniture among the blocks of one page by what stands around it. */
final class PageRoles {
  private static final int MAX_KICKER_LENGTH = 48;
  private static final int MAX_NOTE_LENGTH = 180;

  /** Letters of captions, kickers and notes are at most so large beside those of the text. */
  private static final float SMALL = 0.95f;

  private static final float SMALL_NOTE = 0.9f;

  /** Letters over a headline, or of the line of an issue, are at most so large. */
  private static final float LARGEST_OVER_HEADLINE = 1.15f;

  /** How far, in heights of the text, a caption laps its picture, and stands below it. */
  private static final float CAPTION_LAP = 0.5f;

  private static final float CAPTION_GAP = 2;

  /** The part of a caption's width that is under its picture. */
  private static final float UNDER_PICTURE = 0.6f;

  /** How far down, in heights of the text, what belongs to the words over it begins. */
  private static final float BELONGS = 2.5f;

  /** How far, in heights of its letters, what stands under a headline laps it. */
  private static final float HEADLINE_LAP = 0.3f;

  /** How far, in heights of the headline, a kicker laps it, and stands over it. */
  private static final float KICKER_LAP = 0.5f;

  private static final float KICKER_GAP = 1.8f;

  /** How wide, beside a block, a rule over or under it is at the least and at the most. */
  private static final float SHORTEST_RULE = 0.8f;

  private static final float LONGEST_RULE = 2.5f;

  /** How far, in heights of the block, such a rule reaches into it, and stands from it. */
  private static final float RULE_LAP = 0.3f;

  private static final float RULE_GAP = 2;

  /** The part of a column's width that what is under it takes. */
  private static final float IN_COLUMN = 0.3f;

  private static final Pattern QUOTED =
      Pattern.compile("^[\"\u201c\u201e\u00ab\u00bb\u2018\u300c\u300e'\u201d].*");

  private final Page page;
  private final List<Block> blocks;
  private final float bodySize;

  private PageRoles(Page page, List<Block> blocks, float bodySize) {
    this.page = page;
    this.blocks = blocks;
    this.bodySize = bodySize;
  }

  /** Gives the furniture among the blocks, which have a first role each, its roles. */
  static void refine(Page page, List<Block> blocks, float bodySize, RunningHeads heads) {
    PageRoles roles = new PageRoles(page, blocks, bodySize);
    roles.captions();
    roles.pullQuotes();
    Adverts.mark(page, blocks, bodySize, roles.textTop());
    roles.jumps();
    Nameplate.mark(page, blocks, bodySize, roles.textTop(), heads);
    roles.kickers();
    roles.notes();
  }

  private boolean is(Block block, Role role) {
    return block.role() == role;
  }

  private boolean isText(Block block) {
    return isText(block, bodySize);
  }

  /** Tells whether a block is running text, and not only a line or two in small letters. */
  static boolean isText(Block block, float bodySize) {
    return block.role() == Role.BODY
        && block.size() > RoleAssigner.SMALLEST_TEXT * bodySize
        && (block.lines().size() >= 2 || block.length() > 30);
  }

  private void captions() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean small = block.size() <= SMALL * bodySize || block.italic();
      if (is(block, Role.BODY) && small && block.lines().size() <= 6) {
        for (Box picture : page.pictures()) {
          if (block.box().isRightUnder(picture, CAPTION_LAP * bodySize, CAPTION_GAP * bodySize)
              && block.box().overlapX(picture) > UNDER_PICTURE * block.box().width()) {
            blocks.set(i, block.as(Role.CAPTION));
          }
        }
      }
    }
  }

  /** A few small lines apart from any text of their size: the words to a picture elsewhere. */
  private void notes() {
    if (!hasColumns()) {
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (is(block, Role.BODY)
          && block.size() < SMALL_NOTE * bodySize
          && block.lines().size() <= 3
          && block.length() <= MAX_NOTE_LENGTH
          && !block.isSpaced()
          && headlineUnder(block) == null
          && !isUnderHeadline(block)
          && !isCrosshead(block, blocks, bodySize)) {
        blocks.set(i, block.as(Role.CAPTION));
      }
    }
  }

  /**
   * Tells whether a block is a line or two of capitals in the middle over the text of its column.
   */
  static boolean isCrosshead(Block block, List<Block> blocks, float bodySize) {
    return block.lines().size() <= 2
        && isInCapitals(block.text())
        && blocks.stream()
            .anyMatch(
                b ->
                    isText(b, bodySize)
                        && b.box().top() > block.box().top()
                        && b.box().top() - block.box().bottom() < BELONGS * bodySize
                        && Math.abs(b.box().centreX() - block.box().centreX()) < bodySize);
  }

  private static boolean isInCapitals(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT))
        && !words.equals(words.toLowerCase(Locale.ROOT));
  }

  /** Tells whether a block stands right under a headline, as the names of authors do. */
  private boolean isUnderHeadline(Block block) {
    return blocks.stream()
        .anyMatch(
            b ->
                is(b, Role.HEADLINE)
                    && b.box().overlapX(block.box()) > 0
                    && block
                        .box()
                        .isRightUnder(b.box(), HEADLINE_LAP * b.size(), BELONGS * bodySize));
  }

  /** Tells whether running text stands side by side. */
  private boolean hasColumns() {
    List<Block> flowing = blocks.stream().filter(b -> isText(b) && b.lines().size() >= 4).toList();
    for (Block one : flowing) {
      for (Block other : flowing) {
        if (one.box().overlapX(other.box()) < 0 && one.box().overlapY(other.box()) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void pullQuotes() {
    String all = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!is(block, Role.HEADLINE)) {
        continue;
      }
      if (all == null) {
        StringBuilder text = new StringBuilder();
        blocks.stream().filter(this::isText).forEach(b -> text.append(Words.solid(b.text())));
        all = text.toString();
      }
      String own = Words.solid(block.text());
      int part = Math.min(own.length(), 40);
      boolean repeated =
          own.length() >= 12
              && (all.contains(own.substring(0, part))
                  || all.contains(own.substring(own.length() - part)));
      boolean quoted = QUOTED.matcher(block.text()).matches();
      if ((repeated && (quoted || block.italic() || isBetweenRules(block)))
          || (isBetweenRules(block) && (quoted || block.italic()) && block.lines().size() > 1)) {
        blocks.set(i, block.as(Role.PULL_QUOTE));
      }
    }
  }

  /** Tells whether a block stands between two level rules of about its column's width. */
  private boolean isBetweenRules(Block block) {
    boolean above = false;
    boolean below = false;
    for (Box rule : page.rules()) {
      boolean near =
          rule.width() > rule.height()
              && rule.overlapX(block.box()) > SHORTEST_RULE * block.box().width()
              && rule.width() < LONGEST_RULE * block.box().width();
      float up = block.box().top() - rule.centreY();
      float down = rule.centreY() - block.box().bottom();
      above |= near && up > -RULE_LAP * block.size() && up < RULE_GAP * block.size();
      below |= near && down > -RULE_LAP * block.size() && down < RULE_GAP * block.size();
    }
    return above && below;
  }

  private boolean hasTextAbove(Block block) {
    return blocks.stream()
        .anyMatch(
            b ->
                isText(b)
                    && b.box().bottom() <= block.box().top() + 1
                    && b.box().overlapX(block.box()) > IN_COLUMN * b.box().width());
  }

  private void jumps() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int last = block.lines().size() - 1;
      if (is(block, Role.BODY)
          && last > 0
          && isSetOffJump(block.last(), block.lines().get(last - 1))) {
        blocks.set(i, Block.of(block.lines().subList(0, last)).as(Role.BODY));
        blocks.add(i + 1, Block.of(List.of(block.last())).as(Role.JUMP));
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!is(block, Role.HEADLINE) && block.lines().size() <= 2 && Jump.is(block.text())) {
        blocks.set(i, block.as(Role.JUMP));
      }
    }
  }

  /** Tells whether a line sends the reader on and looks unlike the text before it. */
  private static boolean isSetOffJump(Line line, Line before) {
    return !line.face().equals(before.face()) && Jump.is(line.text());
  }

  /** The height at which the first running text begins. */
  private float textTop() {
    float top = Float.MAX_VALUE;
    for (Block block : blocks) {
      if (isText(block) && block.lines().size() >= 2) {
        top = Math.min(top, block.box().top());
      }
    }
    return top;
  }

  private void kickers() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!is(block, Role.BODY)
          || block.lines().size() > 1
          || block.length() > MAX_KICKER_LENGTH
          || block.size() > LARGEST_OVER_HEADLINE * bodySize) {
        continue;
      }
      Block headline = headlineUnder(block);
      if (headline == null) {
        continue;
      }
      String words = block.text();
      boolean set =
          block.isSpaced()
              || block.bold()
              || block.italic()
              || block.size() < SMALL * bodySize
              || isInCapitals(words);
      if (set || !hasTextAbove(block)) {
        blocks.set(i, block.as(Role.KICKER));
      }
    }
  }

  private @Nullable Block headlineUnder(Block block) {
    for (Block other : blocks) {
      if (is(other, Role.HEADLINE)
          && other.size() > block.size()
          && other
              .box()
              .isRightUnder(block.box(), KICKER_LAP * other.size(), KICKER_GAP * other.size())
          && other.box().top() > block.box().top()
          && other.box().overlapX(block.box()) > 0) {
        return other;
      }
    }
    return null;
  }
}
