package org.broadsheet.extract.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The part of a page that is not cut away. Only rectangles are looked at. */
final class Clipping {
  private static final Box EVERYWHERE = new Box(-1e6f, -1e6f, 1e6f, 1e6f);

  /** A page with a side shorter than this, in points, has no size that can be believed. */
  private static final float MIN_SIDE = 1;

  /** How far, in heights of its font, a character may stand outside and still be seen. */
  private static final float SLACK = 0.6f;

  /** The part of that at the upper side, for characters stand above their line. */
  private static final float SLACK_ABOVE = 0.1f;

  private final Deque<Box> saved = new ArrayDeque<>();

  /** Outside of this nothing is seen. */
  private Box clip;

  private final Box page;

  /**
   * @param page what is shown of the page
   */
  Clipping(Box page) {
    this.page = page.width() < MIN_SIDE || page.height() < MIN_SIDE ? EVERYWHERE : page;
    this.clip = this.page;
  }

  void save() {
    saved.push(clip);
  }

  void restore() {
    clip = saved.isEmpty() ? page : saved.pop();
  }

  /** Cuts away what is outside a rectangle too; nothing if there is none. */
  void narrow(@Nullable Box rectangle) {
    if (rectangle != null) {
      clip =
          new Box(
              Math.max(clip.left(), rectangle.left()),
              Math.max(clip.top(), rectangle.top()),
              Math.min(clip.right(), rectangle.right()),
              Math.min(clip.bottom(), rectangle.bottom()));
    }
  }

  /** Tells whether a character that stands there is cut away. */
  boolean hides(Box where, float size) {
    float slack = SLACK * size;
    return where.centreX() < clip.left() - slack
        || where.centreX() > clip.right() + slack
        || where.centreY() < clip.top() - SLACK_ABOVE * slack
        || where.centreY() > clip.bottom() + slack;
  }
}
