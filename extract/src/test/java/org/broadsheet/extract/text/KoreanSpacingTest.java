package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class KoreanSpacingTest {
  private static final KoreanSpacing SPACING = KoreanSpacing.shipped();

  @Test
  void particlesAndEndingsGoOnWithTheirWord() {
    assertThat(odds("시장은 어제 정부", "의 계획을 비판했다")).isNegative();
    assertThat(odds("주민들은 기다리고 있었습니", "다. 그러나")).isNegative();
    assertThat(odds("마을 도서관", "에서 열린 행사")).isNegative();
  }

  @Test
  void wordsStandApart() {
    assertThat(odds("시장은 어제 정부의", "계획을 비판했다")).isPositive();
    assertThat(odds("마을 도서관에서", "열린 행사")).isPositive();
    assertThat(odds("기다리고 있었다.", "그러나 배는")).isPositive();
  }

  @Test
  void nounsAreKnownWhole() {
    assertThat(odds("올해 대통", "령 선거는")).isNegative();
    assertThat(odds("새로운 도서", "관을 열었다")).isNegative();
  }

  @Test
  void particlesBehindFiguresLettersAndMarksGoOn() {
    assertThat(odds("지난 25", "분 동안")).isNegative();
    assertThat(odds("그는 EU", "와 협상했다")).isNegative();
    assertThat(odds("그는 “알았다”", "고 말했다")).isNegative();
  }

  @Test
  void aWordOfTheDocumentTells() {
    String left = "그는 지난달 솔내";
    String right = "골로 이사했다";
    double unknown = odds(left, right);
    assertThat(SPACING.blankOdds(left, right, Set.of("솔내골로")::contains)).isLessThan(unknown);
    assertThat(SPACING.blankOdds(left, right, Set.of("솔내")::contains)).isGreaterThan(unknown);
  }

  @Test
  void noLineEndsBeforeAStopOrBehindAnOpeningBracket() {
    assertThat(KoreanSpacing.mayPart('다', '.')).isFalse();
    assertThat(KoreanSpacing.mayPart('(', '가')).isFalse();
    assertThat(KoreanSpacing.mayPart('가', '나')).isTrue();
    assertThat(KoreanSpacing.mayPart('5', '분')).isTrue();
  }

  @Test
  void otherScriptsAreNoneOfItsBusiness() {
    assertThat(KoreanSpacing.mayPart('a', 'b')).isFalse();
    assertThat(KoreanSpacing.mayPart('東', '京')).isFalse();
    assertThat(KoreanSpacing.mayPart('の', '海')).isFalse();
  }

  @Test
  void aTableOfSomethingElseIsRefused() throws IOException {
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(other)) {
      out.write(new byte[64]);
    }
    assertThatThrownBy(() -> KoreanSpacing.read(new ByteArrayInputStream(other.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Korean");
  }

  private static double odds(String left, String right) {
    return SPACING.blankOdds(left, right, word -> false);
  }
}
