package org.broadsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "en,en",
    "EN-us,en-US",
    "pt_BR,pt-BR",
    "eng,en",
    "ger,de",
    "cmn-Hant,zh-Hant",
    "nob,nb",
    "pes,fa",
    "fil,fil",
    "ckb,ckb",
    "zh-hant-tw,zh-Hant-TW",
    "iw,he"
  })
  void aTagIsWrittenInItsUsualWay(String given, String expected) {
    assertThat(LanguageTag.of(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "English", "und", "mul", "zxx", "x-klingon", "e", "en us", "123"})
  void whatNamesNoLanguageGivesNull(String given) {
    assertThat(LanguageTag.of(given)).isNull();
  }
}
