package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.headline;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftTest {
  @Test
  void aTextHasEndedWhereItsLastSentenceEndsBeforeTheColumnDoes() {
    assertThat(ended("it runs.", 170)).isTrue();
    assertThat(ended("it runs.", 185)).isFalse();
    assertThat(ended("it runs", 170)).isFalse();
  }

  @Test
  void theTitleIsAllThatStandsOverTheText() {
    Draft draft = new Draft(1, line("Local", 0, 0).block());
    draft.headline.add(headline("Ferry stays", 0, 20));
    draft.headline.add(headline("for good", 0, 45));
    assertThat(draft.title()).isEqualTo("Local Ferry stays for good");
  }

  private static boolean ended(String last, float width) {
    Draft draft = new Draft(1, null);
    Block block =
        Block.of(
            List.of(
                line(LineFixture.WORDS, 0, 100).width(200).make(),
                line(last, 0, 112).width(width).make()));
    draft.text.add(new Draft.Piece(1, block, false));
    return draft.hasEnded();
  }
}
