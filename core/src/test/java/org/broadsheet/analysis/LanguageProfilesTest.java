package org.broadsheet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageProfilesTest {
  @ParameterizedTest
  @CsvSource({
    "de, de",
    "DE, de",
    "de-AT, de",
    "de_CH, de",
    "de-Latn-DE-1996, de",
    "deu, de",
    "pt, pt",
    "pt-PT, pt",
    "pt-BR, pt-BR",
    "pt_br, pt-BR",
    "pt-Latn-BR, pt-BR",
    "nb, no",
    "nn-NO, no",
    "no, no",
    "zh-Hant, zh",
    "zh-TW, zh",
    "cmn, zh",
    "cmn-Hans-CN, zh",
    "yue, zh",
    "sr-Latn, sr",
    "sr-Cyrl-RS, sr",
    "hr, sr",
    "bs-Latn, sr",
    "sh, sr",
    "cnr, sr",
    "in, id",
    "ms, id",
    "ji, yi",
    "prs, fa",
    "fa-AF, fa",
    "arb, ar",
    "npi, ne",
    "lvs, lv",
    "ekk, et",
    "EN-gb, en",
    "TR, tr",
    "ID, id",
    "IN, id",
  })
  void aTagLeadsToTheProfileThatServesIt(String tag, String language) {
    assertThat(Objects.requireNonNull(LanguageProfiles.of(tag)).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "und", "zz", "vi", "yo", "eo", "am", "not a tag"})
  void othersHaveNone(String tag) {
    assertThat(LanguageProfiles.of(tag)).isNull();
  }

  @Test
  void profilesAreFoundByTheirOwnNames() {
    assertThat(LanguageProfiles.all())
        .allSatisfy(
            profile -> assertThat(LanguageProfiles.of(profile.language())).isSameAs(profile));
  }

  @Test
  void aLanguageWithSpacesHasNoSegmenter() {
    LanguageProfile german = Objects.requireNonNull(LanguageProfiles.of("de"));
    assertThat(german.segments()).isFalse();
    assertThatThrownBy(german::newSegmenter)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("de");
  }

  @Test
  void aDictionaryIsThereOrMissing() {
    assertThat(LanguageProfiles.withDictionary())
        .contains("pl", "uk") // which come with Lucene
        .noneMatch(LanguageProfiles.lackingDictionary()::contains);
    assertThat(LanguageProfiles.hasDictionary("pt-BR"))
        .isEqualTo(LanguageProfiles.withDictionary().contains("pt"));
    assertThat(LanguageProfiles.hasDictionary("tr")).isFalse();
  }

  @Test
  void theReadmeTellsHowManyThereAre() throws IOException {
    long languages =
        LanguageProfiles.all().stream().filter(p -> !p.language().equals("pt-BR")).count();
    long optional =
        Stream.of(LanguageProfiles.withDictionary(), LanguageProfiles.lackingDictionary())
            .flatMap(List::stream)
            .filter(language -> !List.of("pl", "uk").contains(language)) // these come with Lucene
            .count();
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("inflection is understood, in " + languages + " languages")
        .contains("words of " + optional + " languages are looked up");
  }
}
