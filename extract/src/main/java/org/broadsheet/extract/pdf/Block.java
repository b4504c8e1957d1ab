package org.broadsheet.extract.pdf;

import java.util.List;

/**
 * Lines that stand under each other in one column and look alike.
 *
 * @param lines at least one, from top to bottom
 * @param size the height of most of its letters
 * @param bold whether most of its letters are bold
 * @param italic whether most of its letters lean
 */
record Block(List<Line> lines, Box box, float size, boolean bold, boolean italic, Role role) {

  /** The part of their size by which letters of one size may differ. */
  private static final float SAME_SIZE = 0.1f;

  static Block of(List<Line> lines) {
    Box box = lines.getFirst().box();
    Line longest = lines.getFirst();
    int all = 0;
    int bold = 0;
    int italic = 0;
    for (Line line : lines) {
      box = box.union(line.box());
      if (line.text().length() > longest.text().length()) {
        longest = line;
      }
      int length = line.text().length();
      all += length;
      bold += line.face().bold() ? length : 0;
      italic += line.face().italic() ? length : 0;
    }
    return new Block(
        List.copyOf(lines), box, longest.size(), bold * 2 > all, italic * 2 > all, Role.BODY);
  }

  Block as(Role other) {
    return new Block(lines, box, size, bold, italic, other);
  }

  Line first() {
    return lines.getFirst();
  }

  Line last() {
    return lines.getLast();
  }

  /** The number of its characters. */
  int length() {
    int length = 0;
    for (Line line : lines) {
      length += line.text().length();
    }
    return length;
  }

  /** Its lines as one, for looking at. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(text.isEmpty() ? "" : " ").append(line.text());
    }
    return text.toString();
  }

  /** Tells whether its letters are about as tall as those of another block. */
  boolean hasSizeOf(Block other) {
    return Math.abs(size - other.size) < SAME_SIZE * other.size;
  }

  boolean isSpaced() {
    return lines.stream().allMatch(Line::spaced);
  }

  boolean isArtifact() {
    return lines.stream().allMatch(Line::artifact);
  }

  boolean isFurniture() {
    return role.isFurniture();
  }
}
