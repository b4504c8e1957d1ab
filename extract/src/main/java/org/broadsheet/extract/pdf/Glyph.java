package org.broadsheet.extract.pdf;

/**
 * A character, or several printed as one, on its line.
 *
 * @param text never blank: blanks show as {@code spaces} of what follows them
 * @param base where the line stands that the character sits on
 * @param size the height of the font as printed
 * @param spaces how many blanks were written before it
 */
record Glyph(String text, Face face, float left, float right, float base, float size, int spaces) {

  /** Its first character. */
  int first() {
    return text.codePointAt(0);
  }

  /** The same character with so many blanks before it. */
  Glyph spaced(int blanks) {
    return new Glyph(text, face, left, right, base, size, blanks);
  }

  /** Tells whether it only adds to the character that it is printed upon. */
  boolean isMark() {
    int type = Character.getType(first());
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
