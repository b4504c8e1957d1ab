package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.block;

import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void aLineThatBeginsSoLeadsElsewhere() {
    assertThat(Phrases.leadsElsewhere(block("Read more: the mill"))).isTrue();
    assertThat(Phrases.leadsElsewhere(block("\u2192 Read more: the mill"))).isTrue();
    assertThat(Phrases.leadsElsewhere(block("I read more: the mill"))).isFalse();
  }

  @Test
  void fourSignsMayStandBeforeIt() {
    assertThat(Phrases.leadsElsewhere(block("\u2192\u2192\u2192\u2192Read more"))).isTrue();
    assertThat(Phrases.leadsElsewhere(block("\u2192\u2192\u2192\u2192\u2192Read more"))).isFalse();
  }

  @Test
  void aLongBlockIsTextHoweverItBegins() {
    assertThat(Phrases.leadsElsewhere(block("Read more " + "a".repeat(260)))).isFalse();
    assertThat(Phrases.isCredit(block("Photo: " + "a".repeat(90)))).isFalse();
  }

  @Test
  void aCreditNamesASource() {
    assertThat(Phrases.isCredit(block("Photo: Jane Roe"))).isTrue();
    assertThat(Phrases.isCredit(block("A photo: Jane Roe"))).isFalse();
  }
}
