package org.broadsheet.extract.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the nameplate of a paper on its page: its name, and the line that gives its day and number,
 * over all text.
 */
final class Nameplate {
  private static final int MAX_ISSUE_LENGTH = 120;

  /** Under a headline a line of the issue is shorter than this. */
  private static final int MAX_UNDER_HEADLINE = 80;

  /** The letters of the line of the issue are at most so large beside those of the text. */
  private static final float LARGEST = 1.15f;

  /** How much larger than the line of the issue is what stands on it and belongs to it. */
  private static final float BESIDE_ISSUE = 1.2f;

  /** How much larger than the first headline the name of a paper is over a rule. */
  private static final float NAME = 1.25f;

  /** The part of the page's width that a rule under the name takes. */
  private static final float RULE_UNDER_NAME = 0.5f;

  /** How far, in heights of the text, below its beginning the first headline may stand. */
  private static final float FIRST_HEADLINE = 6;

  private static final Pattern ISSUE =
      Pattern.compile(
          "(?<!\\p{Nd})\\p{Nd}{4}(?!\\p{Nd})|\\p{Nd}{1,2}[./-]\\p{Nd}{1,2}|www\\.|https?:|\u5e74|\u2116|\u7b2c",
          Pattern.CASE_INSENSITIVE);
  private final Page page;
  private final List<Block> blocks;
  private final float bodySize;
  private final float textTop;
  private final RunningHeads heads;

  private Nameplate(
      Page page, List<Block> blocks, float bodySize, float textTop, RunningHeads heads) {
    this.page = page;
    this.blocks = blocks;
    this.bodySize = bodySize;
    this.textTop = textTop;
    this.heads = heads;
  }

  /**
   * Gives the blocks of the nameplate their roles.
   *
   * @param blocks those of the page, which have a first role each
   * @param textTop where the running text of the page begins
   */
  static void mark(
      Page page, List<Block> blocks, float bodySize, float textTop, RunningHeads heads) {
    Nameplate nameplate = new Nameplate(page, blocks, bodySize, textTop, heads);
    nameplate.issues();
    nameplate.name();
    nameplate.besideIssue();
  }

  /** Finds the line of day and number: a dated line over a headline and over the text. */
  private void issues() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.box().top() >= textTop
          || block.role() != Role.BODY
          || block.lines().size() > 1
          || block.length() > MAX_ISSUE_LENGTH
          || block.size() > LARGEST * bodySize) {
        continue;
      }
      boolean headlineBelow = false;
      boolean headlineAbove = false;
      for (Block other : blocks) {
        if (other.role() == Role.HEADLINE) {
          headlineBelow |= other.box().top() > block.box().top();
          headlineAbove |= other.box().top() <= block.box().top();
        }
      }
      if (headlineBelow
          && isDated(block.text())
          && (block.length() < MAX_UNDER_HEADLINE || !headlineAbove)) {
        blocks.set(i, block.as(Role.ISSUE));
      }
    }
  }

  /**
   * Tells whether a text gives a year, a day or an address in the web, as the line of an issue
   * does.
   */
  static boolean isDated(String text) {
    return ISSUE.matcher(text).find();
  }

  /** Finds what stands on the line of the issue, such as the price. */
  private void besideIssue() {
    for (Block issue : List.copyOf(blocks)) {
      if (issue.role() != Role.ISSUE) {
        continue;
      }
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block.role() == Role.BODY
            && block.lines().size() == 1
            && Math.abs(block.first().base() - issue.first().base()) < Line.LEVEL * issue.size()
            && block.size() < BESIDE_ISSUE * issue.size()) {
          blocks.set(i, block.as(Role.RUNNING));
        }
      }
    }
  }

  /**
   * Finds the name: the first large words, if the line of the issue is under them, heads of other
   * pages mention them, or a long rule parts them from a smaller headline.
   */
  private void name() {
    int first = -1;
    Block next = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() == Role.HEADLINE) {
        if (first < 0 && block.box().top() < textTop) {
          first = i;
        } else if (first >= 0
            && next == null
            && block.box().top() >= blocks.get(first).box().bottom() - 1
            && block.box().top() < textTop + FIRST_HEADLINE * bodySize) {
          next = block;
        }
      }
    }
    if (first < 0 || next == null || blocks.get(first).lines().size() > 2) {
      return;
    }
    Block name = blocks.get(first);
    Block headline = next;
    boolean issueBetween =
        blocks.stream()
            .anyMatch(
                b ->
                    (b.role() == Role.ISSUE || (b.role() == Role.RUNNING && isDated(b.text())))
                        && b.box().top() > name.box().top()
                        && b.box().top() < headline.box().top());
    boolean large = name.size() >= NAME * headline.size();
    boolean ruleBetween =
        page.rules().stream()
            .anyMatch(
                r ->
                    r.width() > RULE_UNDER_NAME * page.area().width()
                        && r.top() > name.box().centreY()
                        && r.top() < headline.box().top());
    if (issueBetween || heads.mentions(name.text()) || (large && ruleBetween)) {
      blocks.set(first, name.as(Role.MASTHEAD));
    }
  }
}
