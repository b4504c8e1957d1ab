package org.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.indexer.container.MailParts.Lines;
import org.junit.jupiter.api.Test;

class FlowedTextTest {
  @Test
  void linesThatEndWithABlankGoOn() {
    assertThat(FlowedText.of("The ferry \r\nruns on \r\nMonday.\r\nNot today.", Lines.FLOWED))
        .isEqualTo("The ferry runs on Monday.\nNot today.");
  }

  @Test
  void theBlankIsNoPartOfTheTextWhereTheMessageSaysSo() {
    assertThat(FlowedText.of("\u6e2f\u306e \n\u796d\u308a", Lines.FLOWED_WITHOUT_BLANK))
        .isEqualTo("\u6e2f\u306e\u796d\u308a");
    assertThat(FlowedText.of("fest \nival of the  \nquay", Lines.FLOWED_WITHOUT_BLANK))
        .isEqualTo("festival of the quay");
  }

  @Test
  void quotationsFlowByThemselves() {
    assertThat(FlowedText.of("> The ferry \n> runs.\n>> Does \nit? ", Lines.FLOWED))
        .isEqualTo("> The ferry runs.\n>> Does \nit? ");
  }

  @Test
  void stuffingIsTakenOutAndSignaturesStand() {
    assertThat(FlowedText.of("See \n >here and \n From there\n-- \nJane", Lines.FLOWED))
        .isEqualTo("See >here and From there\n-- \nJane");
  }

  @Test
  void otherLinesStayAsTheyAre() {
    assertThat(FlowedText.of("A \nB \n", Lines.FIXED)).isEqualTo("A \nB \n");
    assertThat(FlowedText.of("", Lines.FLOWED)).isEmpty();
  }
}
