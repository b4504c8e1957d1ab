package org.broadsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the most common words of a text say of its language, and when they say nothing. */
final class CommonWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The mayor of Halden said on Monday that the bridge would not be open before the end of the year, and that he had been told so by the people who built it.
          de | Die Stadt hat am Montag erklärt, dass die neue Brücke nicht vor dem Ende des Jahres fertig wird und dass sie auch nach dem Umbau nur für Busse offen ist.
          fr | La maire de la ville a dit que le pont ne sera pas ouvert avant la fin de l’année et que les habitants de la rive sud en ont été informés par une lettre.
          es | El alcalde de la ciudad dijo que el puente no se abrirá antes de que termine el año y que los vecinos del barrio lo saben desde hace más de un mes.
          pl | Burmistrz powiedział w poniedziałek, że most nie będzie otwarty do końca roku i że jest to wina tych, którzy go budowali, a nie tych, którzy za to płacą.
          ru | Мэр города сказал в понедельник, что мост не откроют до конца года и что об этом было известно уже в мае, но никто не хотел говорить об этом на совете.
          """)
  void aPlainTextShowsItsLanguage(String language, String text) {
    assertThat(CommonWords.languageOf(text)).isEqualTo(language);
  }

  @Test
  void fewOrForeignWordsShowNothing() {
    assertThat(CommonWords.languageOf("")).isNull();
    assertThat(CommonWords.languageOf("The end of the year")).isNull();
    assertThat(CommonWords.languageOf("Halden Marstrand Ostby ".repeat(20))).isNull();
  }

  @Test
  void aTableThatRepeatsOneWordShowsNothing() {
    String quarter = "Shr 10 cts vs 14 cts\nNet 531,896 vs 727,781\nRevs 16.0 mln vs 16.8 mln\n";
    assertThat(CommonWords.languageOf("HALDEN CORP 2ND QTR NET\n" + quarter.repeat(3))).isNull();
  }

  @Test
  void aTextInTwoLanguagesAlikeShowsNothing() {
    assertThat(
            CommonWords.languageOf(
                "Ordføreren sier at broen ikke blir åpnet før jul, og at det er noe de som bor der"
                    + " har fått vite om. Borgmesteren siger, at broen ikke bliver åbnet før jul."))
        .isNull();
  }
}
