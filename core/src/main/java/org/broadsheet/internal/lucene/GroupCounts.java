package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.jspecify.annotations.Nullable;

/**
 * Counts articles, occurrences and words by group: for each article some numbers are read from doc
 * values and added up in arrays. Names are looked up once for each group. For one thread.
 */
final class GroupCounts {
  /** So many articles are counted between two looks at the clock. */
  private static final int CHECKED = 1 << 14;

  private final OccurrenceSource source;
  private final RequestSearcher searcher;
  private final ArticleGroups groups;
  private long[] articles = new long[ArticleGroups.NONE + 1];
  private long[] occurrences = new long[ArticleGroups.NONE + 1];
  private long[] words = new long[ArticleGroups.NONE + 1];

  /** Whether words count in groups too in which nothing matches. */
  private boolean all;

  private GroupCounts(OccurrenceSource source, ArticleGroups groups) {
    this.source = source;
    this.searcher = source.searcher();
    this.groups = groups;
  }

  /** What compiles the filters of a request, where it is not known already what they leave. */
  interface Filters {
    Query compiled() throws IOException;
  }

  /**
   * Counts what matches.
   *
   * @param of the articles whose words count, whether they match or not
   */
  static List<GroupCount> of(
      OccurrenceSource source, GroupedWords.Key of, Filters filters, IndexStatistics statistics)
      throws IOException {
    return counted(source, of, filters, statistics, false).list();
  }

  /**
   * Counts what matches in a part of an index, and the words of all groups: what matches in them
   * may lie in other parts.
   */
  static List<PartGroup> ofPart(
      OccurrenceSource source, GroupedWords.Key of, Filters filters, IndexStatistics statistics)
      throws IOException {
    GroupCounts counts = counted(source, of, filters, statistics, true);
    List<PartGroup> list = new ArrayList<>();
    for (int group = ArticleGroups.NONE; group < counts.words.length; group++) {
      long articles = group < counts.articles.length ? counts.articles[group] : 0;
      if (articles > 0 || counts.words[group] > 0) {
        list.add(
            new PartGroup(
                group == ArticleGroups.NONE ? null : counts.groups.name(group),
                counts.groups.place(group),
                articles,
                articles == 0 ? 0 : counts.occurrences[group],
                counts.words[group]));
      }
    }
    return list;
  }

  /** How many words headlines and bodies have. */
  static long words(
      OccurrenceSource source, GroupedWords.Key of, Filters filters, IndexStatistics statistics)
      throws IOException {
    GroupedWords.Counted known = statistics.groupedWords().get(of);
    if (known == null) {
      GroupCounts counts = new GroupCounts(source, ArticleGroups.ONE);
      counts.addWords(filters.compiled());
      known = counts.keep(of, statistics);
    }
    return known.words()[ArticleGroups.NONE];
  }

  private static GroupCounts counted(
      OccurrenceSource source,
      GroupedWords.Key of,
      Filters filters,
      IndexStatistics statistics,
      boolean all)
      throws IOException {
    Grouping by = Objects.requireNonNull(of.by());
    GroupedWords.Counted known = statistics.groupedWords().get(of);
    if (known != null) {
      GroupCounts counts = new GroupCounts(source, known.groups());
      counts.addMatches();
      counts.words =
          Arrays.copyOf(known.words(), Math.max(known.words().length, counts.articles.length));
      return counts;
    }
    IndexReader reader = source.searcher().getIndexReader();
    GroupCounts counts = new GroupCounts(source, ArticleGroups.of(by, reader, statistics));
    counts.all = all || counts.groups.most(reader) <= GroupedWords.MAX_GROUPS;
    counts.addMatches();
    counts.addWords(filters.compiled());
    if (counts.all) {
      counts.keep(of, statistics);
    }
    return counts;
  }

  private GroupedWords.Counted keep(GroupedWords.Key of, IndexStatistics statistics) {
    GroupedWords.Counted counted = new GroupedWords.Counted(groups, words);
    statistics.groupedWords().put(of, counted);
    return counted;
  }

  private void addMatches() throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      OccurrenceSource.Leaf found = source.in(leaf);
      if (found == null) {
        continue;
      }
      ArticleGroups.InSegment in = groups.in(leaf.reader(), false);
      int doc;
      while ((doc = found.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        addMatch(in, doc, found.occurrences().size());
      }
    }
  }

  private void addMatch(ArticleGroups.InSegment in, int doc, int count) throws IOException {
    int several = in.moveTo(doc);
    int group = several == 0 ? ArticleGroups.NONE : in.next();
    for (int i = 1; ; i++) {
      articles = ArrayUtil.grow(articles, group + 1);
      occurrences = ArrayUtil.grow(occurrences, group + 1);
      articles[group]++;
      occurrences[group] += count;
      if (i >= several) {
        return;
      }
      group = in.next();
    }
  }

  private void addWords(Query filters) throws IOException {
    words = new long[articles.length];
    Weight weight =
        searcher.createWeight(searcher.rewrite(filters), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      searcher.cost().check();
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        addWords(leaf, scorer.iterator());
      }
    }
  }

  private void addWords(LeafReaderContext leaf, DocIdSetIterator left) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    ArticleGroups.InSegment in = groups.in(leaf.reader(), !all);
    NumericDocValues headline = DocValues.getNumeric(leaf.reader(), Schema.HEADLINE_WORDS);
    NumericDocValues body = DocValues.getNumeric(leaf.reader(), Schema.BODY_WORDS);
    int seen = 0;
    int doc;
    while ((doc = left.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      if (++seen % CHECKED == 0) {
        searcher.cost().check();
      }
      if (live == null || live.get(doc)) {
        addWords(in, doc, value(headline, doc) + value(body, doc));
      }
    }
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }

  private void addWords(ArticleGroups.InSegment in, int doc, long count) throws IOException {
    int several = in.moveTo(doc);
    if (several == 0) {
      words[ArticleGroups.NONE] += count;
    }
    for (int i = 0; i < several; i++) {
      int group = in.next();
      if (all) {
        words = ArrayUtil.grow(words, group + 1);
      }
      if (group >= 0 && group < words.length) { // in others nothing matches
        words[group] += count;
      }
    }
  }

  private List<GroupCount> list() {
    List<GroupCount> list = new ArrayList<>();
    int first = ArticleGroups.NONE + 1;
    int last = articles.length - 1;
    if (groups.isOrdered()) {
      while (first <= last && articles[first] == 0) {
        first++;
      }
      while (first <= last && articles[last] == 0) {
        last--;
      }
    }
    for (int group = first; group <= last; group++) {
      if (articles[group] > 0 || groups.isOrdered()) {
        list.add(count(group, groups.name(group)));
      }
    }
    if (!groups.isOrdered()) {
      list.sort(
          Comparator.comparingLong(GroupCount::articles)
              .reversed()
              .thenComparing(count -> String.valueOf(count.group())));
    }
    if (articles[ArticleGroups.NONE] > 0) {
      list.add(count(ArticleGroups.NONE, null));
    }
    return List.copyOf(list);
  }

  private GroupCount count(int group, @Nullable String name) {
    return new GroupCount(name, articles[group], occurrences[group], words[group]);
  }
}
