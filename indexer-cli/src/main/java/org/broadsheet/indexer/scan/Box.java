package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rectangle on a page, in the unit of its file; the origin is the upper left corner. */
record Box(int left, int top, int right, int bottom) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  /** The box of a place and a size; null where one of them is no number. */
  static @Nullable Box of(
      @Nullable String left,
      @Nullable String top,
      @Nullable String width,
      @Nullable String height) {
    Integer x = number(left);
    Integer y = number(top);
    Integer wide = number(width);
    Integer high = number(height);
    return x == null || y == null || wide == null || high == null
        ? null
        : new Box(x, y, x + wide, y + high);
  }

  /** The box around points or corners such as {@code 10,20 400,20 400,90}; null without two. */
  static @Nullable Box around(@Nullable String points) {
    List<Integer> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(points == null ? "" : points);
    while (found.find()) {
      Integer number = number(found.group());
      numbers.add(number == null ? 0 : number);
    }
    if (numbers.size() < 4) {
      return null;
    }
    Box all = new Box(numbers.get(0), numbers.get(1), numbers.get(0), numbers.get(1));
    for (int i = 2; i + 1 < numbers.size(); i += 2) {
      int x = numbers.get(i);
      int y = numbers.get(i + 1);
      all = all.with(new Box(x, y, x, y));
    }
    return all;
  }

  private static @Nullable Integer number(@Nullable String text) {
    if (text == null || !NUMBER.matcher(text.strip()).matches()) {
      return null;
    }
    return (int) Math.round(Double.parseDouble(text.strip()));
  }

  /** The box around this one and another. */
  Box with(@Nullable Box other) {
    return other == null
        ? this
        : new Box(
            Math.min(left, other.left),
            Math.min(top, other.top),
            Math.max(right, other.right),
            Math.max(bottom, other.bottom));
  }

  /** Tells whether the middle of another box is in this one. */
  boolean holds(@Nullable Box other) {
    if (other == null) {
      return false;
    }
    long x = ((long) other.left + other.right) / 2;
    long y = ((long) other.top + other.bottom) / 2;
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** {@return the box as IIIF and media fragments write it: left, top, width, height} */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d,%d,%d,%d", left, top, right - left, bottom - top);
  }
}
