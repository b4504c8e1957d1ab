package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ArticleTest {

  /** An article that has a value of its own in every field. */
  private static Article full() {
    Article.Builder article = Article.builder("x");
    for (ArticleField field : ArticleField.values()) {
      field.set(article, valuesOf(field));
    }
    return article.build();
  }

  private static List<String> valuesOf(ArticleField field) {
    return switch (field) {
      case PUBLISHED -> List.of("2031-05-01T08:30:00+02:00");
      case MODIFIED -> List.of("2031-05-02");
      case LANGUAGE -> List.of("pt-BR");
      case FIELDS -> List.of("desk=Foreign", "desk=Home", "Region=North=South");
      case PAGES -> List.of("0:1 1523:4 2000:0");
      default ->
          field.isList()
              ? List.of(field.fieldName() + "-1", field.fieldName() + "-2")
              : List.of("the-" + field.fieldName());
    };
  }

  @Test
  void everyFieldGivesBackWhatWasPutIntoIt() {
    Article article = full();
    for (ArticleField field : ArticleField.values()) {
      assertThat(field.values(article)).as(field.fieldName()).isEqualTo(valuesOf(field));
      assertThat(ArticleField.named(field.fieldName())).contains(field);
    }
    assertThat(article.summary()).isEqualTo("the-summary");
    assertThat(article.byline()).containsExactly("byline-1", "byline-2");
  }

  @Test
  void theTableOfFieldsIsTheListOfAccessors() {
    List<String> accessors =
        new ArrayList<>(
            Arrays.stream(Article.class.getDeclaredMethods())
                .filter(m -> m.getParameterCount() == 0 && m.accessFlags().size() == 1)
                .map(m -> m.getName())
                .toList());
    accessors.removeAll(List.of("toBuilder", "hashCode", "toString", "isPartial"));
    assertThat(accessors)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ArticleField.values()).map(ArticleField::fieldName).toList());
  }

  @Test
  void anArticleEqualsItsCopyAndNoneThatDiffersInOneField() {
    Article article = full();
    assertThat(article.toBuilder().build()).isEqualTo(article).hasSameHashCodeAs(article);
    for (ArticleField field : ArticleField.values()) {
      String other =
          switch (field) {
            case PUBLISHED, MODIFIED -> "1999-01-01";
            case LANGUAGE -> "de";
            case FIELDS -> "desk=Home";
            case PAGES -> "0:2";
            default -> "other";
          };
      Article changed = field.set(article.toBuilder(), List.of(other)).build();
      assertThat(changed).as(field.fieldName()).isNotEqualTo(article);
    }
  }

  @Test
  void aPartIsNotTheWhole() {
    Article whole = Article.builder("x").headline("Ferry stays").build();
    Article part = whole.toBuilder().partial().build();
    assertThat(whole.isPartial()).isFalse();
    assertThat(part.isPartial()).isTrue();
    assertThat(part).isNotEqualTo(whole);
    assertThat(part.toBuilder().body("text").build().isPartial()).isTrue();
  }

  @Test
  void itPrintsWhatItHasAndNoWholeBody() {
    String text = Article.builder("x").headline("Ferry stays").body("a".repeat(500)).build() + "";
    assertThat(text).contains("id=x", "headline=Ferry stays", "…").hasSizeLessThan(200);
    assertThat(text).doesNotContain("summary");
  }

  @Test
  void anIdIsAnyTextThatIsNotEmptyNorTooLong() {
    for (String id : List.of("a b", "a\tb", " ", "x".repeat(4096), "\uD83D\uDE00")) {
      assertThat(Article.builder(id).build().id()).isEqualTo(id);
    }
    for (String id : List.of("", "\uD83D", "x".repeat(4097))) {
      assertThatThrownBy(() -> Article.builder(id).build())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aLanguageIsATagOfBcp47() {
    assertThat(Article.builder("x").language("pt_br").build().language()).isEqualTo("pt-BR");
    assertThatThrownBy(() -> Article.builder("x").language("so to say"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"so to say\"");
    assertThat(Locale.forLanguageTag(Article.UNDETERMINED).getLanguage()).isEmpty();
  }
}
