package org.broadsheet.extract.pdf;

/**
 * Makes runs of characters at places on a page, in points, each half as wide as tall. A blank in
 * the text takes a quarter of the height and is printed; an underscore takes as much and is not.
 */
final class RunFixture {
  static final Face FACE = new Face("Serif", false, false);

  private static final float LETTER = 0.5f;
  private static final float BLANK = 0.25f;

  private RunFixture() {}

  static Run run(String text, float left, float base) {
    return run(text, left, base, LineFixture.EM);
  }

  static Run run(String text, float left, float base, float size) {
    Run run = new Run(false, 0, 0);
    float x = left;
    int blanks = 0;
    for (int c : text.codePoints().toArray()) {
      if (c == ' ' || c == '_') {
        blanks += c == ' ' ? 1 : 0;
        x += BLANK * size;
      } else {
        run.add(glyph(Character.toString(c), x, base, size, blanks));
        x += LETTER * size;
        blanks = 0;
      }
    }
    if (blanks > 0) {
      run.endWithSpace();
    }
    return run;
  }

  static Glyph glyph(String text, float left, float base, float size, int blanks) {
    return new Glyph(text, FACE, left, left + LETTER * size, base, size, blanks);
  }
}
