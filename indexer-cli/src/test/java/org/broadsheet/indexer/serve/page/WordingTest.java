package org.broadsheet.indexer.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.broadsheet.article.NewsDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the page in all its languages. */
final class WordingTest {
  private static Properties words(String suffix) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream("messages" + suffix + ".properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "ar", "ja"})
  void everyLanguageSaysEverything(String language) throws IOException {
    Properties english = words("");
    Properties other = words("_" + language);
    assertThat(other.keySet()).isEqualTo(english.keySet());
    for (String key : english.stringPropertyNames()) {
      String text = other.getProperty(key);
      assertThat(text).as(key).isNotBlank();
      for (String place : new String[] {"{0", "{1"}) {
        assertThat(text.contains(place))
            .as(key)
            .isEqualTo(english.getProperty(key).contains(place));
      }
      if (text.contains("{0")) {
        for (int number : new int[] {0, 1, 2, 5, 11, 100}) {
          String said =
              new MessageFormat(text, new ULocale(language)).format(new Object[] {number, number});
          assertThat(said).as(key).doesNotContain("{", "plural", "#");
        }
      }
    }
  }

  @Test
  void numbersAndDatesAreThoseOfTheLanguageWhateverTheMachinesIs() {
    assertThat(Wording.in("en").number(12_345)).isEqualTo("12,345");
    assertThat(Wording.in("de").number(12_345)).isEqualTo("12.345");
    assertThat(Wording.in("en").date(NewsDate.parse("2023-09"))).isEqualTo("Sep 2023");
    assertThat(Wording.in("de").date(NewsDate.parse("2023-09-13"))).isEqualTo("13.09.2023");
    assertThat(Wording.in("ja").language("de")).isEqualTo("ドイツ語");
    assertThat(Wording.in("ar").direction()).isEqualTo("rtl");
  }

  @Test
  void anUnknownLanguageIsEnglish() {
    assertThat(Wording.of("xx", "").code()).isEqualTo("en");
    assertThat(Wording.of(null, "*").code()).isEqualTo("en");
  }
}
