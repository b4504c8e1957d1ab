package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.broadsheet.highlight.Span;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a query matched in the texts of an article, to mark it: the same {@linkplain
 * OccurrenceSource occurrences} that are counted, those that overlap as one. For one thread.
 */
final class MatchFinder {
  private final IndexReader reader;
  private final IndexStatistics statistics;
  private final OccurrenceSource source;
  private final WordOffsets offsets;
  private final OccurrenceList found = new OccurrenceList();

  /** The article that was asked for last; what was opened for it only goes forward. */
  private int last = -1;

  private @Nullable LeafReaderContext leaf;
  private Occurrences marks = Occurrences.NONE;
  private @Nullable ArticleLanguage languages;

  MatchFinder(IndexReader reader, IndexStatistics statistics, OccurrenceSource source) {
    this.reader = reader;
    this.statistics = statistics;
    this.source = source;
    this.offsets = new WordOffsets(source.wanted());
  }

  /**
   * Where the query matched in a field of an article that it matches.
   *
   * @param doc the Lucene document
   * @param text the field's text
   * @return spans of {@code text} in order, not overlapping
   */
  List<Span> find(int doc, TextField field, String text) throws IOException {
    if (doc != last) {
      moveTo(doc);
    }
    int words = 0;
    for (int i = 0; i < found.size(); i++) {
      words = found.field(i) == field ? Math.max(words, found.last(i) + 1) : words;
    }
    if (words == 0 || leaf == null || languages == null) {
      return List.of();
    }
    offsets.scan(text, language, words);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (found.field(i) == field) {
        int start = offsets.start(found.first(i), found.last(i));
        add(new Span(start, offsets.end(found.last(i))), spans);
      }
    }
    return spans;
  }

  private @Nullable String language;

  private void moveTo(int doc) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext in = leaves.get(ReaderUtil.subIndex(doc, leaves));
    if (in != leaf || doc < last) {
      leaf = in;
      marks = source.marks(in);
      languages = ArticleLanguage.of(in.reader(), statistics);
    }
    last = doc;
    found.clear();
    marks.add(doc - in.docBase, found);
    found.settle();
    language = languages == null ? null : languages.of(doc - in.docBase);
  }

  private static void add(Span next, List<Span> spans) {
    if (!spans.isEmpty() && next.start() < spans.getLast().end()) {
      Span last = spans.removeLast();
      spans.add(new Span(Math.min(last.start(), next.start()), Math.max(last.end(), next.end())));
    } else {
      spans.add(next);
    }
  }
}
