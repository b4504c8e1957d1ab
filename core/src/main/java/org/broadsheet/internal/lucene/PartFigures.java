package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the whole index while a part of it is searched, and which of them are missing.
 * What is not known yet is taken to be nothing, so that one run finds out as much as it can of what
 * it needs; its answer is good only if nothing was missing. For one thread.
 */
final class PartFigures {
  private static final long MANY = 1L << 40;

  private final Figures.@Nullable OfIndex index;
  private final Map<String, Figures.OfField> fields = new HashMap<>();
  private final Map<Term, Found> terms = new HashMap<>();
  private final Map<Figures.Near, Figures.Near> near = new HashMap<>();
  private final Map<String, Found> phrases = new HashMap<>();
  private final @Nullable List<Article> best;

  private boolean indexMissing;
  private final Set<String> fieldsMissing = new LinkedHashSet<>();
  private final Set<Term> termsMissing = new LinkedHashSet<>();
  private final Set<Figures.Near> nearMissing = new LinkedHashSet<>();
  private final Map<String, Found> phrasesMissing = new LinkedHashMap<>();
  private boolean bestMissing;

  /** In how many articles something stands, and how often. */
  record Found(long articles, long occurrences) {
    static final Found NOWHERE = new Found(0, 0);
  }

  /** Ends a run whose answer would not be that of the whole. */
  static final class Missing extends IOException {
    private static final long serialVersionUID = 1L;

    Missing() {
      super("figures of the whole index are missing", null);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this; // it tells nobody anything
    }
  }

  PartFigures(Figures known) {
    index = known.index();
    best = known.best();
    known.fields().forEach(field -> fields.put(field.field(), field));
    known
        .terms()
        .forEach(
            term ->
                terms.put(
                    new Term(term.field(), term.text()),
                    new Found(term.articles(), term.occurrences())));
    known.near().forEach(words -> near.put(key(words.field(), words.word(), words.edits()), words));
    known
        .phrases()
        .forEach(
            phrase ->
                phrases.put(phrase.phrase(), new Found(phrase.articles(), phrase.occurrences())));
  }

  private static Figures.Near key(String field, String word, int edits) {
    return new Figures.Near(field, word, edits, null);
  }

  Figures.OfIndex index() throws Missing {
    if (index == null) {
      indexMissing = true;
      throw new Missing(); // without the languages no query can be read
    }
    return index;
  }

  /** Of a field; null if they are missing. */
  Figures.@Nullable OfField field(String field) {
    Figures.OfField known = fields.get(field);
    if (known == null) {
      fieldsMissing.add(field);
    }
    return known;
  }

  /**
   * What Lucene scores a field with; null if no article has it, anything as long as it is missing.
   */
  @Nullable CollectionStatistics statistics(String field) {
    Figures.OfField known = field(field);
    if (known == null) {
      return new CollectionStatistics(field, MANY, MANY, MANY, MANY);
    }
    return known.docs() == 0
        ? null
        : new CollectionStatistics(
            field, known.maxDocs(), known.docs(), known.occurrences(), known.postings());
  }

  /** Of a term. */
  Found term(Term term) {
    Found known = terms.get(term);
    if (known == null) {
      termsMissing.add(term);
      return Found.NOWHERE;
    }
    return known;
  }

  /** What Lucene scores a term with, of which the part has this much. */
  TermStatistics statistics(Term term, long articles, long occurrences) {
    Found known = term(term);
    return known.articles() == 0
        ? new TermStatistics(term.bytes(), articles, occurrences)
        : new TermStatistics(term.bytes(), known.articles(), known.occurrences());
  }

  /**
   * The words that resemble one; null if they are missing.
   *
   * @throws org.broadsheet.query.QuerySyntaxException if they are too many
   */
  @Nullable List<Misspellings.Found> near(String field, String word, int edits) {
    Figures.Near asked = key(field, word, edits);
    Figures.Near known = near.get(asked);
    if (known == null) {
      nearMissing.add(asked);
      return null;
    }
    if (known.words() == null) {
      throw SearchCost.tooMany(word + "~" + edits);
    }
    return known.words().stream()
        .map(found -> new Misspellings.Found(found.word(), found.edits(), found.articles()))
        .toList();
  }

  /**
   * Of a phrase that stands for many.
   *
   * @param here how much of it the part has
   */
  Found phrase(String field, List<PhrasePlace> places, Found here) {
    StringBuilder all = new StringBuilder(field);
    for (PhrasePlace place : places) {
      all.append(' ').append(place.offset()).append(name(place.words()));
    }
    Found known = phrases.get(all.toString());
    if (known == null) {
      phrasesMissing.put(all.toString(), here);
      return here;
    }
    return known;
  }

  /** All that may stand at a place: what a place is called in messages may be less. */
  private static String name(PhrasePlace.Words words) {
    return switch (words) {
      case PhrasePlace.Words.OneOf one -> new TreeSet<>(one.terms()).toString();
      case PhrasePlace.Words.Beginning all ->
          new TreeSet<>(all.starts()) + "*" + new TreeSet<>(all.except());
    };
  }

  /** The articles that answer the request best. */
  List<Article> best() throws Missing {
    if (best == null) {
      check(); // what is best has to be found with all that is asked until here
      bestMissing = true;
      throw new Missing();
    }
    return best;
  }

  /** Ends the run if anything was missing until now. */
  void check() throws Missing {
    if (!missing().isEmpty() || !phrasesMissing.isEmpty()) {
      throw new Missing();
    }
  }

  Figures.Wanted missing() {
    List<Figures.OfTerm> named = new ArrayList<>();
    termsMissing.forEach(term -> named.add(new Figures.OfTerm(term.field(), term.text(), 0, 0)));
    return new Figures.Wanted(
        indexMissing, List.copyOf(fieldsMissing), named, List.copyOf(nearMissing), bestMissing);
  }

  /** The phrases that were missing, with how much the part has of them. */
  List<Figures.OfPhrase> phrases() {
    List<Figures.OfPhrase> named = new ArrayList<>();
    phrasesMissing.forEach(
        (phrase, here) ->
            named.add(new Figures.OfPhrase(phrase, here.articles(), here.occurrences())));
    return named;
  }
}
