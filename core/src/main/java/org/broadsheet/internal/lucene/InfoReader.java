package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.NewsDate;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/** Reads what an index holds. */
final class InfoReader {
  private InfoReader() {}

  static IndexInfo read(IndexSearcher searcher, List<Path> folders) throws IOException {
    return IndexInfo.builder(searcher.count(LuceneLedger.ARTICLES))
        .languages(languages(searcher))
        .earliest(day(searcher, SortOrder.OLDEST))
        .latest(day(searcher, SortOrder.NEWEST))
        .bytes(bytes(searcher, folders))
        .formatVersion(Schema.FORMAT_VERSION)
        .analysisVersion(Schema.ANALYSIS_VERSION)
        .dictionaries(LanguageProfiles.withDictionary()) // or it would have been refused
        .build();
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

  /** The date that sorts first, without a time of day. */
  private static @Nullable NewsDate day(IndexSearcher searcher, SortOrder order)
      throws IOException {
    Query dated = QueryCompiler.days(null, null);
    HitCollection first = HitCollection.collect(searcher, dated, 1, order);
    if (first.docs().isEmpty()) {
      return null;
    }
    String published =
        searcher
            .storedFields()
            .document(first.docs().get(0).doc, Set.of(ArticleField.PUBLISHED.fieldName()))
            .get(ArticleField.PUBLISHED.fieldName());
    NewsDate date = NewsDate.parse(published);
    return new NewsDate(date.day(), date.precision(), null, null);
  }

  /** The folders, which outlive what a closed index had of them; or the memory, or segments. */
  private static long bytes(IndexSearcher searcher, List<Path> folders) throws IOException {
    long bytes = 0;
    if (searcher.getIndexReader() instanceof DirectoryReader reader
        && reader.directory() instanceof ByteBuffersDirectory directory) {
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes;
    }
    if (folders.isEmpty()) {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        if (FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader segment) {
          bytes += segment.getSegmentInfo().sizeInBytes();
        }
      }
    }
    for (Path folder : folders) {
      bytes += bytes(folder);
    }
    return bytes;
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        try {
          bytes += Files.size(file);
        } catch (NoSuchFileException e) {
          // a writer at work has merged it away meanwhile
        }
      }
    }
    return bytes;
  }
}
