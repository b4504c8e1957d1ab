package org.broadsheet.extract.charset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.broadsheet.extract.PlainText;
import org.broadsheet.extract.input.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static final String[] CLEAN = {
    "Apr\u00e8s l\u2019orage, la rivi\u00e8re a d\u00e9bord\u00e9 pr\u00e8s de l\u2019\u00e9cole ;"
        + " \u00ab\u00a0d\u00e9j\u00e0 vu\u00a0\u00bb, dit-on \u00e0 la mairie.",
    "\u00dcber die F\u00e4hre hei\u00dft es, sie sei \u201eein St\u00fcck von uns\u201c und"
        + " bleibe.",
    "\u041f\u043e\u0441\u043b\u0435 \u0431\u0443\u0440\u0438 \u0440\u0435\u043a\u0430"
        + " \u0432\u044b\u0448\u043b\u0430 \u0438\u0437 \u0431\u0435\u0440\u0435\u0433\u043e\u0432,"
        + " \u0438 \u0436\u0438\u0442\u0435\u043b\u0438 \u0443\u0448\u043b\u0438 \u0432"
        + " \u043c\u044d\u0440\u0438\u044e.",
    "A C\u00c2MARA APROVA A MANUTEN\u00c7\u00c3O DA BALSA; N\u00c3O H\u00c1 CORTES \u2013"
        + " \u201cVIT\u00d3RIA\u201d"
  };

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1251", "windows-1250", "x-MacRoman"})
  void spoiltTextIsFlagged(String charset) {
    for (String text : CLEAN) {
      String spoilt = new String(text.getBytes(UTF_8), Charset.forName(charset));

      assertThat(Mojibake.isIn(text)).isFalse();
      assertThat(Mojibake.isIn(spoilt)).as(spoilt).isTrue();
    }
  }

  @Test
  void aFewOddSignsAreNotEnough() {
    assertThat(Mojibake.isIn("The caf\u00c3\u00a9 is spoilt, the rest is not.")).isFalse();
    assertThat(Mojibake.isIn("plain")).isFalse();
    assertThat(Mojibake.isIn("")).isFalse();
  }

  @Test
  void theFlagIsOnTheArticle() throws IOException {
    String spoilt = new String(CLEAN[0].getBytes(UTF_8), Charset.forName("windows-1252"));

    assertThat(PlainText.read(spoilt, Origin.of("a.txt")).flags()).containsExactly("mojibake");
    assertThat(PlainText.read(CLEAN[0], Origin.of("b.txt")).flags()).isEmpty();
  }
}
