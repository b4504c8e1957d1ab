package org.broadsheet.extract.pdf;

/**
 * A line of one column.
 *
 * @param text its characters in the order in which they are read
 * @param base where its characters stand
 * @param size the height of most of its font
 * @param face the look of most of its characters
 * @param blanks the room between its words, all together
 * @param spaceAfter whether a blank was printed behind its last character
 * @param spaced whether its letters are set widely apart
 * @param artifact whether the document calls it no part of its text
 * @param order its place in the structure of a tagged page, else in the order of printing
 */
record Line(
    String text,
    Box box,
    float base,
    float size,
    Face face,
    float blanks,
    boolean spaceAfter,
    boolean spaced,
    boolean artifact,
    int order) {

  /** How far apart, in heights of the font, the bases of what stands on one line may be. */
  static final float LEVEL = 0.4f;

  /** The same line with the room of a large letter beside it. */
  Line beside(Line capital) {
    return new Line(
        text,
        new Box(
            Math.min(box.left(), capital.box().left()),
            box.top(),
            Math.max(box.right(), capital.box().right()),
            box.bottom()),
        base,
        size,
        face,
        blanks,
        spaceAfter,
        spaced,
        artifact,
        order);
  }

  /** The same line with a large first letter that was printed apart. */
  Line begun(Line capital) {
    return new Line(
        capital.text() + Words.AFTER_CAPITAL + text,
        box,
        base,
        size,
        face,
        blanks,
        spaceAfter,
        spaced,
        artifact,
        Math.min(order, capital.order()));
  }
}
