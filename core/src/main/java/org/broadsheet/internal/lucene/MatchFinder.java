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
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.highlight.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a query matched in an article's text: exactly what made it match, a phrase as a
 * whole, and all of what is written as several words where it matched as one: co-operation, 1,000.
 *
 * <p>The index knows the positions of words, not their offsets, which would make it a third larger;
 * the few texts that are shown are scanned again to turn the one into the other.
 */
final class MatchFinder {
  private final IndexSearcher searcher;
  private final IndexStatistics statistics;
  private final Weight weight;
  private final JoinLayer joins = new JoinLayer();
  private final TermQueue joined = new TermQueue();
  private final BytesRef term = new BytesRef();

  MatchFinder(IndexSearcher searcher, Query query, IndexStatistics statistics) throws IOException {
    this.searcher = searcher;
    this.statistics = statistics;
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /**
   * A match.
   *
   * @param first its first word, counted from 0
   * @param last its last word
   * @param words what was asked for, where that was one word
   */
  private record Match(int first, int last, List<WordQuery> words) {
    static Match of(MatchesIterator at) {
      List<WordQuery> words = at.getQuery() instanceof WordQuery word ? List.of(word) : List.of();
      return new Match(at.startPosition(), at.endPosition(), words);
    }

    /** Together with one that begins no earlier. */
    Match with(Match next) {
      List<WordQuery> all = new ArrayList<>(words);
      all.addAll(next.words);
      return new Match(first, Math.max(last, next.last), all);
    }
  }

  /**
   * Where the query matched in a field of one value.
   *
   * @param doc the Lucene document
   * @param text the field's text
   * @return spans of {@code text} in order, not overlapping
   */
  List<Span> find(int doc, String field, String text) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    List<Match> matches = matches(leaf, doc, field);
    boolean mayJoin = matches.stream().anyMatch(match -> !match.words().isEmpty());
    if (mayJoin) {
      startJoins(text, ArticleLanguage.of(leaf.reader(), statistics, doc - leaf.docBase));
    }
    List<Span> spans = new ArrayList<>(matches.size());
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    int position = -1;
    for (Match match : matches) {
      int start = -1;
      while (position < match.last() && scanner.next()) {
        position++;
        joined.clear();
        if (mayJoin) {
          joins.next(scanner, joined);
        }
        if (position >= match.first()) {
          start = start < 0 ? scanner.start() : start;
          start = isJoined(match) ? Math.min(start, joins.start()) : start;
        }
      }
      add(new Span(start, scanner.end()), spans);
    }
    return spans;
  }

  private void startJoins(String text, @Nullable String language) {
    LanguageProfile profile = language == null ? null : LanguageProfiles.of(language);
    joins.start(text, profile, LanguageTools.recentWords(profile));
  }

  /** Whether the word matched by what it is together with those before it. */
  private boolean isJoined(Match match) {
    boolean found = false;
    while (!joined.isEmpty()) {
      joined.moveTo(term);
      String joint = term.utf8ToString();
      found |= match.words().stream().anyMatch(word -> word.asksFor(joint));
    }
    return found;
  }

  private static void add(Span next, List<Span> spans) {
    if (!spans.isEmpty() && next.start() < spans.getLast().end()) {
      Span last = spans.removeLast();
      spans.add(new Span(Math.min(last.start(), next.start()), Math.max(last.end(), next.end())));
    } else {
      spans.add(next);
    }
  }

  private LeafReaderContext leaf(int doc) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private List<Match> matches(LeafReaderContext leaf, int doc, String field) throws IOException {
    Matches matches = weight.matches(leaf, doc - leaf.docBase);
    MatchesIterator all = matches == null ? null : matches.getMatches(field);
    if (all == null) {
      return List.of();
    }
    List<Match> found = new ArrayList<>();
    while (all.next()) {
      found.add(Match.of(all));
    }
    found.sort(Comparator.comparingInt(Match::first));
    return joinOverlapping(found);
  }

  private static List<Match> joinOverlapping(List<Match> sorted) {
    List<Match> joined = new ArrayList<>();
    for (Match next : sorted) {
      Match last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && next.first() <= last.last()) {
        joined.set(joined.size() - 1, last.with(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
