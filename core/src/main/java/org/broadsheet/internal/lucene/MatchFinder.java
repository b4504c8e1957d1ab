package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.highlight.Span;

/**
 * Finds where a query matched in an article's text: exactly what made it match, a phrase as a
 * whole.
 *
 * <p>The index knows the positions of words, not their offsets, which would make it a third larger;
 * the few texts that are shown are scanned again to turn the one into the other.
 */
final class MatchFinder {
  private final IndexSearcher searcher;
  private final Weight weight;

  MatchFinder(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /** First and last word of a match, counted from 0. */
  private record Words(int first, int last) {}

  /**
   * Where the query matched in a field of one value.
   *
   * @param doc the Lucene document
   * @param text the field's text
   * @return spans of {@code text} in order, not overlapping
   */
  List<Span> find(int doc, String field, String text) throws IOException {
    List<Words> words = words(doc, field);
    List<Span> spans = new ArrayList<>(words.size());
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    int position = -1;
    for (Words match : words) {
      while (position < match.first() && scanner.next()) {
        position++;
      }
      int start = scanner.start();
      while (position < match.last() && scanner.next()) {
        position++;
      }
      spans.add(new Span(start, scanner.end()));
    }
    return spans;
  }

  private List<Words> words(int doc, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Matches matches = weight.matches(leaf, doc - leaf.docBase);
    MatchesIterator all = matches == null ? null : matches.getMatches(field);
    if (all == null) {
      return List.of();
    }
    List<Words> words = new ArrayList<>();
    while (all.next()) {
      words.add(new Words(all.startPosition(), all.endPosition()));
    }
    words.sort(Comparator.comparingInt(Words::first));
    return joinOverlapping(words);
  }

  private static List<Words> joinOverlapping(List<Words> sorted) {
    List<Words> joined = new ArrayList<>();
    for (Words next : sorted) {
      Words last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && next.first() <= last.last()) {
        joined.set(joined.size() - 1, new Words(last.first(), Math.max(last.last(), next.last())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
