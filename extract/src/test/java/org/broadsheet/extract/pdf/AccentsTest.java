package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.RunFixture.glyph;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccentsTest {
  @Test
  void anAccentBeforeOrBehindItsLetterIsPutOnIt() {
    assertThat(text(sign("\u00a8", 0), sign("u", 0))).isEqualTo("\u00fc");
    assertThat(text(sign("u", 0), sign("\u00a8", 0))).isEqualTo("\u00fc");
  }

  @Test
  void theLetterMayLean() {
    assertThat(text(sign("\u00b4", 2), sign("e", 0))).isEqualTo("\u00e9");
    assertThat(text(sign("\u00b4", 2.1f), sign("e", 0))).isNull();
  }

  @Test
  void anAccentOnAnotherLineIsNotItsOwn() {
    assertThat(text(glyph("\u00b4", 0, 89, 10, 0), sign("e", 0))).isNull();
  }

  @Test
  void aBlankBetweenThemKeepsThemApart() {
    assertThat(text(sign("\u00b4", 0), glyph("e", 0, 100, 10, 1))).isNull();
  }

  @Test
  void aLetterWithoutItsDotGetsTheAccentInItsPlace() {
    assertThat(text(sign("\u00b4", 0), sign("\u0131", 0))).isEqualTo("\u00ed");
  }

  @Test
  void twoLettersAreTwo() {
    assertThat(text(sign("a", 0), sign("e", 0))).isNull();
  }

  private static Glyph sign(String text, float left) {
    return glyph(text, left, 100, 10, 0);
  }

  private static @Nullable String text(Glyph before, Glyph glyph) {
    Glyph joined = Accents.joined(before, glyph);
    return joined == null ? null : joined.text();
  }
}
