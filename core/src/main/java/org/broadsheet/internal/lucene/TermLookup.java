package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.IOSupplier;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms in an index. A word of a query may have dozens of forms, most of which no article
 * holds, and is looked up to be ranked, to be marked and to be explained: here that is done once.
 * For one request and one thread.
 */
class TermLookup {
  private final IndexReader reader;
  private final Map<String, @Nullable TermsEnum[]> enums = new HashMap<>();
  private final Map<Term, TermStates> found = new HashMap<>();
  private final Map<Resembling, Misspellings> misspellings = new HashMap<>();
  private final Map<InField, List<Misspellings.Found>> near = new HashMap<>();

  TermLookup(IndexReader reader) {
    this.reader = reader;
  }

  /** Where a term lies in each segment, and how often it occurs. */
  TermStates states(Term term) throws IOException {
    TermStates states = found.get(term);
    if (states == null) {
      states = find(term);
      found.put(term, states);
    }
    return states;
  }

  /** Looks up what will be asked for, in the order in which it lies, which is cheaper. */
  void prepare(List<TextField> fields, Set<String> words) {
    for (TextField field : fields) {
      List<Term> terms = new ArrayList<>();
      for (String word : words) {
        terms.add(new Term(field.queryName(), word));
      }
      Collections.sort(terms);
      terms.forEach(this::known);
    }
  }

  private TermStates known(Term term) {
    try {
      return states(term);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether any article has a term in a field. */
  boolean has(String field, String term) {
    return has(new Term(field, term));
  }

  /** Whether any article has a term. */
  boolean has(Term term) {
    return known(term).docFreq() > 0;
  }

  /** Whether any article has a term in one of the fields. */
  boolean has(List<TextField> fields, String term) {
    return fields.stream().anyMatch(field -> has(field.queryName(), term));
  }

  /**
   * The words of a field that differ from a word by a few letters, as {@link Misspellings} finds
   * them.
   */
  List<Misspellings.Found> near(String field, String word, int edits) {
    InField inField = new InField(new Resembling(word, edits), field);
    List<Misspellings.Found> found = near.get(inField);
    if (found == null) {
      try {
        found = findNear(field, word, edits);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      near.put(inField, found);
    }
    return found;
  }

  List<Misspellings.Found> findNear(String field, String word, int edits) throws IOException {
    Misspellings all =
        misspellings.computeIfAbsent(
            new Resembling(word, edits), asked -> new Misspellings(word, edits));
    return all.in(field, reader);
  }

  /** The figures of the index that this is a part of; null where it is a whole one. */
  @Nullable PartFigures whole() {
    return null;
  }

  private record Resembling(String word, int edits) {}

  private record InField(Resembling words, String field) {}

  /**
   * The postings of a term in a segment; null if it has none there.
   *
   * @param states where the term lies, as {@link #states} tells it
   * @param flags what of them is asked for, as {@link PostingsEnum} names it
   */
  @Nullable PostingsEnum postings(Term term, TermStates states, LeafReaderContext leaf, int flags)
      throws IOException {
    IOSupplier<TermState> state = states.get(leaf);
    TermState found = state == null ? null : state.get();
    TermsEnum terms = found == null ? null : terms(term.field())[leaf.ord];
    if (terms == null) {
      return null;
    }
    terms.seekExact(term.bytes(), found);
    return terms.postings(null, flags);
  }

  TermStates find(Term term) throws IOException {
    TermStates states = new TermStates(reader.getContext());
    @Nullable TermsEnum[] ofLeaves = terms(term.field());
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum terms = ofLeaves[leaf.ord];
      if (terms != null && terms.seekExact(term.bytes())) {
        states.register(terms.termState(), leaf.ord, terms.docFreq(), terms.totalTermFreq());
      }
    }
    return states;
  }

  /** What goes through the terms of a field, by segment. */
  private @Nullable TermsEnum[] terms(String field) throws IOException {
    @Nullable TermsEnum[] ofLeaves = enums.get(field);
    if (ofLeaves == null) {
      ofLeaves = new TermsEnum[reader.leaves().size()];
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        ofLeaves[leaf.ord] = terms == null ? null : terms.iterator();
      }
      enums.put(field, ofLeaves);
    }
    return ofLeaves;
  }
}
