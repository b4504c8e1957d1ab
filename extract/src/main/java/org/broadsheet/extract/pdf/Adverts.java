package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** Tells what is advertised in frames on a page from what is only framed. */
final class Adverts {
  /** A frame with less text than this and no running text holds no article. */
  private static final int MAX_LENGTH = 240;

  /** A page with more frames is ruled all over, and they say nothing. */
  private static final int MAX_FRAMES = 12;

  /** How tall, in heights of the text's letters, the cell of a table is at the most. */
  private static final float TALLEST_CELL = 3;

  /** The part of the shorter side along which frames must meet to be cells of one table. */
  private static final float TOUCHING = 0.5f;

  /** How tall, in heights of its letters, a bar with a headline is at the most. */
  private static final float TALLEST_BAR = 2.5f;

  /** How far, in heights of the text's letters, the text under a bar begins at the most. */
  private static final float UNDER_BAR = 2;

  /** The part of the bar's width that the text under it takes, at the least and at the most. */
  private static final float NARROWEST_UNDER_BAR = 0.8f;

  private static final float WIDEST_UNDER_BAR = 1.2f;

  private final Page page;
  private final List<Block> blocks;
  private final float bodySize;

  private Adverts(Page page, List<Block> blocks, float bodySize) {
    this.page = page;
    this.blocks = blocks;
    this.bodySize = bodySize;
  }

  /**
   * Gives the blocks that are adverts their role.
   *
   * @param top where the running text of the page begins; what is framed above is no advert
   */
  static void mark(Page page, List<Block> blocks, float bodySize, float top) {
    if (page.frames().size() > MAX_FRAMES) {
      return;
    }
    Adverts adverts = new Adverts(page, blocks, bodySize);
    for (Box frame : page.frames()) {
      if (frame.bottom() >= top && !adverts.isCell(frame)) {
        adverts.mark(frame);
      }
    }
  }

  /**
   * Tells whether a frame of a line or two touches another, as the cells and rows of a table do.
   */
  private boolean isCell(Box frame) {
    return frame.height() < TALLEST_CELL * bodySize
        && page.frames().stream()
            .anyMatch(
                other ->
                    areTouching(frame, other)
                        && !other.holds(frame, Box.MEETING)
                        && !frame.holds(other, Box.MEETING));
  }

  private static boolean areTouching(Box one, Box other) {
    float x = one.overlapX(other);
    float y = one.overlapY(other);
    return (Math.abs(y) < Box.MEETING && x > TOUCHING * Math.min(one.width(), other.width()))
        || (Math.abs(x) < Box.MEETING && y > TOUCHING * Math.min(one.height(), other.height()));
  }

  private void mark(Box frame) {
    List<Integer> inside = inside(frame);
    int length = inside.stream().mapToInt(i -> blocks.get(i).length()).sum();
    boolean article =
        inside.stream().anyMatch(i -> blocks.get(i).lines().size() >= 3 && isText(blocks.get(i)));
    int outside = blocks.stream().filter(this::isText).mapToInt(Block::length).sum() - length;
    if (!inside.isEmpty()
        && !article
        && length < MAX_LENGTH
        && outside > 2 * length
        && !isHeadline(frame, inside)) {
      inside.stream()
          .filter(i -> !blocks.get(i).isFurniture())
          .forEach(i -> blocks.set(i, blocks.get(i).as(Role.ADVERT)));
    }
  }

  private boolean isText(Block block) {
    return PageRoles.isText(block, bodySize);
  }

  /**
   * Tells whether a frame is a bar with a headline, as wide as the text or the frame right under
   * it.
   */
  private boolean isHeadline(Box frame, List<Integer> inside) {
    Block only = blocks.get(inside.getFirst());
    if (inside.size() > 1
        || only.role() != Role.HEADLINE
        || frame.height() > TALLEST_BAR * only.size()) {
      return false;
    }
    List<Box> under = new ArrayList<>(page.frames());
    blocks.stream().filter(this::isText).forEach(block -> under.add(block.box()));
    return under.stream()
        .anyMatch(
            box ->
                box.isRightUnder(frame, 1, UNDER_BAR * bodySize)
                    && box.overlapX(frame) > NARROWEST_UNDER_BAR * frame.width()
                    && box.width() < WIDEST_UNDER_BAR * frame.width()
                    && holdsBody(box));
  }

  private boolean holdsBody(Box box) {
    return blocks.stream()
        .anyMatch(block -> block.role() == Role.BODY && box.holds(block.box(), Box.MEETING));
  }

  private List<Integer> inside(Box frame) {
    List<Integer> inside = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (frame.holds(blocks.get(i).box(), Box.MEETING)) {
        inside.add(i);
      }
    }
    return inside;
  }
}
