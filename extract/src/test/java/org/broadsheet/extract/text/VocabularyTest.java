package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final char PLAIN = '-';
  private static final char TYPOGRAPHIC = '\u2010';

  @Test
  void wordsInsideLinesAreKnown() {
    Vocabulary known = of("the old Ferry boat");
    assertThat(known.knows("old")).isTrue();
    assertThat(known.knows("ferry")).isTrue();
    assertThat(known.knows("mill")).isFalse();
  }

  @Test
  void wordsAtTheEndsOfALineMayBePartsAndAreNot() {
    Vocabulary known = of("rry runs to the mar");
    assertThat(known.knows("rry")).isFalse();
    assertThat(known.knows("mar")).isFalse();
  }

  @Test
  void wordsWithAHyphenAreKnownAsOne() {
    assertThat(of("the ferry-boat runs").knows("ferry-boat")).isTrue();
    assertThat(of("the ferry\u2010boat runs").knows("ferry-boat")).isTrue();
    assertThat(of("the ferry-boat runs").knows("ferry")).isFalse();
  }

  @Test
  void aWordIsFrequentFromThreeTimesOnInAShortText() {
    assertThat(of("a the b", "a the b", "a the b").isFrequent("the")).isTrue();
    assertThat(of("a the b", "a the b").isFrequent("the")).isFalse();
  }

  @Test
  void aWordOfALongTextIsFrequentIfOnceInSixtyLines() {
    List<String> lines =
        new ArrayList<>(Collections.nCopies(240, "it runs until the winter comes"));
    for (int i = 0; i < 4; i++) {
      lines.set(i, "it runs until a winter comes");
    }
    assertThat(of(lines.toArray(String[]::new)).isFrequent("a")).isFalse();
    lines.set(4, "it runs until a winter comes");
    assertThat(of(lines.toArray(String[]::new)).isFrequent("a")).isTrue();
  }

  @Test
  void aTypographicHyphenThatNoWordHasIsTheTypesetters() {
    assertThat(of("the fer\u2010", "ry runs").isTypesetters(TYPOGRAPHIC)).isTrue();
    assertThat(of("a ferry\u2010boat runs").isTypesetters(TYPOGRAPHIC)).isFalse();
    assertThat(of("the fer-", "ry runs").isTypesetters(PLAIN)).isFalse();
  }

  @Test
  void aPlainHyphenIsTheWritersWhereTheTypesetterHasAnother() {
    assertThat(of("the\u2010", "fer\u2010", "ry\u2010").isWriters(PLAIN)).isTrue();
    assertThat(of("the\u2010", "fer\u2010").isWriters(PLAIN)).isFalse();
  }

  @Test
  void aPlainHyphenIsTheWritersWhereHardlyAnyLineEndsWithOne() {
    String[] lines = new String[26];
    Arrays.fill(lines, "it runs until the winter");
    lines[0] = "it runs until the win-";
    assertThat(of(lines).isWriters(PLAIN)).isTrue();
    lines[1] = "it runs until the win-";
    assertThat(of(lines).isWriters(PLAIN)).isFalse();
  }

  private static Vocabulary of(String... lines) {
    return Vocabulary.of(List.of(lines));
  }
}
