package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.DocumentFixture.document;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PageScannerTest {
  private static final String AROUND =
      "BT /F1 10 Tf 300 400 Td (the ferry) Tj ET BT /F1 10 Tf -90 400 Td (left) Tj ET"
          + " BT /F1 10 Tf 620 400 Td (right) Tj ET BT /F1 10 Tf 300 830 Td (above) Tj ET"
          + " BT /F1 10 Tf 300 -20 Td (below) Tj ET BT 0 1 -1 0 640 300 Tm (upwards) Tj ET";

  @Test
  void whatIsPrintedBesideThePageIsNotText() throws IOException {
    assertThat(document().page(AROUND).text()).isEqualTo("the ferry");
  }

  @Test
  void whatIsPrintedBesideTheShownPartIsNotTextHoweverThePageIsTurned() throws IOException {
    for (int turn = 0; turn < 360; turn += 90) {
      String box = "/MediaBox [-200 -100 900 900] /CropBox [0 0 600 800] /Rotate " + turn;
      assertThat(document().box(box).page(AROUND).text()).isEqualTo("the ferry");
    }
  }

  @Test
  void aPageWithoutSizeIsReadWhole() throws IOException {
    String box = "/MediaBox [0 0 0 0]";
    assertThat(document().box(box).page("BT /F1 10 Tf 30 40 Td (the ferry) Tj ET").text())
        .isEqualTo("the ferry");
  }

  @Test
  void aWordAtTheEdgeOfThePageStays() throws IOException {
    assertThat(document().page("BT /F1 10 Tf 1 400 Td (the ferry) Tj ET").text())
        .isEqualTo("the ferry");
  }
}
