package org.broadsheet.extract.pdf;

/** An upright rectangle on a page, in points; y grows downwards. */
record Box(float left, float top, float right, float bottom) {

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

  /** How much of the two lies side by side, from left to right; negative for a gap. */
  float overlapX(Box other) {
    return Math.min(right, other.right) - Math.max(left, other.left);
  }

  /** How much of the two lies at the same height; negative for a gap. */
  float overlapY(Box other) {
    return Math.min(bottom, other.bottom) - Math.max(top, other.top);
  }

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
