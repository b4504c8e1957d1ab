package org.broadsheet.extract.pdf;

/** An upright rectangle on a page, in points; y grows downwards. */
record Box(float left, float top, float right, float bottom) {

  /** How far, in points, sides may be apart that are meant to meet. */
  static final float MEETING = 3;

  /** The part of its height along which a box stands beside a taller one. */
  private static final float BESIDE = 0.5f;

  float width() {
    return right - left;
  }

  float height() {
    return bottom - top;
  }

  float centreX() {
    return (left + right) / 2;
  }

  float centreY() {
    return (top + bottom) / 2;
  }

  Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** The width that the two share; negative for a gap between them. */
  float overlapX(Box other) {
    return Math.min(right, other.right) - Math.max(left, other.left);
  }

  /** The height that the two share; negative for a gap between them. */
  float overlapY(Box other) {
    return Math.min(bottom, other.bottom) - Math.max(top, other.top);
  }

  /**
   * Tells whether it begins close under another box.
   *
   * @param lap how far above the other's foot it may begin
   * @param gap how far below that foot it begins at the most
   */
  boolean isRightUnder(Box other, float lap, float gap) {
    float down = top - other.bottom;
    return down > -lap && down < gap;
  }

  /** Tells whether the two share more than half of the height of the one that is less tall. */
  boolean isBeside(Box other) {
    return overlapY(other) > BESIDE * Math.min(height(), other.height());
  }

  /** Tells whether another box is inside, or stands out by no more than the slack. */
  boolean holds(Box other, float slack) {
    return other.left >= left - slack
        && other.right <= right + slack
        && other.top >= top - slack
        && other.bottom <= bottom + slack;
  }

  /** The same place on the page turned by so many quarters, counted clockwise. */
  Box turned(int quarters, float width, float height) {
    return switch (quarters) {
      case 1 -> new Box(top, width - right, bottom, width - left);
      case 2 -> new Box(width - right, height - bottom, width - left, height - top);
      case 3 -> new Box(height - bottom, left, height - top, right);
      default -> this;
    };
  }
}
