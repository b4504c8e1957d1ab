package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.broadsheet.internal.lucene.PhrasePlace.Words;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.query.TextField;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * The articles that match a query, and all its occurrences in headline and body of each. Counts,
 * concordances and collocations are made of these.
 *
 * <p>It follows the query that is compiled for marking, part by part: of an AND the occurrences of
 * all parts count, of an OR those of the branches that the article satisfies, of filters and what is
 * left out none. Which articles match is left to the query that is compiled for ranking.
 */
final class OccurrenceSource {
  private final RequestSearcher searcher;
  private final Weight matching;
  private final Query marked;

  /**
   * @param ranked says which articles match; rewritten
   * @param marked tells where it matches them
   */
  OccurrenceSource(RequestSearcher searcher, Query ranked, Query marked) throws IOException {
    this.searcher = searcher;
    this.matching = searcher.createWeight(ranked, ScoreMode.COMPLETE_NO_SCORES, 1);
    this.marked = marked;
  }

  /** What a request asks for. */
  static OccurrenceSource of(
      SearchRequest request, ParsedQuery parsed, IndexReader reader, IndexView view)
      throws IOException {
    RequestSearcher searcher = RequestSearcher.of(request, reader, view);
    searcher.cost().check();
    Query matching =
        new QueryCompiler(view, request.any(), false).compile(parsed.query());
    return new OccurrenceSource(
        searcher,
        searcher.rewrite(new ConstantScoreQuery(matching)),
        new QueryCompiler(view, request.any(), true).compile(parsed.query()));
  }

  /** Ends the work if it may not go on. */
  void check() throws IOException {
    searcher.cost().check();
  }

  /** Whether a term was asked for as a word in any inflection. */
  boolean asksFor(String term) {
    boolean[] asks = new boolean[1];
    marked.visit(
        new QueryVisitor() {
          @Override
          public void visitLeaf(Query query) {
            asks[0] |= query instanceof WordQuery word && word.asksFor(term);
          }
        });
    return asks[0];
  }

  /** What matches in a segment, from its first article on; null if nothing does. */
  @Nullable Leaf in(LeafReaderContext leaf) throws IOException {
    Scorer scorer = matching.scorer(leaf);
    if (scorer == null) {
      return null;
    }
    Node all = new Builder(leaf).node(marked, true);
    return new Leaf(scorer.iterator(), leaf.reader().getLiveDocs(), all);
  }

  /** What matches in a segment, one article after the other. */
  final class Leaf {
    private static final int CHECKED = 256;

    private final DocIdSetIterator articles;
    private final @Nullable Bits live;
    private final Node node;
    private final OccurrenceList occurrences = new OccurrenceList();
    private int seen;

    private Leaf(DocIdSetIterator articles, @Nullable Bits live, Node node) {
      this.articles = articles;
      this.live = live;
      this.node = node;
    }

    /** Moves to the next article that matches: its number in the segment, or NO_MORE_DOCS. */
    int nextDoc() throws IOException {
      if (++seen % CHECKED == 0) {
        searcher.cost().check();
      }
      int doc = articles.nextDoc();
      while (live != null && doc != DocIdSetIterator.NO_MORE_DOCS && !live.get(doc)) {
        doc = articles.nextDoc();
      }
      return doc;
    }

    /** The occurrences in the current article; they hold until the next is asked for. */
    OccurrenceList occurrences() throws IOException {
      occurrences.clear();
      node.add(articles.docID(), occurrences);
      return occurrences.settle();
    }
  }

  /** A part of the query in one segment. */
  private interface Node {
    Node NOTHING = (doc, into) -> false;

    /**
     * Adds the occurrences in an article.
     *
     * @param doc no article before the last one asked for
     * @return whether the article matches; if not, what was added is to be forgotten
     */
    boolean add(int doc, OccurrenceList into) throws IOException;
  }

