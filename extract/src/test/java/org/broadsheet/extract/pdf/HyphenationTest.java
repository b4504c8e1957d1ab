package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HyphenationTest {
  private static final Face FACE = new Face("Times", false, false);

  @Test
  void aWordPartedAtALinesEndBecomesOne() {
    assertThat(joined("the gov-", "ernment said")).isEqualTo("the government said");
    assertThat(joined("die Regie\u00ad", "rung")).isEqualTo("die Regierung");
    assertThat(joined("прави\u2010", "тельство")).isEqualTo("правительство");
    assertThat(joined("the gov\u00ad\u2010", "ernment said")).isEqualTo("the government said");
  }

  @Test
  void softHyphensInsideLinesAreNotSeen() {
    assertThat(joined("the gov\u00adern\u00adment said")).isEqualTo("the government said");
  }

  @Test
  void aHyphenThatTheWordHasElsewhereIsKept() {
    assertThat(joined("see a long-term plan for it", "and a long-", "term view"))
        .endsWith("and a long-term view");
  }

  @Test
  void aWordThatStandsWholeElsewhereIsJoined() {
    assertThat(joined("to cooperate was not wise", "and to co-", "operate was"))
        .endsWith("and to cooperate was");
  }

  @Test
  void aHyphenForAPartOfACompoundStays() {
    assertThat(joined("Nord-", "und Ostsee")).isEqualTo("Nord- und Ostsee");
  }

  @Test
  void namesNumbersAndAbbreviationsKeepTheirs() {
    assertThat(joined("Jean-", "Paul")).isEqualTo("Jean-Paul");
    assertThat(joined("2023-", "2024")).isEqualTo("2023-2024");
    assertThat(joined("the EU-", "wide ban")).isEqualTo("the EU-wide ban");
    assertThat(joined("GOVERN-", "MENT FALLS")).isEqualTo("GOVERNMENT FALLS");
  }

  @Test
  void whereTheTypesetterHasASignOfItsOwnThePlainHyphenIsTheWriters() {
    assertThat(joined("one gov\u2010", "ernment and a\u2010", "nother par\u2010", "ty in a-", "b"))
        .isEqualTo("one government and another party in a-b");
  }

  @Test
  void aHyphenIsTheWritersWhereHardlyAnyLineEndsWithOne() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      lines.add("a line that ends without a sign");
    }
    lines.add("and then a brexit-");
    lines.add("vote was held");
    assertThat(joined(lines.toArray(String[]::new))).endsWith("a brexit-vote was held");
  }

  @Test
  void scriptsWithoutBlanksGetNone() {
    assertThat(joined("灯台に", "住みはじめた")).isEqualTo("灯台に住みはじめた");
  }

  @Test
  void aLargeFirstLetterBelongsToItsWordUnlessItIsOne() {
    assertThat(joined("N\uE000obody knows")).isEqualTo("Nobody knows");
    assertThat(joined("we saw a pier in the fog", "A\uE000pier")).endsWith("A pier");
  }

  private static String joined(String... texts) {
    List<Line> lines = new ArrayList<>();
    for (String text : texts) {
      float base = 12f * lines.size();
      Box box = new Box(0, base - 8, 200, base + 2);
      lines.add(new Line(text, box, base, 10, FACE, 0, false, false, false, lines.size()));
    }
    Block block = Block.of(lines);
    Page page =
        new Page(
            1,
            new Box(0, 0, 600, 800),
            List.of(block),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false,
            false,
            1,
            0);
    return new Words(List.of(page)).text(List.of(new Draft.Piece(1, block, false))).text();
  }
}
