package org.broadsheet.extract.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds furniture among the blocks of one page by what stands around it. */
final class PageRoles {
  private static final int MAX_KICKER_LENGTH = 48;
  private static final int MAX_NOTE_LENGTH = 180;
  private static final int MAX_ISSUE_LENGTH = 120;

  private static final Pattern ISSUE =
      Pattern.compile(
          "(?<!\\p{Nd})\\p{Nd}{4}(?!\\p{Nd})|\\p{Nd}{1,2}[./-]\\p{Nd}{1,2}|www\\.|https?:|\u5e74|\u2116|\u7b2c",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTED =
      Pattern.compile("^[\"\u201c\u201e\u00ab\u00bb\u2018\u300c\u300e'\u201d].*");

  private final Page page;
  private final List<Block> blocks;
  private final float bodySize;
  private final RunningHeads furnishing;

  private PageRoles(Page page, List<Block> blocks, float bodySize, RunningHeads furnishing) {
    this.page = page;
    this.blocks = blocks;
    this.bodySize = bodySize;
    this.furnishing = furnishing;
  }

  /** Gives the furniture among the blocks, which have a first role each, its roles. */
  static void refine(Page page, List<Block> blocks, float bodySize, RunningHeads furnishing) {
    PageRoles roles = new PageRoles(page, blocks, bodySize, furnishing);
    roles.captions();
    roles.pullQuotes();
    Adverts.mark(page, blocks, bodySize, roles.textTop());
    roles.jumps();
    roles.heads();
    roles.kickers();
    roles.notes();
  }

  private boolean is(Block block, Role role) {
    return block.role() == role;
  }

  private boolean text(Block block) {
    return text(block, bodySize);
  }

  /** Whether a block is running text, and not only a line or two in small letters. */
  static boolean text(Block block, float bodySize) {
    return block.role() == Role.BODY
        && block.size() > 0.85f * bodySize
        && (block.lines().size() >= 2 || block.length() > 30);
  }

  private void captions() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean small = block.size() <= 0.95f * bodySize || block.italic();
      if (is(block, Role.BODY) && small && block.lines().size() <= 6) {
        for (Box picture : page.pictures()) {
          float below = block.box().top() - picture.bottom();
          if (below > -0.5f * bodySize
              && below < 2 * bodySize
              && block.box().overlapX(picture) > 0.6f * block.box().width()) {
            blocks.set(i, block.as(Role.CAPTION));
          }
        }
      }
    }
  }

  /** A few small lines apart from any text of their size: the words to a picture elsewhere. */
  private void notes() {
    if (!columns()) {
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (is(block, Role.BODY)
          && block.size() < 0.9f * bodySize
          && block.lines().size() <= 3
          && block.length() <= MAX_NOTE_LENGTH
          && !block.spaced()
          && headlineUnder(block) == null
          && !underHeadline(block)
          && !crosshead(block, blocks, bodySize)) {
        blocks.set(i, block.as(Role.CAPTION));
      }
    }
  }

  /** Whether a block is a line or two of capitals in the middle over the text of its column. */
  static boolean crosshead(Block block, List<Block> blocks, float bodySize) {
    return block.lines().size() <= 2
        && capitals(block.text())
        && blocks.stream()
            .anyMatch(
                b ->
                    text(b, bodySize)
                        && b.box().top() > block.box().top()
                        && b.box().top() - block.box().bottom() < 2.5f * bodySize
                        && Math.abs(b.box().centreX() - block.box().centreX()) < bodySize);
  }

  private static boolean capitals(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT))
        && !words.equals(words.toLowerCase(Locale.ROOT));
  }

  /** Whether a block stands right under a headline, as the names of authors do. */
  private boolean underHeadline(Block block) {
    return blocks.stream()
        .anyMatch(
            b ->
                is(b, Role.HEADLINE)
                    && b.box().overlapX(block.box()) > 0
                    && block.box().top() - b.box().bottom() > -0.3f * b.size()
                    && block.box().top() - b.box().bottom() < 2.5f * bodySize);
  }

  /** Whether running text stands side by side. */
  private boolean columns() {
    List<Block> flowing = blocks.stream().filter(b -> text(b) && b.lines().size() >= 4).toList();
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
        blocks.stream().filter(this::text).forEach(b -> text.append(Words.solid(b.text())));
        all = text.toString();
      }
      String own = Words.solid(block.text());
      int part = Math.min(own.length(), 40);
      boolean repeated =
          own.length() >= 12
              && (all.contains(own.substring(0, part))
                  || all.contains(own.substring(own.length() - part)));
      boolean quoted = QUOTED.matcher(block.text()).matches();
      if ((repeated && (quoted || block.italic() || ruled(block)))
          || (ruled(block) && (quoted || block.italic()) && block.lines().size() > 1)) {
        blocks.set(i, block.as(Role.PULL_QUOTE));
      }
    }
  }

  /** Whether a block stands between two level rules of about its column's width. */
  private boolean ruled(Block block) {
    boolean above = false;
    boolean below = false;
    for (Box rule : page.rules()) {
      boolean near =
          rule.width() > rule.height()
              && rule.overlapX(block.box()) > 0.8f * block.box().width()
              && rule.width() < 2.5f * block.box().width();
      float up = block.box().top() - rule.centreY();
      float down = rule.centreY() - block.box().bottom();
      above |= near && up > -0.3f * block.size() && up < 2 * block.size();
      below |= near && down > -0.3f * block.size() && down < 2 * block.size();
    }
    return above && below;
  }

  private boolean textAbove(Block block) {
    return blocks.stream()
        .anyMatch(
            b ->
                text(b)
                    && b.box().bottom() <= block.box().top() + 1
                    && b.box().overlapX(block.box()) > 0.3f * b.box().width());
  }

  private void jumps() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int last = block.lines().size() - 1;
      if (is(block, Role.BODY) && last > 0 && set(block.last(), block.lines().get(last - 1))) {
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

  /** Whether a line sends the reader on and looks unlike the text before it. */
  private static boolean set(Line line, Line before) {
    return !line.face().equals(before.face()) && Jump.is(line.text());
  }

  /** The name of the paper and its line of day and number, over all else. */
  private void heads() {
    float text = textTop();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.box().top() >= text
          || !is(block, Role.BODY)
          || block.lines().size() > 1
          || block.length() > MAX_ISSUE_LENGTH
          || block.size() > 1.15f * bodySize) {
        continue;
      }
      boolean headlineBelow = false;
      boolean headlineAbove = false;
      for (Block other : blocks) {
        if (is(other, Role.HEADLINE)) {
          headlineBelow |= other.box().top() > block.box().top();
          headlineAbove |= other.box().top() <= block.box().top();
        }
      }
      if (headlineBelow && dated(block) && (block.length() < 80 || !headlineAbove)) {
        blocks.set(i, block.as(Role.ISSUE));
      }
    }
    masthead(text);
    besideIssue();
  }

  private static boolean dated(Block block) {
    return dated(block.text());
  }

  /** Whether a text gives a year, a day or an address in the web, as the line of an issue does. */
  static boolean dated(String text) {
    return ISSUE.matcher(text).find();
  }

  /** What stands on the line of day and number is of the page as well. */
  private void besideIssue() {
    for (Block issue : List.copyOf(blocks)) {
      if (!is(issue, Role.ISSUE)) {
        continue;
      }
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (is(block, Role.BODY)
            && block.lines().size() == 1
            && Math.abs(block.first().base() - issue.first().base()) < 0.4f * issue.size()
            && block.size() < 1.2f * issue.size()) {
          blocks.set(i, block.as(Role.RUNNING));
        }
      }
    }
  }

  /** Where the first running text begins. */
  private float textTop() {
    float top = Float.MAX_VALUE;
    for (Block block : blocks) {
      if (text(block) && block.lines().size() >= 2) {
        top = Math.min(top, block.box().top());
      }
    }
    return top;
  }

  private void masthead(float text) {
    int first = -1;
    Block next = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (is(block, Role.HEADLINE)) {
        if (first < 0 && block.box().top() < text) {
          first = i;
        } else if (first >= 0
            && next == null
            && block.box().top() >= blocks.get(first).box().bottom() - 1
            && block.box().top() < text + 6 * bodySize) {
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
                    (is(b, Role.ISSUE) || (is(b, Role.RUNNING) && dated(b)))
                        && b.box().top() > name.box().top()
                        && b.box().top() < headline.box().top());
    boolean large = name.size() >= 1.25f * headline.size();
    boolean ruleBetween =
        page.rules().stream()
            .anyMatch(
                r ->
                    r.width() > 0.5f * page.area().width()
                        && r.top() > name.box().centreY()
                        && r.top() < headline.box().top());
    boolean one = Math.abs(name.size() - headline.size()) < 0.1f * name.size();
    if (issueBetween || furnishing.mentions(name.text()) || (large && ruleBetween && !one)) {
      blocks.set(first, name.as(Role.MASTHEAD));
    }
  }

  private void kickers() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!is(block, Role.BODY)
          || block.lines().size() > 1
          || block.length() > MAX_KICKER_LENGTH
          || block.size() > 1.15f * bodySize) {
        continue;
      }
      Block headline = headlineUnder(block);
      if (headline == null) {
        continue;
      }
      String words = block.text();
      boolean set =
          block.spaced()
              || block.bold()
              || block.italic()
              || block.size() < 0.95f * bodySize
              || capitals(words);
      if (set || !textAbove(block)) {
        blocks.set(i, block.as(Role.KICKER));
      }
    }
  }

  private @Nullable Block headlineUnder(Block block) {
    for (Block other : blocks) {
      float down = other.box().top() - block.box().bottom();
      if (is(other, Role.HEADLINE)
          && other.size() > block.size()
          && down > -0.5f * other.size()
          && down < 1.8f * other.size()
          && other.box().top() > block.box().top()
          && other.box().overlapX(block.box()) > 0) {
        return other;
      }
    }
    return null;
  }
}
