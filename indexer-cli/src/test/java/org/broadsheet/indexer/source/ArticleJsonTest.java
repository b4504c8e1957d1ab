package org.broadsheet.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.CustomFields;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleJsonTest {
  private static final String LOCATION = "/feeds/wire.jsonl!/17";

  private final List<Failure> failures = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "body|\"It rained.\"|It rained.",
        "text|\"It rained.\"|It rained.",
        "content|\"It rained.\"|It rained.",
        "articleBody|\"It rained.\"|It rained.",
        "headline|\"Rain\"|Rain",
        "title|\"Rain\"|Rain",
        "published|\"2024-02-29\"|2024-02-29",
        "date|\"2024-02-29 08:30\"|2024-02-29T08:30:00",
        "datePublished|\"Thu, 29 Feb 2024 08:30:00 GMT\"|2024-02-29T08:30:00Z",
        "published_at|\"2024-02-29T08:30:00.000+02:00\"|2024-02-29T08:30:00+02:00",
        "language|\"pt_BR\"|pt-BR",
        "lang|\"eng\"|en",
        "inLanguage|{\"name\":\"fr\"}|fr",
        "byline|[\"Jane Roe\",\"Jan Kowalski\"]|[Jane Roe, Jan Kowalski]",
        "author|\"Jane Roe\"|[Jane Roe]",
        "authors|[{\"@type\":\"Person\",\"name\":\"Jane Roe\"},null]|[Jane Roe]",
        "publisher|{\"name\":\"The Wire\"}|The Wire",
        "source|\"The Wire\"|The Wire",
        "section|\"Sport\"|Sport",
        "articleSection|[\"Sport\",\"Local\"]|Sport",
        "category|\"Sport\"|Sport",
        "keywords|\"rain, floods ,\"|[rain, floods]",
        "tags|[\"rain\",\"floods\"]|[rain, floods]",
        "url|\"https://example.org/a\"|https://example.org/a",
        "dateline|\"OSLO\"|OSLO",
        "summary|\"Wet.\"|Wet.",
        "modified|\"2023-09-13\"|2023-09-13",
        "flags|[\"partial\"]|[partial]",
        "pages|[{\"page\":4,\"start\":0},{\"start\":9,\"page\":1,\"x\":[{}]},{\"page\":null,\"start\":12}]|0:4"
            + " 9:1 12:0",
      })
  void everyNameOfAFieldIsRead(String name, String value, String expected) {
    Article article = read("{\"title\":\"Rain\",\"" + name + "\":" + value + "}");

    ArticleField field = Objects.requireNonNull(FeedNames.named(name)).field();
    List<String> values = field.values(article);
    assertThat(field.isList() ? values : values.getFirst()).hasToString(expected);
  }

  @Test
  void aFieldsOwnNameCountsMoreThanItsOtherNames() {
    Article article =
        read("{\"title\":\"Other\",\"headline\":\"Own\",\"text\":\"b\",\"body\":\"a\"}");

    assertThat(article.headline()).isEqualTo("Own");
    assertThat(article.body()).isEqualTo("a");
  }

  @Test
  void idsAreKeptAsTheyCome() {
    assertThat(read("{\"id\":\"" + "x".repeat(5000) + "\",\"title\":\"t\"}").id()).hasSize(16);
    assertThat(read("{\"id\":42,\"title\":\"t\"}").id()).isEqualTo("42");
    for (String id : List.of("wire 17", "wire_17", "wire\\t17", " wire 17 ", "\u00a0", "\u6e2f")) {
      assertThat(read("{\"id\":\"" + id + "\",\"title\":\"t\"}").id())
          .isEqualTo(id.replace("\\t", "\t"));
    }
  }

  @Test
  void idsThatAreNoTextDoNotBecomeOne() {
    Article one = read("{\"id\":\"\\ud800\",\"title\":\"t\"}");

    assertThat(one.id()).isEqualTo(ArticleId.of(String.valueOf(one.location())));
  }

  @Test
  void longNumbersAndNamesAreJson() {
    String number = "1234567890".repeat(100_000);
    String name = "k".repeat(1_000_000);

    assertThat(read("{\"title\":\"t\",\"views\":" + number + "}").headline()).isEqualTo("t");
    assertThat(read("{\"views\":-0." + number + "e7,\"title\":\"t\"}").headline()).isEqualTo("t");
    assertThat(read("{\"" + name + "\":1,\"title\":\"t\"}").headline()).isEqualTo("t");
    assertThat(read("{\"x\":{\"" + name + "\":[" + number + "]},\"title\":\"t\"}").headline())
        .isEqualTo("t");
    assertThat(read("{\"title\":" + number.substring(0, 5_000) + "}").headline()).hasSize(5_000);
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsNestedTooDeeplySaysSo() {
    byte[] line = bytes("{\"title\":\"t\",\"x\":" + "[".repeat(600) + "]".repeat(600) + "}");

    assertThat(ArticleJson.read(line, "feed.jsonl!/1", failures::add)).isNull();
    assertThat(failures).extracting(Failure::reason).containsExactly("too deep");
  }

  @Test
  void anArticleWithoutIdHasOneOfItsLocation() {
    Article article = read("{\"title\":\"t\",\"id\":null}");

    assertThat(article.id()).isEqualTo(ArticleId.of(LOCATION));
    assertThat(article.location()).isEqualTo(LOCATION);
  }

  @Test
  void whatCannotBeUsedIsLeftOut() {
    Article article =
        read(
            "{\"title\":\"t\",\"date\":\"some day\",\"lang\":\"English\",\"author\":true,"
                + "\"unknown\":{\"deep\":[1,{\"title\":\"not this\"}]}}");

    assertThat(article.headline()).isEqualTo("t");
    assertThat(article.published()).isNull();
    assertThat(article.language()).isEqualTo("und");
    assertThat(article.byline()).isEmpty();
    assertThat(failures).isEmpty();
  }

  @Test
  void aBadLineIsReportedByItsNumberAndTheOthersAreRead() {
    List<byte[]> lines =
        List.of(
            bytes("{\"title\":\"one\"}"),
            bytes("{\"title\":"),
            bytes(""),
            bytes("[1]"),
            bytes("{\"title\":\"a\"}{}"),
            bytes("{\"section\":\"neither headline nor body\"}"),
            new byte[] {'{', '"', 't', '"', ':', '"', (byte) 0xff, '"', '}'},
            bytes("{\"title\":\"eight\"}"));

    List<Article> articles =
        ArticleJson.read(new LineBatch("f", 10, lines), JsonSettings.DEFAULT, failures::add)
            .stream()
            .map(ToldArticle::article)
            .toList();

    assertThat(articles).extracting(Article::headline).containsExactly("one", "eight");
    assertThat(articles).extracting(Article::location).containsExactly("f!/10", "f!/17");
    assertThat(failures)
        .extracting(Failure::location)
        .containsExactly("f!/11", "f!/13", "f!/14", "f!/15", "f!/16");
    assertThat(failures)
        .extracting(Failure::reason)
        .containsExactly("bad JSON", "bad JSON", "bad JSON", "no text", "bad JSON");
    assertThat(failures).extracting(Failure::message).noneMatch(m -> m.contains("Exception"));
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Article article =
        read(
            "{\"id\":\"w-1\",\"title\":\"Rain \\\"again\\\"\",\"body\":\"It rained.\\n"
                + "\\n"
                + "Again.\",\"author\":[\"Jane"
                + " Roe\"],\"date\":\"2024-02-29T08:30:00+02:00\",\"lang\":\"en\",\"tags\":[\"a,"
                + " b\",\"c\"],\"publisher\":\"The Wire\"}");

    String json = write(article, Set.copyOf(ArticleJson.FIELDS));

    assertThat(read(json)).isEqualTo(article);
    assertThat(json).startsWith("{\"id\":\"w-1\",\"location\":").doesNotContain("summary");
  }

  @Test
  void pagesAreWrittenAsObjectsAndReadBack() throws IOException {
    Article article =
        Article.builder("w-1")
            .body("It rained. Again.")
            .pages(Pages.parse("0:1 11:4 14:0"))
            .build();

    String json = write(article, Set.copyOf(ArticleJson.FIELDS));

    assertThat(json)
        .contains(
            "\"pages\":[{\"page\":1,\"start\":0},{\"page\":4,\"start\":11},{\"page\":null,\"start\":14}]");
    assertThat(read(json).pages()).isEqualTo(article.pages());
    assertThat(write(Article.builder("w-2").headline("Rain").build(), Set.of("pages")))
        .isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"12-14\"",
        "3",
        "null",
        "[1,2]",
        "[]",
        "[[{\"page\":1,\"start\":0}]]",
        "{\"page\":1,\"start\":0}",
        "[{\"page\":1}]",
        "[{\"start\":0}]",
        "[{\"page\":-1,\"start\":0}]",
        "[{\"page\":{\"page\":1},\"start\":0}]",
        "[{\"page\":\"1\",\"start\":0}]",
        "[{\"page\":1,\"start\":99999999999}]",
        "[{\"page\":1,\"start\":1.5}]",
        "[{\"page\":1,\"start\":5},{\"page\":2,\"start\":5}]",
        "[{\"page\":1,\"start\":0},7]"
      })
  void pagesOfAnotherKindAreNoneAndTheArticleIsKept(String pages) {
    Article article = read("{\"pages\":" + pages + ",\"title\":\"Rain\",\"body\":\"It rained.\"}");

    assertThat(article.pages()).isEqualTo(Pages.UNKNOWN);
    assertThat(article.headline()).isEqualTo("Rain");
    assertThat(article.body()).isEqualTo("It rained.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1923",
        "0850",
        "1923-05",
        "1923-05-31",
        "2023-09-13T08:30:00",
        "2023-09-13T08:30:05.123456789+05:30",
        "1969-12-31T23:59:59Z"
      })
  void aDateIsReadBackAsExactlyAsItWasWritten(String date) throws IOException {
    Article article =
        Article.builder("w-1")
            .headline("Rain")
            .published(date)
            .modified(NewsDate.parse(date))
            .build();

    Article again = read(write(article, Set.copyOf(ArticleJson.FIELDS)));
    assertThat(again.published()).isEqualTo(article.published()).hasToString(date);
    assertThat(again.modified()).isEqualTo(article.modified());
  }

  @Test
  void everyNameInFeedsIsRefusedForCustomFields() {
    assertThat(FeedNames.names()).allMatch(name -> CustomFields.problem(name).isPresent());
  }

  @Test
  void onlyTheFieldsAskedForAreWrittenInTheirFixedOrder() throws IOException {
    Article article = Article.builder("w-1").headline("Rain").body("It rained.").build();

    assertThat(write(article, Set.of("body", "id", "url")))
        .isEqualTo("{\"id\":\"w-1\",\"body\":\"It rained.\"}");
  }

  private Article read(String json) {
    return Objects.requireNonNull(ArticleJson.read(bytes(json), LOCATION, failures::add));
  }

  private static String write(Article article, Set<String> fields) throws IOException {
    StringWriter json = new StringWriter();
    try (JsonGenerator to = new JsonFactory().createGenerator(json)) {
      ArticleJson.write(to, article, fields);
    }
    return json.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
