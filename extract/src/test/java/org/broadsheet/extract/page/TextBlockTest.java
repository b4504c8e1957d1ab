package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.block;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockTest {
  @ParameterizedTest
  @ValueSource(strings = {"It runs.", "“It runs.”", "(Runs it?)", "运行。", "चलती है।"})
  void aSentenceEndsWithASignOfItsScriptAlsoBeforeQuotationMarks(String text) {
    assertThat(block(text).endsAsSentence()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It runs", "It runs,", "\"It runs\"", ""})
  void aLineDoesNot(String text) {
    assertThat(block(text).endsAsSentence()).isFalse();
  }

  @Test
  void aSentenceOfSixtyLettersIsProse() {
    assertThat(block("a".repeat(59) + ".").isProse()).isTrue();
    assertThat(block("a".repeat(58) + ".").isProse()).isFalse();
  }

  @Test
  void withoutASignAtItsEndProseIsLonger() {
    assertThat(block("a".repeat(160)).isProse()).isTrue();
    assertThat(block("a".repeat(159)).isProse()).isFalse();
  }

  @Test
  void thaiNeedsNoSign() {
    assertThat(block("\u0e01".repeat(60)).isProse()).isTrue();
  }

  @Test
  void headingsAndItemsAreNoProseHoweverLong() {
    String text = "a".repeat(200) + ".";
    assertThat(block(TextBlock.Kind.HEADING, text, 0).isProse()).isFalse();
    assertThat(block(TextBlock.Kind.ITEM, text, 0).isProse()).isFalse();
  }

  @Test
  void aBlockThatIsHalfLinkIsNoProse() {
    String text = "a".repeat(199) + ".";
    assertThat(block(TextBlock.Kind.TEXT, text, 99).isProse()).isTrue();
    assertThat(block(TextBlock.Kind.TEXT, text, 100).isProse()).isFalse();
  }

  @Test
  void aChineseCharacterWeighsAsMuchAsThreeLetters() {
    assertThat(TextWeight.weight("a b\u00a0c")).isEqualTo(3);
    assertThat(TextWeight.weight("\u6e21\u8f6e")).isEqualTo(6);
    assertThat(TextWeight.weight("\u200b\ufeff ")).isZero();
  }

  @Test
  void commasOfSeveralScriptsAreCounted() {
    assertThat(TextWeight.commas("a, b\u3001c\uff0cd\u060c e; f.")).isEqualTo(4);
  }
}
