package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.NewsDate;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/** Reads what an index holds. */
final class InfoReader {
  private InfoReader() {}

  static IndexInfo read(IndexSearcher searcher) throws IOException {
    return new IndexInfo(
        searcher.count(LuceneLedger.ARTICLES),
        languages(searcher),
        day(searcher, SortOrder.OLDEST),
        day(searcher, SortOrder.NEWEST),
        bytes(((DirectoryReader) searcher.getIndexReader()).directory()),
        Schema.FORMAT_VERSION,
        Schema.ANALYSIS_VERSION);
  }

  private static Map<String, Long> languages(IndexSearcher searcher) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    Terms tags = MultiTerms.getTerms(searcher.getIndexReader(), Schema.LANGUAGE_TAG);
    if (tags != null) {
      TermsEnum all = tags.iterator();
      for (BytesRef tag = all.next(); tag != null; tag = all.next()) {
        Term term = new Term(Schema.LANGUAGE_TAG, BytesRef.deepCopyOf(tag));
        long count = searcher.count(new TermQuery(term));
        if (count > 0) { // the last article of a language may be deleted but not yet merged away
          counts.put(term.text(), count);
        }
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private static @Nullable LocalDate day(IndexSearcher searcher, SortOrder order)
      throws IOException {
    Query dated = IntPoint.newRangeQuery(Schema.DAY, Integer.MIN_VALUE, Integer.MAX_VALUE);
    HitCollection first = HitCollection.collect(searcher, dated, 1, order);
    if (first.docs().isEmpty()) {
      return null;
    }
    String published =
        searcher
            .storedFields()
            .document(first.docs().get(0).doc, Set.of(ArticleField.PUBLISHED.fieldName()))
            .get(ArticleField.PUBLISHED.fieldName());
    return NewsDate.parse(published).day();
  }

  private static long bytes(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      try {
        bytes += directory.fileLength(file);
      } catch (NoSuchFileException e) {
        // a writer at work has merged it away meanwhile
      }
    }
    return bytes;
  }
}
