package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.DocumentFixture.document;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GlyphTextsTest {
  private static final String LIGATURES =
      differences("/fi /f_l /uni00660066 /f_f_i.alt /T_h /u0131");
  private static final String LINE =
      "The \\001rst o\\004cial \\002ag of the e\\003ort, \\005e k\\006z, was raised at noon";

  @Test
  void theNamesOfGlyphsTellWhatAMapOfCharactersDoesNot() throws IOException {
    for (String nothing : new String[] {"0000", "E001", "FFFD", "001F", "0085", "FEFF"}) {
      String[] map = new String[6];
      for (int i = 0; i < map.length; i++) {
        map[i] = "<0" + (i + 1) + "> <" + nothing + ">";
      }
      assertThat(document().font(LIGATURES, map).lines(LINE).text())
          .as(nothing)
          .isEqualTo("The first official flag of the effort, The kız, was raised at noon");
    }
  }

  @Test
  void aMapThatTellsCharactersIsBelievedBeforeTheNames() throws IOException {
    assertThat(document().font(differences("/a"), "<01> <0062>").lines("the \\001oat").text())
        .isEqualTo("the boat");
  }

  @Test
  void namesNobodyKnowsAreHolesInWordsAndTheDocumentSaysSo() throws IOException {
    DocumentFixture odd =
        document()
            .font(
                differences("/g21 /g22 /g23 /g24"),
                "<01> <0000>",
                "<02> <0000>",
                "<03> <0000>",
                "<04> <0000>")
            .lines(LINE.replaceAll("005|006", "004"));
    assertThat(odd.read().unmapped()).isTrue();
    assertThat(document().lines("The first official flag of the effort").read().unmapped())
        .isFalse();
  }

  @Test
  void signsOfUnknownMeaningBesideWordsAreNoHoles() throws IOException {
    assertThat(
            document()
                .font(differences("/g21"), "<01> <0000>")
                .lines("\\001 one ferry", "\\001 two ferries", "\\001 three ferries")
                .read()
                .unmapped())
        .isFalse();
  }

  @Test
  void wordsAreLostWhereAQuarterOfTheCharactersHasNoMeaning() throws IOException {
    String font = differences("/g21");
    assertThat(document().font(font, "<01> <0000>").lines("one tw \\001 \\001 ").read().unmapped())
        .isFalse();
    assertThat(
            document().font(font, "<01> <0000>").lines("one \\001 \\001 \\001").read().unmapped())
        .isTrue();
  }

  @Test
  void oldFiguresAndSmallCapitalsAreFiguresAndLetters() throws IOException {
    assertThat(
            document()
                .font(differences("/oneoldstyle /nineoldstyle /Asmall"), "<7f> <0020>")
                .lines("in \\001\\0022\\001 the b\\003rge")
                .text())
        .isEqualTo("in 1921 the barge");
  }

  @Test
  void namesAreReadByTheRulesOfTheGlyphList() {
    assertThat(GlyphNames.text("f_f_i.liga")).isEqualTo("ffi");
    assertThat(GlyphNames.text("uni00E9")).isEqualTo("é");
    assertThat(GlyphNames.text("u1F6A2")).isEqualTo("\uD83D\uDEA2");
    assertThat(GlyphNames.text("afii10017")).isEqualTo("А");
    assertThat(GlyphNames.text("g21")).isNull();
    assertThat(GlyphNames.text("f_g21")).isNull();
    assertThat(GlyphNames.text(".notdef")).isNull();
    assertThat(GlyphNames.text("u110000")).isNull();
    assertThat(GlyphNames.text("")).isNull();
  }

  private static String differences(String names) {
    return "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 " + names + "] >>";
  }
}
