package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CustomFieldsTest {
  private static final Article ARTICLE =
      Article.builder("x")
          .field("region", "North")
          .field("desk", "Foreign", " Home ", "", "Foreign")
          .field("Desk", List.of("Sport"))
          .field("empty", " ")
          .build();

  @Test
  void fieldsAreSortedByNameAndHaveEachValueOnce() {
    assertThat(ARTICLE.fields()).hasToString("{desk=[Foreign, Home, Sport], region=[North]}");
    assertThat(Article.builder("x").build().fields()).isEmpty();
  }

  private static List<String> desk(Article article) {
    return Objects.requireNonNull(article.fields().get("desk"));
  }

  @Test
  void capitalsDoNotTellNamesApart() {
    assertThat(ARTICLE.fields().get("DESK")).containsExactly("Foreign", "Home", "Sport");
  }

  @Test
  void fieldsCannotBeChangedFromOutside() {
    assertThatThrownBy(() -> ARTICLE.fields().put("a", List.of()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> desk(ARTICLE).add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
    Article more = ARTICLE.toBuilder().field("desk", "Night").build();
    assertThat(desk(more)).endsWith("Night");
    assertThat(desk(ARTICLE)).doesNotContain("Night");
  }

  @Test
  void fieldsTellArticlesApart() {
    assertThat(ARTICLE.toBuilder().build()).isEqualTo(ARTICLE);
    assertThat(ARTICLE.toBuilder().field("region", "South").build()).isNotEqualTo(ARTICLE);
    Article replaced = ARTICLE.toBuilder().fields(Map.of("region", List.of("East"))).build();
    assertThat(replaced.fields()).hasToString("{region=[East]}");
    assertThat(replaced).hasToString("Article[id=x, language=und, fields=region=East]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "xyz", "story_id", "F12", "рубрика", "Quelle", "תחום", "デスク"})
  void aNameIsALetterThenLettersDigitsAndUnderscores(String name) {
    assertThat(Article.builder("x").field(name, "v").build().fields()).containsKey(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " desk", "my desk", "1st", "_x", "a-b", "a:b", "a=b", "😀", "\u0001", "tv"})
  void anyOtherNameIsRefusedWithTheRule(String name) {
    assertThatThrownBy(() -> Article.builder("x").field(name, "v"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + name + "\": a name is a letter, then letters, digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"doi", "ISBN", "部署名"})
  void aNameThatQueriesReadAsAWordIsRefused(String name) {
    assertThat(CustomFields.problem(name).orElseThrow()).contains("as a word of a text");
  }

  @Test
  void aNameHasAtMostSixtyFourLetters() {
    assertThat(CustomFields.problem("n".repeat(64))).isEmpty();
    assertThat(CustomFields.problem("n".repeat(65))).isPresent();
  }

  static Stream<String> taken() {
    return Stream.concat(
        Stream.of(ArticleField.values()).map(ArticleField::fieldName),
        Stream.of("title", "Author", "SOURCE", "lang", "date", "path", "has", "pages", "keyword")
            .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT))));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void aNameWithAMeaningOfItsOwnIsRefused(String name) {
    assertThatThrownBy(() -> Article.builder("x").field(name, "v"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a custom field cannot be called \"" + name + "\": that name has a meaning already");
  }

  @Test
  void whatIsStoredUnderANameThatIsTakenSinceCanBeRead() {
    Article old =
        ArticleField.FIELDS.set(Article.builder("x"), List.of("title=a=b", "title=c")).build();
    assertThat(old.fields()).hasToString("{title=[a=b, c]}");
    assertThatThrownBy(() -> ArticleField.FIELDS.set(Article.builder("x"), List.of("=a")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
