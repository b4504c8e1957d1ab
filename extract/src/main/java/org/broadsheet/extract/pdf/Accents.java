package org.broadsheet.extract.pdf;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Accents that are printed as signs of their own over letters, before them or behind them, as fonts
 * without accented letters make it necessary.
 */
final class Accents {
  /** Signs that stand for themselves, and below each the mark that it is over a letter. */
  private static final String SIGNS =
      "`\u00b4\u02c6^\u02dc~\u00a8\u00af\u02c9\u02d8\u02d9\u02da\u02dd\u02c7\u00b8\u02db";

  private static final String MARKS =
      "\u0300\u0301\u0302\u0302\u0303\u0303\u0308\u0304"
          + "\u0304\u0306\u0307\u030a\u030b\u030c\u0327\u0328";

  /** How far, in heights of the font, their middles may be apart: letters lean. */
  private static final float ASIDE = 0.2f;

  private Accents() {}

  /** The letter with its accent if one of two characters is printed over the other, else null. */
  static @Nullable Glyph joined(Glyph before, Glyph glyph) {
    float aside = Math.abs(before.left() + before.right() - glyph.left() - glyph.right()) / 2;
    float em = Math.max(before.size(), glyph.size());
    if (glyph.spaces() > 0 || aside > ASIDE * em || Math.abs(before.base() - glyph.base()) > em) {
      return null;
    }
    if (isLetter(glyph) && mark(before) >= 0) {
      return accented(glyph, mark(before)).spaced(before.spaces());
    }
    return isLetter(before) && mark(glyph) >= 0 ? accented(before, mark(glyph)) : null;
  }

  private static boolean isLetter(Glyph glyph) {
    return Character.isLetter(glyph.first()) && mark(glyph) < 0;
  }

  /** The index of a character among the signs; negative for none. */
  private static int mark(Glyph glyph) {
    return glyph.text().length() == 1 ? SIGNS.indexOf(glyph.text().charAt(0)) : -1;
  }

  private static Glyph accented(Glyph letter, int mark) {
    String dotted = letter.text().replace('\u0131', 'i').replace('\u0237', 'j');
    return new Glyph(
        Normalizer.normalize(dotted + MARKS.charAt(mark), Normalizer.Form.NFC),
        letter.face(),
        letter.left(),
        letter.right(),
        letter.base(),
        letter.size(),
        letter.spaces());
  }
}
