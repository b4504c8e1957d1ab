package org.broadsheet.article;

import java.util.Arrays;
import java.util.Optional;

/** The fields of an {@link Article}, by the names they have wherever articles are written down. */
public enum ArticleField {
  ID("id"),
  LOCATION("location"),
  URL("url"),
  HEADLINE("headline"),
  BODY("body"),
  BYLINE("byline"),
  AGENCIES("agencies"),
  PUBLISHED("published"),
  PUBLISHED_FROM("publishedFrom"),
  MODIFIED("modified"),
  PUBLISHER("publisher"),
  SECTION("section"),
  KEYWORDS("keywords"),
  DATELINE("dateline"),
  LANGUAGE("language"),
  LANGUAGE_FROM("languageFrom"),
  SUMMARY("summary"),
  FLAGS("flags");

  private final String fieldName;

  ArticleField(String fieldName) {
    this.fieldName = fieldName;
  }

  /** The name in JSON and in an index: {@code publishedFrom}. */
  public String fieldName() {
    return fieldName;
  }

  /** The field of that name. */
  public static Optional<ArticleField> named(String fieldName) {
    return Arrays.stream(values()).filter(f -> f.fieldName.equals(fieldName)).findFirst();
  }
}
