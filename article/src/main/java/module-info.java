/**
 * What a news article is: plain data, and the languages that it may be in.
 *
 * <p>Begin at {@link org.broadsheet.article.Article}.
 */
module org.broadsheet.article {
  requires static transitive org.jspecify;

  exports org.broadsheet.article;
  exports org.broadsheet.language;
}
