package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.query.NearestName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestNameTest {
  private static final List<String> NAMES =
      List.of("headline", "body", "byline", "publisher", "section", "keyword", "url", "lang");

  @ParameterizedTest
  @CsvSource({
    "headlien, headline", // turned
    "haedlnie, headline", // twice
    "headine, headline", // left out
    "headdline, headline", // put in
    "bodi, body", // exchanged
    "HEADLNE, headline",
    "head, headline", // a beginning
    "sectoin, section",
    "ulr, url",
    "byLin, byline",
    "langg, lang",
  })
  void aSlipOrTwoFindTheName(String typed, String name) {
    assertThat(NearestName.of(typed, NAMES)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"xyzzy", "he", "''", "weather", "bdoyxx", "u"})
  void whatIsNotNearIsNoName(String typed) {
    assertThat(NearestName.of(typed, NAMES)).isEmpty();
  }

  @Test
  void longTextsAndNoNamesAreForgiven() {
    assertThat(NearestName.of("x".repeat(100_000), NAMES)).isEmpty();
    assertThat(NearestName.of("body", List.of())).isEmpty();
  }
}
