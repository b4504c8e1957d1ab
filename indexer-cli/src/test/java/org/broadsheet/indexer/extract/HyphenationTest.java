package org.broadsheet.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HyphenationTest {
  @Test
  void aWordPartedAtALinesEndBecomesOne() {
    assertThat(Hyphenation.join("the gov-\nernment said")).isEqualTo("the government said");
    assertThat(Hyphenation.join("die Regie\u00ad\nrung")).isEqualTo("die Regierung");
    assertThat(Hyphenation.join("прави\u2010\nтельство")).isEqualTo("правительство");
  }

  @Test
  void aWordPartedAtAPagesEndBecomesOne() {
    assertThat(Hyphenation.join("the gov-\n\nernment said")).isEqualTo("the government said");
  }

  @Test
  void aHyphenThatTheWordHasElsewhereIsKept() {
    assertThat(Hyphenation.join("a long-term plan, a long-\nterm view"))
        .isEqualTo("a long-term plan, a long-term view");
  }

  @Test
  void aWordThatStandsBothWaysElsewhereIsJoined() {
    assertThat(Hyphenation.join("co-operate cooperate co-\noperate"))
        .isEqualTo("co-operate cooperate cooperate");
  }

  @Test
  void aHyphenForAPartOfACompoundStays() {
    assertThat(Hyphenation.join("Nord-\nund Ostsee")).isEqualTo("Nord-\nund Ostsee");
  }

  @Test
  void namesNumbersAndDashesStayAsTheyAre() {
    for (String text :
        new String[] {"Jean-\nPaul", "2023-\n2024", "rain -\nagain", "plain\ntext"}) {
      assertThat(Hyphenation.join(text)).isEqualTo(text);
    }
  }

  @Test
  void aWordOverThreeLinesBecomesOne() {
    assertThat(Hyphenation.join("inter-\ngovern-\nmental")).isEqualTo("intergovernmental");
  }
}
