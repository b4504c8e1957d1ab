package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.broadsheet.internal.lucene.ArticleLanguage.Share;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** What a word counts in one search, and where its forms lie. */
final class WordWeight extends Weight {
  private final WordQuery word;
  private final List<TextField> fields;
  private final IndexStatistics statistics;
  private final TermLookup terms;
  private final List<LengthWeights> lengthWeights = new ArrayList<>();
  private final double weight;

  private WordWindow.@Nullable Space space;

  /** By field; in each by kind, the word as typed first. */
  private final List<Entry> entries = new ArrayList<>();

  /** A form of the word in a field, and where its postings lie. */
  private record Entry(int field, Form form, Term term, TermStates states) {}

  WordWeight(WordQuery word, IndexView index, IndexSearcher searcher, float boost)
      throws IOException {
    super(word);
    this.word = word;
    this.fields = word.fields();
    this.statistics = index.statistics();
    this.terms = index.terms();
    long all = 0;
    long found = 0;
    long occurrences = 0;
    for (int field = 0; field < fields.size(); field++) {
      lengthWeights.add(statistics.weights(fields.get(field)));
      String name = fields.get(field).queryName();
      CollectionStatistics counts = searcher.collectionStatistics(name);
      all = Math.max(all, counts == null ? 0 : counts.docCount());
      int first = entries.size();
      for (Form form : word.forms()) {
        Term term = new Term(name, form.term());
        TermStates states = terms.states(term);
        if (states.docFreq() > 0) {
          TermStatistics of =
              searcher.termStatistics(term, states.docFreq(), states.totalTermFreq());
          if (of.docFreq() > found) {
            found = of.docFreq();
            occurrences = of.totalTermFreq();
          }
          add(first, new Entry(field, form, term, states));
        }
      }
    }
    weight = boost * Scoring.idf(all, found) * Scoring.burstiness(occurrences, found);
  }

  /** Adds a form behind those of its kind, and not before the first one of its field. */
  private void add(int first, Entry entry) {
    int at = entries.size();
    while (at > first && entries.get(at - 1).form().kind().compareTo(entry.form().kind()) > 0) {
      at--;
    }
    entries.add(at, entry);
  }

  /** Whether in a segment all forms count wherever they stand. */
  boolean countsEverywhere(LeafReaderContext leaf) throws IOException {
    for (Entry entry : entries) {
      if (ArticleLanguage.share(leaf.reader(), statistics, entry.form()) != Share.ALL) {
        return false;
      }
    }
    return true;
  }

  /**
   * The postings of a segment, by field and kind; none if it holds no form.
   *
   * @param flags what of them is asked for, as {@link PostingsEnum} names it
   */
  List<FormPostings> postings(LeafReaderContext leaf, int flags) throws IOException {
    List<FormPostings> postings = new ArrayList<>();
    for (Entry entry : entries) {
      Share share = ArticleLanguage.share(leaf.reader(), statistics, entry.form());
      PostingsEnum documents =
          share == Share.NONE ? null : terms.postings(entry.term(), entry.states(), leaf, flags);
      if (documents != null) {
        ArticleLanguage languages =
            share == Share.ALL ? null : ArticleLanguage.of(leaf.reader(), statistics);
        postings.add(new FormPostings(entry.field(), entry.form(), documents, languages));
      }
    }
    return postings;
  }

  /**
   * How much the word counts in a segment's articles; null if none of them has it.
   *
   * @param scored whether that is asked, or only which have it
   * @param lengths those of the segment that words share, by fields
   */
  @Nullable WordWindow window(
      LeafReaderContext leaf, boolean scored, Map<List<TextField>, FieldLengths> lengths)
      throws IOException {
    List<FormPostings> forms = postings(leaf, scored ? PostingsEnum.FREQS : PostingsEnum.NONE);
    if (forms.isEmpty()) {
      return null;
    }
    FieldLengths own = lengths.get(fields);
    if (own == null) {
      own = lengths(leaf);
      lengths.put(fields, own);
    }
    return new WordWindow(forms, weight, own, space(scored));
  }

  /** What windows of one search keep their numbers in, one segment after the other. */
  private WordWindow.Space space(boolean scored) {
    if (space == null) {
      space = new WordWindow.Space(fields.size(), scored);
    }
    return space;
  }

  /** The place of a field among those of the word; -1 if it is none of them. */
  int field(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).queryName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** What occurrences count in the articles of a segment. */
  private FieldLengths lengths(LeafReaderContext leaf) throws IOException {
    return new FieldLengths(leaf.reader(), fields, lengthWeights);
  }

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
    List<FormPostings> postings = postings(leaf, PostingsEnum.FREQS);
    if (postings.isEmpty()) {
      return null;
    }
    long cost = postings.stream().mapToLong(form -> form.documents().cost()).sum();
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        return new WordScorer(postings, cost, lengths(leaf), weight);
      }

      @Override
      public long cost() {
        return cost;
      }
    };
  }

  @Override
  public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
    Scorer scorer = scorer(leaf);
    return scorer != null && scorer.iterator().advance(doc) == doc
        ? Explanation.match(scorer.score(), word.describe(leaf, doc))
        : Explanation.noMatch(word.toString());
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return true;
  }
}
