package org.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadsheet.article.Article;
import org.broadsheet.extract.language.LanguageGuess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  private static final String ENGLISH =
      "The council voted on Monday to keep the old ferry running for another year, against the"
          + " advice of its own engineers, who had asked for a bridge.";

  private final LanguageGuess guess = LetterSequences.guess(null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Der Rat beschloss am Montag, die alte Fähre noch ein Jahr lang fahren zu lassen, gegen"
            + " den Rat der eigenen Ingenieure.",
        "es|El ayuntamiento decidió el lunes mantener el viejo transbordador un año más, contra el"
            + " consejo de sus propios ingenieros.",
        "ru|Совет в понедельник решил сохранить старый паром ещё на год вопреки мнению своих"
            + " инженеров, которые просили построить мост.",
        "nb|Kommunestyret bestemte mandag at den gamle fergen ikke skal legges ned, mot rådet fra"
            + " ingeniørene, som heller ville ha en bro.",
        "yue|議員喺禮拜一投票決定保留舊渡輪多一年，佢哋話唔會理工程師嘅意見。",
        "zh|議員星期一投票決定保留舊渡輪一年，他們說不會理會工程師的意見。",
        "rn|Inama y'igisagara yarafashe ingingo ku wa mbere yo kuguma ikoresha ubwato bwa kera"
            + " uyu mwaka wose, naho abahinga bayo bari basavye ko hubakwa ikiraro gishasha.",
        "rw|Inama y'umujyi yafashe icyemezo ku wa mbere cyo gukomeza gukoresha ubwato bwa kera"
            + " undi mwaka, nubwo abahanga bayo bari basabye ko hubakwa ikiraro gishya.",
        "fa|شورای شهر روز دوشنبه تصمیم گرفت کشتی قدیمی را یک سال دیگر نگه دارد، برخلاف نظر مهندسان"
            + " خود که خواستار ساخت پل بودند.",
        "zh|市议会星期一决定再保留旧渡船一年，不顾工程师的建议，他们曾要求修建一座桥。",
        "ja|市議会は月曜日、技術者の助言に反して、古い渡し船をもう一年残すことを決めた。",
        "ko|시의회는 월요일 낡은 나룻배를 한 해 더 두기로 했다.",
        "th|สภาเมืองลงมติ",
        "he|המעבורת נשארת",
      })
  void theLanguageIsNamedByItsShortestCode(String expected, String text) {
    Article article = guess.withLanguage(Article.builder("a").body(text).build());

    assertThat(article.language()).isEqualTo(expected);
    assertThat(article.languageFrom()).isEqualTo("identified");
  }

  @Test
  void aTextWithoutCommonWordsIsInNoKnownLanguage() {
    assertThat(language("Ferry stays, Halden 3", "und", null)).isEqualTo("und");
  }

  @Test
  void aDeclaredLanguageIsBelieved() {
    assertThat(language(ENGLISH, "fr", "declared")).isEqualTo("fr");
  }

  @Test
  void aDeclarationThatTheTextPlainlyContradictsIsNotBelieved() {
    String german =
        "Der Rat der Stadt hat am Montag nach einer langen Nacht beschlossen, die alte Fähre noch"
            + " ein Jahr lang fahren zu lassen, obwohl die Ingenieure davon abgeraten hatten. Der"
            + " Kapitän sagte, dass er am Dienstag wieder mit dem Boot auf den Fluss hinaus will,"
            + " und dass er sich nicht um das Wetter kümmert, wie es auch werden mag.";

    assertThat(language(german, "en", "html-lang")).isEqualTo("de");
    assertThat(language(german, "fr", "json-ld")).isEqualTo("de");
    assertThat(language(german, "de-AT", "html-lang")).isEqualTo("de-AT");
    assertThat(language(ENGLISH + " " + german, "en", "html-lang")).isEqualTo("en");
    assertThat(language(german.substring(0, 120), "en", "html-lang")).isEqualTo("en");
  }

  @Test
  void theDefaultOfAnOfficeProgramIsNotBelievedAgainstTheText() {
    assertThat(language(ENGLISH, "de", "metadata")).isEqualTo("en");
    assertThat(language(ENGLISH, "en-GB", "metadata")).isEqualTo("en-GB");
  }

  @Test
  void theGivenLanguageWins() {
    Article article = Article.builder("a").body(ENGLISH).language("fr").build();
    Article given = LetterSequences.guess("pt_BR").withLanguage(article);

    assertThat(given.language()).isEqualTo("pt-BR");
    assertThat(given.languageFrom()).isEqualTo("given");
  }

  @Test
  void whatIsNoLanguageCannotBeGiven() {
    assertThatThrownBy(() -> LetterSequences.guess("English"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"English\"");
  }

  private String language(String text, String tag, @Nullable String from) {
    return guess
        .withLanguage(Article.builder("a").body(text).language(tag).languageFrom(from).build())
        .language();
  }
}
