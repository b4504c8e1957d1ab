package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes lines and blocks at places on a page, in points: plain letters of 10 points, each half as
 * wide as tall, unless told otherwise.
 */
final class LineFixture {
  /** The height of the letters that are not told otherwise. */
  static final float EM = 10;

  /** From one line of a column to the next. */
  static final float LEADING = 12;

  /** A sentence of 40 characters, so 200 points wide. */
  static final String WORDS = "the ferry of the marsh still runs today,";

  private static final float ASCENT = 0.8f;
  private static final float DESCENT = 0.2f;

  private final String text;
  private final float left;
  private final float base;
  private float width = -1;
  private float size = EM;
  private boolean bold;
  private boolean italic;
  private boolean spaced;
  private boolean artifact;
  private int order;

  private LineFixture(String text, float left, float base) {
    this.text = text;
    this.left = left;
    this.base = base;
  }

  /** A line whose letters begin at the left and stand on the base. */
  static LineFixture line(String text, float left, float base) {
    return new LineFixture(text, left, base);
  }

  LineFixture width(float points) {
    width = points;
    return this;
  }

  LineFixture size(float points) {
    size = points;
    return this;
  }

  LineFixture bold() {
    bold = true;
    return this;
  }

  LineFixture italic() {
    italic = true;
    return this;
  }

  LineFixture spaced() {
    spaced = true;
    return this;
  }

  LineFixture artifact() {
    artifact = true;
    return this;
  }

  LineFixture order(int place) {
    order = place;
    return this;
  }

  Line make() {
    float right = left + (width < 0 ? text.length() * size / 2 : width);
    return new Line(
        text,
        new Box(left, base - ASCENT * size, right, base + DESCENT * size),
        base,
        size,
        new Face("Serif", bold, italic),
        0,
        false,
        spaced,
        artifact,
        order);
  }

  /** A block of this line alone. */
  Block block() {
    return Block.of(List.of(make()));
  }

  Block block(Role role) {
    return block().as(role);
  }

  /** A block of lines of words under each other; the top is that of the first line's letters. */
  static Block column(float left, float top, float width, int lines) {
    return column(left, top, width, lines, 0);
  }

  /** The same, whose lines were printed one after the other from a place on. */
  static Block column(float left, float top, float width, int lines, int order) {
    List<Line> made = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      float base = top + ASCENT * EM + i * LEADING;
      made.add(line(WORDS, left, base).width(width).order(order + i).make());
    }
    return Block.of(made);
  }

  /** A headline of letters of 20 points. */
  static Block headline(String text, float left, float top) {
    return line(text, left, top + ASCENT * 2 * EM).size(2 * EM).block(Role.HEADLINE);
  }
}
