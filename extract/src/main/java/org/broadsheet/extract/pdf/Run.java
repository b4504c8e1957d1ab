package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** Characters that were printed one after the other on one line. */
final class Run {
  /** A gap that nobody sees, in heights of the font. */
  static final float UNSEEN = 0.01f;

  /** How high, in heights of the font, the middle of small letters is over their line. */
  static final float MIDDLE = 0.3f;

  /** How far, in heights of the font, letters reach over their line, and below it. */
  private static final float ASCENT = 0.8f;

  private static final float DESCENT = 0.2f;

  /** How much larger a character is that sets the line anew for those before it. */
  private static final float LARGER = 1.05f;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final boolean artifact;
  private final int place;
  private int order;
  private float left = Float.MAX_VALUE;
  private float right = -Float.MAX_VALUE;
  private float base;
  private float size;
  private boolean spaceAfter;

  /**
   * @param artifact whether the document calls it no part of its text
   * @param order its place in the order in which runs were printed
   * @param place its place in the document's structure
   */
  Run(boolean artifact, int order, int place) {
    this.artifact = artifact;
    this.order = order;
    this.place = place;
  }

  /** Its place in the structure of a tagged page, else in the order in which runs were printed. */
  int order() {
    return order;
  }

  void orderedAs(int number) {
    order = number;
  }

  int place() {
    return place;
  }

  void add(Glyph glyph) {
    if (glyphs.isEmpty()) {
      base = glyph.base();
    }
    // A raised or lowered figure leaves the line where it is.
    if (glyph.size() > size * LARGER) {
      size = glyph.size();
      base = glyph.base();
    }
    left = Math.min(left, glyph.left());
    right = Math.max(right, glyph.right());
    glyphs.add(glyph);
    spaceAfter = false;
  }

  /** Makes the last character as wide as what is printed with it. */
  void widen(float from, float to) {
    left = Math.min(left, from);
    right = Math.max(right, to);
    Glyph last = glyphs.removeLast();
    glyphs.add(
        new Glyph(
            last.text(),
            last.face(),
            Math.min(last.left(), from),
            Math.max(last.right(), to),
            last.base(),
            last.size(),
            last.spaces()));
  }

  /** Puts a character in the place of the last one, which is a part of it. */
  void replaceLast(Glyph glyph) {
    glyphs.removeLast();
    if (glyphs.isEmpty()) {
      left = Float.MAX_VALUE;
      right = -Float.MAX_VALUE;
      size = 0;
    }
    add(glyph);
  }

  void endWithSpace() {
    spaceAfter = true;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  Glyph last() {
    return glyphs.getLast();
  }

  float left() {
    return left;
  }

  float right() {
    return right;
  }

  float base() {
    return base;
  }

  float size() {
    return size;
  }

  float top() {
    return base - ASCENT * size;
  }

  float bottom() {
    return base + DESCENT * size;
  }

  boolean hasSpaceAfter() {
    return spaceAfter;
  }

  /** Tells whether the document itself calls it no part of its text. */
  boolean isArtifact() {
    return artifact;
  }

  boolean isRightToLeft() {
    return LetterKinds.isRightToLeft(glyphs.getFirst().first())
        || LetterKinds.isRightToLeft(last().first());
  }

  /** Tells whether it is a number or sign such as those that notes have. */
  boolean isMark() {
    return glyphs.size() <= 3
        && glyphs.stream().noneMatch(g -> Character.isLetter(g.first()) || g.spaces() > 0);
  }

  /** Tells whether a blank was printed before a character without taking any room. */
  boolean isUnseenBlank(int i) {
    Glyph glyph = glyphs.get(i);
    return glyph.spaces() > 0
        && Math.abs(glyph.left() - glyphs.get(i - 1).right()) <= UNSEEN * size;
  }

  /** The characters without blanks. */
  String solid() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }
}
