package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.broadsheet.internal.lucene.PhrasePlace.Words;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * The articles that match a query, and all its occurrences in headline and body of each. Counts,
 * concordances and collocations are made of these.
 *
 * <p>It follows the query that is compiled for marking, part by part: of an AND the occurrences of
 * all parts count, of an OR those of the branches that the article satisfies, of filters and what
 * is left out none. Which articles match is left to the query that is compiled for ranking.
 */
final class OccurrenceSource {
  private final RequestSearcher searcher;
  private final Query ranked;
  private final Weight matching;
  private final Query marked;
  private final @Nullable BitSet only;

  /**
   * @param ranked says which articles match; rewritten
   * @param marked tells where it matches them
   */
  OccurrenceSource(RequestSearcher searcher, Query ranked, Query marked) throws IOException {
    this(searcher, ranked, marked, null);
  }

  /**
   * @param only which of them count; null for all of them
   */
  private OccurrenceSource(
      RequestSearcher searcher, Query ranked, Query marked, @Nullable BitSet only)
      throws IOException {
    this.searcher = searcher;
    this.ranked = ranked;
    this.matching =
        searcher.createWeight(
            searcher.rewrite(new ConstantScoreQuery(ranked)), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.marked = marked;
    this.only = only;
  }

  /** What a request asks for. */
  static OccurrenceSource of(
      SearchRequest request, ParsedQuery parsed, IndexReader reader, IndexView view)
      throws IOException {
    return of(
        request,
        parsed,
        reader,
        view,
        (searcher, ranked) ->
            request.copiesCollapsed() ? StoryBeginnings.of(searcher, ranked) : null);
  }

  /** Tells which of the articles that match count; null for all of them. */
  interface Counted {
    @Nullable BitSet of(RequestSearcher searcher, Query ranked) throws IOException;
  }

  /** What a request asks for, of some articles. */
  static OccurrenceSource of(
      SearchRequest request,
      ParsedQuery parsed,
      IndexReader reader,
      IndexView view,
      Counted counted)
      throws IOException {
    RequestSearcher searcher = RequestSearcher.of(request, reader, view);
    searcher.cost().check();
    Query ranked =
        searcher.rewrite(new QueryCompiler(view, request.any(), false).compile(parsed.query()));
    return new OccurrenceSource(
        searcher,
        ranked,
        new QueryCompiler(view, request.any(), true).compile(parsed.query()),
        counted.of(searcher, ranked));
  }

  /** How well articles fit. */
  ArticleScores scores() throws IOException {
    return ArticleScores.of(searcher, ranked);
  }

  /** What runs the queries of this request. */
  RequestSearcher searcher() {
    return searcher;
  }

  /** Ends the work if it may not go on. */
  void check() throws IOException {
    searcher.cost().check();
  }

  /** Tells whether a term was asked for as a word in any inflection; null where none was. */
  @Nullable Predicate<String> wanted() {
    List<WordQuery> words = new ArrayList<>();
    marked.visit(
        new QueryVisitor() {
          @Override
          public void visitLeaf(Query query) {
            if (query instanceof WordQuery word) {
              words.add(word);
            }
          }
        });
    return words.isEmpty() ? null : term -> words.stream().anyMatch(word -> word.asksFor(term));
  }

  /** What matches in a segment, from its first article on; null if nothing does. */
  @Nullable Leaf in(LeafReaderContext leaf) throws IOException {
    Scorer scorer = matching.scorer(leaf);
    if (scorer == null) {
      return null;
    }
    return new Leaf(scorer.iterator(), counted(leaf), marks(leaf));
  }

  /** Where articles of a segment match, all of which do; from its first article on. */
  Occurrences marks(LeafReaderContext leaf) throws IOException {
    return new Builder(leaf, searcher).part(marked, true);
  }

  /** Where a part of a query matches in articles of a segment, some of which may not match. */
  static Occurrences part(Query query, LeafReaderContext leaf, RequestSearcher searcher)
      throws IOException {
    return new Builder(leaf, searcher).part(query, false);
  }

  /** The articles of a segment that count if they match; null for all of them. */
  private @Nullable Bits counted(LeafReaderContext leaf) {
    if (only == null) {
      return leaf.reader().getLiveDocs();
    }
    return new Bits() {
      @Override
      public boolean get(int doc) {
        return only.get(leaf.docBase + doc);
      }

      @Override
      public int length() {
        return leaf.reader().maxDoc();
      }
    };
  }

  /** What matches in a segment, one article after the other. */
  final class Leaf {
    private static final int CHECKED = 256;

    private final DocIdSetIterator articles;
    private final @Nullable Bits counted;
    private final Occurrences all;
    private final OccurrenceList occurrences = new OccurrenceList();
    private int seen;

    private Leaf(DocIdSetIterator articles, @Nullable Bits counted, Occurrences all) {
      this.articles = articles;
      this.counted = counted;
      this.all = all;
    }

    /** Moves to the next article that matches: its number in the segment, or NO_MORE_DOCS. */
    int nextDoc() throws IOException {
      if (++seen % CHECKED == 0) {
        searcher.cost().check();
      }
      int doc = articles.nextDoc();
      while (counted != null && doc != DocIdSetIterator.NO_MORE_DOCS && !counted.get(doc)) {
        doc = articles.nextDoc();
      }
      return doc;
    }

    /** The occurrences in the current article; they hold until the next is asked for. */
    OccurrenceList occurrences() throws IOException {
      occurrences.clear();
      all.add(articles.docID(), occurrences);
      return occurrences.settle();
    }
  }

  /** Of all parts. */
  private record AllOf(
      List<Occurrences> required, List<Occurrences> optional, List<Occurrences> excluded)
      implements Occurrences {
    @Override
    public boolean add(int doc, OccurrenceList into) throws IOException {
      for (Occurrences part : required) {
        if (!part.add(doc, into)) {
          return false;
        }
      }
      boolean any = !required.isEmpty();
      for (Occurrences part : optional) {
        int before = into.size();
        if (part.add(doc, into)) {
          any = true;
        } else {
          into.truncate(before);
        }
      }
      int before = into.size();
      for (Occurrences part : excluded) {
        boolean matches = part.add(doc, into);
        into.truncate(before);
        if (matches) {
          return false;
        }
      }
      return any;
    }
  }

  /** What only says whether an article matches. */
  private record Filter(DocIdSetIterator articles) implements Occurrences {
    @Override
    public boolean add(int doc, OccurrenceList into) throws IOException {
      return articles.docID() == doc || (articles.docID() < doc && articles.advance(doc) == doc);
    }
  }

  /** Makes the parts for a segment. */
  private record Builder(LeafReaderContext leaf, RequestSearcher searcher) {

    /**
     * The part for a query.
     *
     * @param sure whether it is known to match every article that is asked for
     */
    Occurrences part(Query query, boolean sure) throws IOException {
      return switch (query) {
        case BoostQuery q -> part(q.getQuery(), sure);
        case ConstantScoreQuery q -> part(q.getQuery(), sure);
        case WideQuery q -> part(q.query(), sure);
        case BooleanQuery q -> several(q, sure);
        case DisjunctionMaxQuery q ->
            new AllOf(List.of(), parts(q.getDisjuncts(), false), List.of());
        case MatchNoDocsQuery q -> Occurrences.NONE;
        case OccurringQuery q -> q.in(leaf, searcher);
        case TermQuery q -> row(q.getTerm().field(), word(List.of(q.getTerm())));
        case SynonymQuery q -> row(q.getField(), word(q.getTerms()));
        case PhraseQuery q -> row(q.getField(), pattern(q));
        case MultiPhraseQuery q -> row(q.getTermArrays()[0][0].field(), pattern(q));
        default -> filter(query);
      };
    }

    private List<Occurrences> parts(Collection<Query> queries, boolean sure) throws IOException {
      List<Occurrences> parts = new ArrayList<>();
      for (Query query : queries) {
        parts.add(part(query, sure));
      }
      return parts;
    }

    private Occurrences several(BooleanQuery query, boolean sure) throws IOException {
      List<Query> required = new ArrayList<>(query.getClauses(BooleanClause.Occur.MUST));
      if (!sure || required.isEmpty()) {
        required.addAll(query.getClauses(BooleanClause.Occur.FILTER));
      }
      Collection<Query> optional = query.getClauses(BooleanClause.Occur.SHOULD);
      Collection<Query> excluded = query.getClauses(BooleanClause.Occur.MUST_NOT);
      return new AllOf(
          parts(required, sure),
          parts(optional, sure && required.isEmpty() && optional.size() == 1),
          sure ? List.of() : parts(excluded, false));
    }

    private Occurrences filter(Query query) throws IOException {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      Scorer scorer = weight.scorer(leaf);
      return scorer == null ? Occurrences.NONE : new Filter(scorer.iterator());
    }

    private Occurrences row(String field, Pattern pattern) throws IOException {
      return new PatternQuery(field, pattern).in(leaf, searcher);
    }
  }

  private static Pattern word(Collection<Term> terms) {
    return Pattern.of(List.of(new PhrasePlace(0, new Words.OneOf(texts(terms)))));
  }

  private static Pattern pattern(PhraseQuery phrase) {
    List<PhrasePlace> places = new ArrayList<>();
    int[] positions = phrase.getPositions();
    for (int i = 0; i < positions.length; i++) {
      places.add(place(positions[i] - positions[0], phrase.getTerms()[i]));
    }
    return Pattern.of(places);
  }

  private static Pattern pattern(MultiPhraseQuery phrase) {
    List<PhrasePlace> places = new ArrayList<>();
    int[] positions = phrase.getPositions();
    for (int i = 0; i < positions.length; i++) {
      places.add(place(positions[i] - positions[0], phrase.getTermArrays()[i]));
    }
    return Pattern.of(places);
  }

  private static PhrasePlace place(int offset, Term... terms) {
    return new PhrasePlace(offset, new Words.OneOf(texts(Arrays.asList(terms))));
  }

  private static Set<String> texts(Collection<Term> terms) {
    return terms.stream().map(Term::text).collect(Collectors.toSet());
  }
}