  /** Of all parts. */
  private record AllOf(List<Node> required, List<Node> optional, List<Node> excluded)
      implements Node {
    @Override
    public boolean add(int doc, OccurrenceList into) throws IOException {
      for (Node part : required) {
        if (!part.add(doc, into)) {
          return false;
        }
      }
      boolean any = !required.isEmpty();
      for (Node part : optional) {
        int before = into.size();
        if (part.add(doc, into)) {
          any = true;
        } else {
          into.truncate(before);
        }
      }
      int before = into.size();
      for (Node part : excluded) {
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
  private record Filter(@Nullable DocIdSetIterator articles) implements Node {
    @Override
    public boolean add(int doc, OccurrenceList into) throws IOException {
      return articles != null
          && (articles.docID() == doc || (articles.docID() < doc && articles.advance(doc) == doc));
    }
  }

  /** Words in a row. */
  private record Row(TextField field, PatternMatcher matcher) implements Node {
    @Override
    public boolean add(int doc, OccurrenceList into) throws IOException {
      int count = matcher.moveTo(doc);
      for (int i = 0; i < count; i++) {
        into.add(field, matcher.first(i), matcher.last(i));
      }
      return count > 0;
    }
  }

  /** A word in any of its forms. */
  private record Word(WordPlaces places) implements Node {
    @Override
    public boolean add(int doc, OccurrenceList into) throws IOException {
      return places.add(doc, into);
    }
  }

  /** What says by itself where it matches. */
  private record Marked(Weight weight, LeafReaderContext leaf) implements Node {
    @Override
    public boolean add(int doc, OccurrenceList into) throws IOException {
      Matches matches = weight.matches(leaf, doc);
      if (matches == null) {
        return false;
      }
      for (TextField field : QueryCompiler.DEFAULT) {
        MatchesIterator all = matches.getMatches(field.queryName());
        while (all != null && all.next()) {
          into.add(field, all.startPosition(), all.endPosition());
        }
      }
      return true;
    }
  }

  /** Makes the parts for a segment. */
  private final class Builder {
    private final LeafReaderContext leaf;

    Builder(LeafReaderContext leaf) {
      this.leaf = leaf;
    }

    /**
     * The part for a query.
     *
     * @param sure whether it is known to match every article that is asked for
     */
    Node node(Query query, boolean sure) throws IOException {
      return switch (query) {
        case BoostQuery q -> node(q.getQuery(), sure);
        case ConstantScoreQuery q -> node(q.getQuery(), sure);
        case WideQuery q -> node(q.query(), sure);
        case BooleanQuery q -> several(q, sure);
        case DisjunctionMaxQuery q ->
            new AllOf(List.of(), nodes(q.getDisjuncts(), false), List.of());
        case MatchNoDocsQuery q -> Node.NOTHING;
        case WordQuery q when q.isOfText() -> new Word(q.places(leaf));
        case NearQuery q -> marked(q);
        case PrintedQuery q -> marked(q);
        case PhraseJoinQuery q -> marked(q);
        case PatternQuery q -> row(q.field(), q.pattern(), q);
        case TermQuery q -> row(q.getTerm().field(), word(List.of(q.getTerm())), q);
        case SynonymQuery q -> row(q.getField(), word(q.getTerms()), q);
        case PrefixQuery q -> row(q.getField(), beginning(q.getPrefix().text()), q);
        case PhraseQuery q -> row(q.getField(), pattern(q), q);
        case MultiPhraseQuery q -> row(q.getTermArrays()[0][0].field(), pattern(q), q);
        default -> filter(query);
      };
    }

    private List<Node> nodes(Collection<Query> queries, boolean sure) throws IOException {
      List<Node> nodes = new ArrayList<>();
      for (Query query : queries) {
        nodes.add(node(query, sure));
      }
      return nodes;
    }

    private Node several(BooleanQuery query, boolean sure) throws IOException {
      List<Query> required = new ArrayList<>(query.getClauses(BooleanClause.Occur.MUST));
      if (!sure || required.isEmpty()) {
        required.addAll(query.getClauses(BooleanClause.Occur.FILTER));
      }
      Collection<Query> optional = query.getClauses(BooleanClause.Occur.SHOULD);
      Collection<Query> excluded = query.getClauses(BooleanClause.Occur.MUST_NOT);
      return new AllOf(
          nodes(required, sure),
          nodes(optional, sure && required.isEmpty() && optional.size() == 1),
          sure ? List.of() : nodes(excluded, false));
    }

    private Node filter(Query query) throws IOException {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      Scorer scorer = weight.scorer(leaf);
      return new Filter(scorer == null ? null : scorer.iterator());
    }

    private Node marked(Query query) throws IOException {
      return new Marked(
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1), leaf);
    }

    private Node row(String field, Pattern pattern, Query query) throws IOException {
      Optional<TextField> text =
          QueryCompiler.DEFAULT.stream().filter(f -> f.queryName().equals(field)).findFirst();
      if (text.isEmpty()) {
        return filter(query);
      }
      PatternMatcher matcher =
          PatternMatcher.of(pattern, leaf.reader(), field, searcher.cost());
      return matcher == null ? Node.NOTHING : new Row(text.get(), matcher);
    }
  }

  private static Pattern word(Collection<Term> terms) {
    return Pattern.of(List.of(new PhrasePlace(0, new Words.OneOf(texts(terms)))));
  }

  private static Pattern beginning(String start) {
    return Pattern.of(List.of(new PhrasePlace(0, new Words.Beginning(List.of(start)))));
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
