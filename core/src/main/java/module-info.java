/**
 * Full-text search for multilingual news, in which a quoted phrase is exact in every language.
 *
 * <p>Begin at {@link org.broadsheet.NewsIndex}.
 */
module org.broadsheet.core {
  requires static transitive org.jspecify;
  requires com.ibm.icu;
  requires java.logging;
  requires org.apache.lucene.core;
  requires org.apache.lucene.queries;

  exports org.broadsheet;
  exports org.broadsheet.article;
  exports org.broadsheet.query;
  exports org.broadsheet.highlight;
  exports org.broadsheet.index;
  exports org.broadsheet.search;
}
