package org.broadsheet.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  ID(one("id", Article::id, Article.Builder::id)),
  LOCATION(one("location", Article::location, Article.Builder::location)),
  URL(one("url", Article::url, Article.Builder::url)),
  HEADLINE(one("headline", Article::headline, Article.Builder::headline)),
  BODY(one("body", Article::body, Article.Builder::body)),
  BYLINE(many("byline", Article::byline, Article.Builder::byline)),
  AGENCIES(many("agencies", Article::agencies, Article.Builder::agencies)),
  PUBLISHED(
      one(
          "published",
          article -> iso(article.published()),
          (builder, iso) -> builder.published(NewsDate.parse(iso)))),
  PUBLISHED_FROM(one("publishedFrom", Article::publishedFrom, Article.Builder::publishedFrom)),
  MODIFIED(
      one(
          "modified",
          article -> iso(article.modified()),
          (builder, iso) -> builder.modified(NewsDate.parse(iso)))),
  PUBLISHER(one("publisher", Article::publisher, Article.Builder::publisher)),
  SECTION(one("section", Article::section, Article.Builder::section)),
  KEYWORDS(many("keywords", Article::keywords, Article.Builder::keywords)),
  DATELINE(one("dateline", Article::dateline, Article.Builder::dateline)),
  LANGUAGE(one("language", Article::language, Article.Builder::language)),
  LANGUAGE_FROM(one("languageFrom", Article::languageFrom, Article.Builder::languageFrom)),
  SUMMARY(one("summary", Article::summary, Article.Builder::summary)),
  FLAGS(many("flags", Article::flags, Article.Builder::flags));

  private static final Map<String, ArticleField> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(f -> f.access.name, f -> f));

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

  /** The name in JSON and in an index: {@code publishedFrom}. */
  public String fieldName() {
    return access.name;
  }

  /** Tells whether an article may have several values of this field. */
  public boolean isList() {
    return access.list;
  }

  /** What an article has in this field, dates as ISO 8601; empty where it has nothing. */
  public List<String> values(Article article) {
    return access.reader.apply(article);
  }

  /**
   * Puts values into an article, in place of those it had.
   *
   * @param values as {@link #values(Article)} gives them; where the field is no list, the first
   *     counts; empty changes nothing
   * @return the builder
   * @throws IllegalArgumentException if a date or a language is not well formed
   */
  public Article.Builder set(Article.Builder article, List<String> values) {
    return values.isEmpty() ? article : access.writer.apply(article, values);
  }

  /** The field of that name. */
  public static Optional<ArticleField> named(String fieldName) {
    return Optional.ofNullable(BY_NAME.get(fieldName));
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
