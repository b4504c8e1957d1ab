package org.broadsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be told of a language without a model, and where a model comes in. */
final class LanguageIdentifierTest {
  private final LanguageIdentifier words = LanguageIdentifier.ofWords();
  private final LanguageIdentifier letters = LanguageIdentifier.ofLetters();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The winners were running laws.",
        "en|Minnows win against all odds. The winners were running laws.",
        "de|Warum die Fähre nicht mehr fährt und der Rat sich ärgert",
        "fr|Le maire de la ville dit que les ponts ne seront pas ouverts",
        "pl|Nie wiadomo, czy most będzie gotowy przed zimą",
        "ja|市長は橋について語った",
        "ko|시장은 다리에 대해 말했다",
        "el|Ο δήμαρχος μίλησε για τη γέφυρα",
        "th|นายกเทศมนตรีพูดถึงสะพาน"
      })
  void aHeadlineOfFewWordsIsOftenEnough(String language, String text) {
    assertThat(words.identify(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Ferry stays|", "Halden 3, Marstrand 1|", "La Paz|", "1 2 3|", "de la|"})
  void namesFiguresAndWordsOfManyLanguagesTellNothing(String text, String none) {
    assertThat(words.identify(text)).isNull();
  }

  @Test
  void whatIsExpectedDecidesBetweenLanguagesThatAreNear() {
    String headline = "Presidente da câmara fala da ponte nova para a cidade";
    assertThat(words.identify(headline, Set.of("pt"))).isEqualTo("pt");
    assertThat(words.identify(headline, Set.of("de", "ja"))).isNull();
  }

  @Test
  void whatIsFarAheadIsBelievedThoughNobodyExpectedIt() {
    String english =
        "The mayor of Halden said on Monday that the bridge would not be open before the end of"
            + " the year, and that he had been told so by the people who built it.";
    assertThat(words.identify(english, Set.of("pt"))).isEqualTo("en");
  }

  @Test
  void aModelIsAskedWhereWordsAndLettersLeaveADoubt() {
    String unknown = "Halden Marstrand Ostby Skerrow Lumbria Tarn Vessel Brakka Onsdal Merrow Fen";
    LanguageIdentifier sure = LanguageIdentifier.withModel(ranking("oc", 0.9, "en", 0.1));
    LanguageIdentifier unsure = LanguageIdentifier.withModel(ranking("oc", 0.5, "en", 0.5));

    assertThat(words.identify(unknown)).isNull();
    assertThat(letters.identify(unknown)).isNull();
    assertThat(sure.identify(unknown)).isEqualTo("oc");
    assertThat(unsure.identify(unknown)).isNull();
    assertThat(unsure.likeliest(unknown)).isEqualTo("oc");
  }

  @Test
  void aModelIsNotBelievedAgainstLettersThatKnowItsLanguage() {
    String unknown = "Halden Marstrand Ostby Skerrow Lumbria Tarn Vessel Brakka Onsdal Merrow Fen";
    assertThat(LanguageIdentifier.withModel(ranking("de", 0.9, "en", 0.1)).identify(unknown))
        .isNull();
    String clear = "El alcalde dijo que el puente no abrirá hasta el próximo año";
    assertThat(LanguageIdentifier.withModel(ranking("oc", 0.9, "en", 0.1)).identify(clear))
        .isEqualTo("es");
  }

  @Test
  void aLanguageThatLettersDoNotKnowIsNotTakenForItsNeighbour() {
    String lingala = "Mokonzi ya engumba alobi ete gonga ekofungwama kaka na mbula oyo ezali koya";
    assertThat(LetterStatistics.shipped().languages()).doesNotContain("ln").contains("sw");
    assertThat(letters.identify(lingala)).isIn("ln", null);
  }

  private static LanguageModel ranking(String best, double score, String next, double less) {
    return text -> List.of(new LanguageModel.Fit(best, score), new LanguageModel.Fit(next, less));
  }

  @Test
  void languagesThatShareTheirWordsAreAlike() {
    assertThat(LanguageTag.areAlike("nb-NO", "da")).isTrue();
    assertThat(LanguageTag.areAlike("en-GB", "en")).isTrue();
    assertThat(LanguageTag.areAlike("en", "de")).isFalse();
    assertThat(LanguageTag.primary("pt-BR")).isEqualTo("pt");
  }
}
