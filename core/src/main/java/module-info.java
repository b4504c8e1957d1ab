/**
 * Full-text search for multilingual news, in which a quoted phrase is exact in every language.
 *
 * <p>Begin at {@link org.broadsheet.NewsIndex}.
 */
module org.broadsheet.core {
  requires static transitive org.jspecify;
  requires transitive org.broadsheet.article;
  requires com.ibm.icu;
  requires java.logging;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.analysis.icu;
  requires org.apache.lucene.analysis.kuromoji;
  requires org.apache.lucene.analysis.morfologik;
  requires org.apache.lucene.analysis.nori;
  requires org.apache.lucene.analysis.stempel;
  requires org.apache.lucene.core;
  requires org.apache.lucene.queries;
  requires org.carrot2.morfologik.stemming;

  exports org.broadsheet;
  exports org.broadsheet.query;
  exports org.broadsheet.highlight;
  exports org.broadsheet.index;
  exports org.broadsheet.search;
}
