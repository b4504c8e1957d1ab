package org.broadsheet.internal.lucene;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.internal.lucene.WordForms.Kind;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * A word by all its forms, in one or several fields that count as one text: BM25F, where an
 * occurrence of an inflection counts less than one of the word as typed.
 *
 * <p>The idf is that of the form which most articles hold, and how often it occurs in them, over
 * the whole index that the searcher tells of, whichever forms a segment has: scores of several
 * indexes can be compared.
 */
final class WordQuery extends Query implements OccurringQuery {
  private final List<TextField> fields;
  private final WordForms word;
  private final IndexView index;
  private final Set<String> terms;

  WordQuery(List<TextField> fields, WordForms word, IndexView index) {
    this.fields = List.copyOf(fields);
    this.word = word;
    this.index = index;
    this.terms = word.terms();
  }

  List<TextField> fields() {
    return fields;
  }

  List<Form> forms() {
    return word.forms();
  }

  /** The terms of all forms, whatever they count. */
  Set<String> terms() {
    return terms;
  }

  /** Whether it is found by a term. */
  boolean asksFor(String term) {
    return terms.contains(term);
  }

  @Override
  public Occurrences in(LeafReaderContext leaf, RequestSearcher searcher) throws IOException {
    return places(leaf);
  }

  private WordPlaces places(LeafReaderContext leaf) throws IOException {
    WordPlaces places = new WordPlaces(fields, index.statistics(), leaf);
    for (int field = 0; field < fields.size(); field++) {
      for (Form form : word.forms()) {
        Term term = new Term(fields.get(field).queryName(), form.term());
        IOSupplier<TermState> state = index.terms().states(term).get(leaf);
        TermState found = state == null ? null : state.get();
        if (found != null) {
          places.add(field, form, term, found);
        }
      }
    }
    return places;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return weight(searcher, boost);
  }

  WordWeight weight(IndexSearcher searcher, float boost) throws IOException {
    return new WordWeight(this, index, searcher, boost);
  }

  /** How a score is explained: by the word, and in which forms an article has it. */
  String describe(LeafReaderContext leaf, int doc) throws IOException {
    return isInflected()
        ? name() + " " + MatchedForms.of(word, places(leaf), leaf.reader(), doc, index.statistics())
        : name();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return name() + (isInflected() ? " in any inflection" : "");
  }

  private String name() {
    return fields.stream().map(TextField::queryName).collect(joining("+")) + ":" + word.word();
  }

  private boolean isInflected() {
    return word.forms().stream().anyMatch(form -> form.kind() != Kind.EXACT);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // one for each commit
  public boolean equals(@Nullable Object other) {
    return other instanceof WordQuery that
        && fields.equals(that.fields)
        && word.equals(that.word)
        && index.statistics() == that.index.statistics();
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, word);
  }
}
