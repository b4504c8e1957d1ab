package org.broadsheet.indexer.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/** A field of an article in JSON: its name, the other names that feeds use, its value. */
@SuppressWarnings("ImmutableEnumChecker") // it cannot see that accessors and List.of never change
enum ArticleField {
  ID(Article::id, "id"),
  LOCATION(Article::location, "location"),
  URL(Article::url, "url"),
  HEADLINE(Article::headline, "headline", "title"),
  BODY(Article::body, "body", "text", "content", "articleBody"),
  BYLINE(Article::byline, "byline", "author", "authors"),
  PUBLISHED(Article::published, "published", "date", "datePublished", "published_at"),
  PUBLISHED_FROM(Article::publishedFrom, "publishedFrom"),
  PUBLISHER(Article::publisher, "publisher", "source"),
  SECTION(Article::section, "section", "articleSection", "category"),
  KEYWORDS(Article::keywords, "keywords", "tags"),
  DATELINE(Article::dateline, "dateline"),
  LANGUAGE(Article::language, "language", "lang", "inLanguage"),
  LANGUAGE_FROM(Article::languageFrom, "languageFrom"),
  SUMMARY(Article::summary, "summary");

  /**
   * A name met in a feed.
   *
   * @param rank 0 for the field's own name; of two names the one with the lower rank counts
   */
  record Name(ArticleField field, int rank) {}

  private static final Map<String, Name> BY_NAME = byName();

  private final Function<Article, @Nullable Object> value;
  private final List<String> names;

  ArticleField(Function<Article, @Nullable Object> value, String... names) {
    this.value = value;
    this.names = List.of(names);
  }

  /** The field that a feed calls by this name, or null. */
  static @Nullable Name named(String name) {
    return BY_NAME.get(name);
  }

  /** The name that is written. */
  String key() {
    return names.getFirst();
  }

  /** The article's value: a List of texts, or something whose text is meant; empty when absent. */
  Object of(Article article) {
    Object found = value.apply(article);
    return found == null ? "" : found;
  }

  static List<String> names() {
    return Arrays.stream(values()).map(ArticleField::key).toList();
  }

  private static Map<String, Name> byName() {
    Map<String, Name> all = new HashMap<>();
    for (ArticleField field : values()) {
      for (int rank = 0; rank < field.names.size(); rank++) {
        all.put(field.names.get(rank), new Name(field, rank));
      }
    }
    return Map.copyOf(all);
  }
}
