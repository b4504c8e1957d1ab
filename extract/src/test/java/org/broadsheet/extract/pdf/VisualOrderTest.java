package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisualOrderTest {
  @Test
  void hebrewIsTurnedAndItsNumbersAreNot() {
    assertThat(rightToLeft("2024 תנש")).isEqualTo("שנת 2024");
    assertThat(rightToLeft("6:30 העשב")).isEqualTo("בשעה 6:30");
    assertThat(rightToLeft("1,127 לע דמע")).isEqualTo("עמד על 1,127");
    assertThat(rightToLeft("1,127-ב")).isEqualTo("ב-1,127");
  }

  @Test
  void numbersWithBlanksBetweenThemAreReadFromTheRight() {
    assertThat(rightToLeft("2000 - 1990 םינש")).isEqualTo("שנים 1990 - 2000");
  }

  @Test
  void aSignBetweenNumbersPartsThemBehindArabicOnly() {
    assertThat(rightToLeft("6-10 ةجيتن")).isEqualTo("نتيجة 10-6");
    assertThat(rightToLeft("10-6 האצות")).isEqualTo("תוצאה 10-6");
  }

  @Test
  void latinWordsInsideKeepTheirOrderWithTheNumbersBehindThem() {
    assertThat(rightToLeft("הנוע Ryder Cup 2018 עיבג")).isEqualTo("גביע Ryder Cup 2018 עונה");
  }

  @Test
  void bracketsOpenBeforeTheyClose() {
    assertThat(rightToLeft("(12 םגד) תרבח")).isEqualTo("חברת (דגם 12)");
    assertThat(rightToLeft(")12 םגד( תרבח")).isEqualTo("חברת (דגם 12)");
  }

  @Test
  void hebrewInsideALineFromTheLeftIsTurnedAlone() {
    assertThat(VisualOrder.logical(items("the word םולש there"), false))
        .isEqualTo("the word שלום there");
  }

  @Test
  void whatIsPrintedAsOneIsNotTurnedInside() {
    assertThat(VisualOrder.logical(List.of("م", "لا", "س"), true)).isEqualTo("سلام");
  }

  private static String rightToLeft(String visual) {
    return VisualOrder.logical(items(visual), true);
  }

  private static List<String> items(String visual) {
    return Arrays.stream(visual.split("")).toList();
  }
}
