package org.broadsheet.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisualOrderTest {
  private static final String HEBREW =
      "תושבים בכפר אלונית הופיעו ברחבת הדואר הישן בשנת 2024 לכולם, עם לחן";

  @Test
  void linesInTheOrderOfTheirShapesAreTurned() {
    String visual = new StringBuilder(HEBREW.replace("2024", "4202")).reverse().toString();
    assertThat(VisualOrder.undo(visual)).isEqualTo(HEBREW);
  }

  @Test
  void linesInReadingOrderStay() {
    assertThat(VisualOrder.undo(HEBREW)).isSameAs(HEBREW);
    String arabic = "القرية القديمة في الجبل، البيت الكبير على المدينة";
    assertThat(VisualOrder.undo(arabic)).isSameAs(arabic);
    String english = "Against all odds";
    assertThat(VisualOrder.undo(english)).isSameAs(english);
  }

  @Test
  void arabicLinesAreTurned() {
    String arabic = "القرية القديمة في الجبل البيت الكبير على المدينة";
    assertThat(VisualOrder.undo(new StringBuilder(arabic).reverse().toString())).isEqualTo(arabic);
  }
}
