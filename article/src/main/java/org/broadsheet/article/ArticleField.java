package org.broadsheet.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an {@link Article}: the names they have wherever articles are written down, and how
 * each is read from an article and put into one as text. Whoever handles all fields alike loops
 * over {@link #values()}.
 */
public enum ArticleField {
  /** What the article is known by in an index: {@link Article#id()}. */
  ID(one("id", Article::id, Article.Builder::id)),
  /** Where the article was read: {@link Article#location()}. */
  LOCATION(one("location", Article::location, Article.Builder::location)),
  /** The address on the web: {@link Article#url()}. */
  URL(one("url", Article::url, Article.Builder::url)),
  /** The headline: {@link Article#headline()}. */
  HEADLINE(one("headline", Article::headline, Article.Builder::headline)),
  /** The text of the article: {@link Article#body()}. */
  BODY(one("body", Article::body, Article.Builder::body)),
  /** The pages that the text stands on, written in one: {@link Article#pages()}. */
  PAGES(
      one(
          "pages",
          article -> article.pages().toString(),
          (builder, written) -> builder.pages(Pages.parse(written)))),
  /** The authors, a list: {@link Article#byline()}. */
  BYLINE(many("byline", Article::byline, Article.Builder::byline)),
  /** The news agencies, a list: {@link Article#agencies()}. */
  AGENCIES(many("agencies", Article::agencies, Article.Builder::agencies)),
  /** The date of publication: {@link Article#published()}. */
  PUBLISHED(
      one(
          "published",
          article -> iso(article.published()),
          (builder, iso) -> builder.published(NewsDate.parse(iso)))),
  /** The signal that gave the date of publication: {@link Article#publishedFrom()}. */
  PUBLISHED_FROM(one("publishedFrom", Article::publishedFrom, Article.Builder::publishedFrom)),
  /** The date of the last change: {@link Article#modified()}. */
  MODIFIED(
      one(
          "modified",
          article -> iso(article.modified()),
          (builder, iso) -> builder.modified(NewsDate.parse(iso)))),
  /** The newspaper, agency or site: {@link Article#publisher()}. */
  PUBLISHER(one("publisher", Article::publisher, Article.Builder::publisher)),
  /** The part of the publication: {@link Article#section()}. */
  SECTION(one("section", Article::section, Article.Builder::section)),
  /** The publisher's keywords, a list: {@link Article#keywords()}. */
  KEYWORDS(many("keywords", Article::keywords, Article.Builder::keywords)),
  /** The place that the text opens with: {@link Article#dateline()}. */
  DATELINE(one("dateline", Article::dateline, Article.Builder::dateline)),
  /** The language as BCP 47, which every article has: {@link Article#language()}. */
  LANGUAGE(one("language", Article::language, Article.Builder::language)),
  /** The signal that gave the language: {@link Article#languageFrom()}. */
  LANGUAGE_FROM(one("languageFrom", Article::languageFrom, Article.Builder::languageFrom)),
  /** The publisher's summary: {@link Article#summary()}. */
  SUMMARY(one("summary", Article::summary, Article.Builder::summary)),
  /** How the text was come by, a list: {@link Article#flags()}. */
  FLAGS(many("flags", Article::flags, Article.Builder::flags)),
  /**
   * The fields of the embedder's own, each value as a text with the name in front, such as {@code
   * desk=Foreign}: {@link Article#fields()}.
   */
  FIELDS(
      many("fields", article -> CustomFields.texts(article.fields()), Article.Builder::fieldsOf));

  private static final Map<String, ArticleField> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(f -> f.access.name, f -> f));

  /** So much of a value is printed for a log. */
  private static final int PRINTED = 80;

  @SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
  private final Access access;

  ArticleField(Access access) {
    this.access = access;
  }

  /** How the values of a field come out of an article and into one. */
  private record Access(
      String name,
      boolean list,
      Function<Article, List<String>> reader,
      BiFunction<Article.Builder, List<String>, Article.Builder> writer) {}

  /** {@return the name in JSON and in an index, such as {@code publishedFrom}} */
  public String fieldName() {
    return access.name;
  }

  /** {@return whether an article may have several values of this field} */
  public boolean isList() {
    return access.list;
  }

  /**
   * {@return the values that an article has in this field; empty where it has none} Dates are
   * written as ISO 8601.
   *
   * @param article the article that is read
   */
  public List<String> values(Article article) {
    return access.reader.apply(article);
  }

  /**
   * Puts values into an article, in place of those it had.
   *
   * @param article the builder of the article
   * @param values as {@link #values(Article)} gives them; where the field is no list, the first
   *     counts; empty changes nothing
   * @return the same builder
   * @throws IllegalArgumentException if a date, a language or the pages are not well formed
   */
  public Article.Builder set(Article.Builder article, List<String> values) {
    return values.isEmpty() ? article : access.writer.apply(article, values);
  }

  /**
   * {@return the field with a name; empty if there is none}
   *
   * @param fieldName as {@link #fieldName()} gives it; capitals count
   */
  public static Optional<ArticleField> named(String fieldName) {
    return Optional.ofNullable(BY_NAME.get(fieldName));
  }

  /** The fields that an article has, each cut after 80 chars. */
  static String print(Article article) {
    StringJoiner text = new StringJoiner(", ", "Article[", article.isPartial() ? ", ...]" : "]");
    for (ArticleField field : values()) {
      String value = String.join("; ", field.values(article));
      if (!value.isEmpty()) {
        int end = Math.min(value.length(), PRINTED);
        String cut = end < value.length() ? "…" : "";
        text.add(field.fieldName() + "=" + value.substring(0, end) + cut);
      }
    }
    return text.toString();
  }

  private static Access one(
      String name,
      Function<Article, @Nullable String> reader,
      BiFunction<Article.Builder, String, Article.Builder> writer) {
    return new Access(
        name,
        false,
        article -> {
          String value = reader.apply(article);
          return value == null || value.isEmpty() ? List.of() : List.of(value);
        },
        (builder, values) -> writer.apply(builder, values.getFirst()));
  }

  private static Access many(
      String name,
      Function<Article, List<String>> reader,
      BiFunction<Article.Builder, List<String>, Article.Builder> writer) {
    return new Access(name, true, reader, writer);
  }

  private static @Nullable String iso(@Nullable NewsDate date) {
    return date == null ? null : date.toString();
  }
}
