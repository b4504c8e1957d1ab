package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;

class TextHeaderTest {
  private static final String STORY =
      "The council of Lower Marsh voted on Monday to keep the old ferry running for another year,"
          + " against the advice of its own engineers.\n\nThe boat was built in 1921 and has never"
          + " missed a winter, said its captain, who expects to take it out again on Tuesday.";

  @Test
  void aDateWithTheLeadOnItsLineGivesTheDateAndKeepsTheLead() {
    Article article = read("date 2024-02-29 The ferry stays.\n\n" + STORY);

    assertThat(article.published()).hasToString("2024-02-29");
    assertThat(article.publishedFrom()).isEqualTo("header");
    assertThat(article.headline()).isEmpty();
    assertThat(article.body()).isEqualTo("The ferry stays.\n\n" + STORY);
  }

  @Test
  void aHeaderMayNameOnlyAMonthOrYear() {
    assertThat(read("date 1923-05 The ferry stays.\n\n" + STORY).published())
        .hasToString("1923-05");
    assertThat(read("Date: 1923\n\n" + STORY).published()).hasToString("1923");
    assertThat(read("Title: Ferry\nDate: May 1923\n\n" + STORY).published()).hasToString("1923-05");
    Article prose = read("Date 2023 was no good year for dates.\n\n" + STORY);
    assertThat(prose.published()).isNull();
  }

  @Test
  void fieldsBeforeAnEmptyLineAreTheHeader() {
    Article article =
        read(
            """
            Title: Ferry stays
            Date: 29 February 2024
            By: Jane Roe and Jan Kowalski
            Source: Marsh Courier
            Section: Local
            Language: en-GB
            Keywords: ferry, council
            URL: https://courier.example/ferry

            """
                + STORY);

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.published()).hasToString("2024-02-29");
    assertThat(article.byline()).containsExactly("Jane Roe", "Jan Kowalski");
    assertThat(article.publisher()).isEqualTo("Marsh Courier");
    assertThat(article.section()).isEqualTo("Local");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.languageFrom()).isEqualTo("declared");
    assertThat(article.keywords()).containsExactly("ferry", "council");
    assertThat(article.url()).isEqualTo("https://courier.example/ferry");
    assertThat(article.body()).isEqualTo(STORY);
  }

  @Test
  void frontMatterIsAHeaderAndItsListsAreRead() {
    Article article =
        read("---\ntitle: \"Ferry: it stays\"\ntags:\n  - ferry\n  - council\n---\n" + STORY);

    assertThat(article.headline()).isEqualTo("Ferry: it stays");
    assertThat(article.keywords()).containsExactly("ferry", "council");
    assertThat(article.body()).isEqualTo(STORY);
  }

  @Test
  void aLineThatIsNotUnderstoodStaysInTheBody() {
    Article article =
        read("Title: Ferry stays\nTitle: Second\nDate: some day\nMood: calm\nLang: en\n\n" + STORY);

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.published()).isNull();
    assertThat(article.body()).isEqualTo("Title: Second\nDate: some day\nMood: calm\n\n" + STORY);
  }

  @Test
  void textThatOnlyHoldsColonsHasNoHeader() {
    String text = "Note: the ferry is late.\nSource of it all: the tide.\n\n" + STORY;

    assertThat(read(text).body()).isEqualTo(text);
  }

  @Test
  void aShortFirstLineSetApartIsTheHeadline() {
    Article article = read("Ferry stays\n\nBy Jane Roe\n\nLOWER MARSH (Courier) - " + STORY);

    assertThat(article.headline()).isEqualTo("Ferry stays");
    assertThat(article.byline()).containsExactly("Jane Roe");
    assertThat(article.dateline()).isEqualTo("LOWER MARSH (Courier)");
    assertThat(article.body()).startsWith("LOWER MARSH (Courier) - The council");
  }

  @Test
  void aFirstSentenceIsNoHeadlineAndNeitherIsALineAboveLittleText() {
    assertThat(read("The ferry stays.\n\n" + STORY).headline()).isEmpty();
    assertThat(read("Ferry stays\n\nMore tomorrow.").headline()).isEmpty();
    assertThat(read("Ferry stays\n" + STORY).headline()).isEmpty();
  }

  @Test
  void wordsWithHyphensAreNoDateline() {
    assertThat(Dateline.of("EU-Kommission prüft - wieder")).isNull();
    assertThat(Dateline.of("PARIS, Feb 29 (AFP) — It rained")).isEqualTo("PARIS, Feb 29 (AFP)");
    assertThat(Dateline.of("São Paulo (Reuters) - It rained")).isEqualTo("São Paulo (Reuters)");
    assertThat(Dateline.of("It rained - again")).isNull();
  }

  private static Article read(String text) {
    return TextHeader.read(Paragraphs.tidy(text), Article.builder("a"));
  }
}
