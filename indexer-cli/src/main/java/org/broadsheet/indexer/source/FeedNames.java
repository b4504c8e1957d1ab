package org.broadsheet.indexer.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.ArticleField;
import org.jspecify.annotations.Nullable;

/** The names that feeds give to the fields of an article. */
public final class FeedNames {
  /**
   * A name met in a feed.
   *
   * @param field what it names
   * @param rank 0 for the field's own name; of two names the one with the lower rank counts
   */
  record Name(ArticleField field, int rank) {}

  private static final Map<String, Name> BY_NAME = new HashMap<>();

  /** The names as they are known, by the same without regard to letters and signs. */
  private static final Map<String, String> LOOSELY = new HashMap<>();

  static {
    Arrays.stream(ArticleField.values()).forEach(FeedNames::add);
    add(ArticleField.HEADLINE, "title");
    add(ArticleField.BODY, "text", "content", "articleBody");
    add(ArticleField.BYLINE, "author", "authors");
    add(ArticleField.PUBLISHED, "date", "datePublished", "published_at", "publishedAt", "pubDate");
    add(ArticleField.MODIFIED, "dateModified", "updated", "updated_at");
    add(ArticleField.PUBLISHER, "source");
    add(ArticleField.SECTION, "articleSection", "category");
    add(ArticleField.KEYWORDS, "tags");
    add(ArticleField.URL, "link");
    add(ArticleField.SUMMARY, "description");
    add(ArticleField.LANGUAGE, "lang", "inLanguage");
    BY_NAME.keySet().forEach(name -> LOOSELY.put(loose(name), name));
    // The pages of a column are numbers as printed; places in a text are no cell.
    LOOSELY.remove(ArticleField.PAGES.fieldName());
  }

  private FeedNames() {}

  /** The field that a feed calls by this name, or null. */
  static @Nullable Name named(String name) {
    return BY_NAME.get(name);
  }

  /** The field that the head of a column names, written in any letters, or null. */
  public static @Nullable ArticleField field(String column) {
    String name = name(column);
    Name known = name == null ? null : named(name);
    return known == null ? null : known.field();
  }

  /** The name as feeds write it, for the head of a column in any letters; or null. */
  public static @Nullable String name(String column) {
    return LOOSELY.get(loose(column));
  }

  /** All names that feeds give to the fields of articles. */
  static Set<String> names() {
    return Collections.unmodifiableSet(BY_NAME.keySet());
  }

  /** Whether a column is headed by a name, written in any letters. */
  public static boolean isHeadedBy(String column, String name) {
    return loose(column).equals(loose(name));
  }

  private static String loose(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  private static void add(ArticleField field, String... others) {
    BY_NAME.put(field.fieldName(), new Name(field, 0));
    List<String> names = List.of(others);
    names.forEach(name -> BY_NAME.put(name, new Name(field, 1 + names.indexOf(name))));
  }
}
