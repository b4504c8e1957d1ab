package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Where a word stands in articles of one segment. What was opened for one article is used for the
 * next: a long query asks for hundreds of words in each of thousands of articles.
 */
final class WordPlaces {
  private final List<TextField> fields;
  private final IndexStatistics statistics;
  private final LeafReaderContext leaf;
  private final @Nullable TermsEnum[] terms;
  private final List<Entry> entries = new ArrayList<>();

  /** The article asked for last, which is asked for again for its next field. */
  private int last = -1;

  private @Nullable Matches ofLast;
  private @Nullable ArticleLanguage languages;

  /** The article whose language was asked for last: {@link #languages} only goes forward. */
  private int languageOf;

  WordPlaces(List<TextField> fields, IndexStatistics statistics, LeafReaderContext leaf) {
    this.fields = fields;
    this.statistics = statistics;
    this.leaf = leaf;
    this.terms = new @Nullable TermsEnum[fields.size()];
  }

  /** A form of the word in a field, and its postings. */
  private static final class Entry {
    private final int field;
    private final Form form;
    private final Term term;
    private final TermState state;
    private @Nullable PostingsEnum postings;

    /**
     * The article to which the postings were last moved: none lies between it and where they are.
     */
    private int lastAskedFor;

    Entry(int field, Form form, Term term, TermState state) {
      this.field = field;
      this.form = form;
      this.term = term;
      this.state = state;
    }

    /** Its postings in an article, from the first position on; null if it is not there. */
    @Nullable PostingsEnum in(int doc, TermsEnum terms) throws IOException {
      PostingsEnum at = postings;
      if (at == null || at.docID() >= doc) { // they only go forward, and so do the positions
        if (at != null && doc > lastAskedFor && at.docID() > doc) {
          return null;
        }
        terms.seekExact(term.bytes(), state);
        at = terms.postings(at, PostingsEnum.POSITIONS);
        postings = at;
      }
      lastAskedFor = doc;
      return at.advance(doc) == doc ? at : null;
    }
  }

  /**
   * Adds a form that the segment has.
   *
   * @param field which of the fields
   */
  void add(int field, Form form, Term term, TermState state) {
    entries.add(new Entry(field, form, term, state));
  }

  /**
   * Adds all occurrences in an article.
   *
   * @return whether there are any
   */
  boolean add(int doc, OccurrenceList into) throws IOException {
    int before = into.size();
    for (Entry entry : entries) {
      PostingsEnum at = entry.in(doc, terms(entry.field));
      if (at != null && entry.form.countsIn(language(doc, entry.form))) {
        for (int i = at.freq(); i > 0; i--) {
          int position = at.nextPosition();
          into.add(fields.get(entry.field), position, position);
        }
      }
    }
    return into.size() > before;
  }

  /** All occurrences in an article; null if there is none. */
  @Nullable Matches matches(int doc, Query query) throws IOException {
    if (doc != last) {
      ofLast = find(doc, query);
      last = doc;
    }
    return ofLast;
  }

  private @Nullable Matches find(int doc, Query query) throws IOException {
    List<Matches> matches = new ArrayList<>();
    for (int field = 0; field < fields.size(); field++) {
      List<Integer> places = places(doc, field);
      if (!places.isEmpty()) {
        matches.add(
            MatchesUtils.forField(
                fields.get(field).queryName(), () -> new PlacesIterator(places, 1, query)));
      }
    }
    return matches.isEmpty() ? null : MatchesUtils.fromSubMatches(matches);
  }

  private List<Integer> places(int doc, int field) throws IOException {
    List<Integer> places = List.of();
    for (Entry entry : entries) {
      PostingsEnum at = entry.field == field ? entry.in(doc, terms(field)) : null;
      if (at != null && entry.form.countsIn(language(doc, entry.form))) {
        places = places.isEmpty() ? new ArrayList<>() : places;
        for (int i = at.freq(); i > 0; i--) {
          places.add(at.nextPosition());
        }
      }
    }
    return places.size() < 2 ? places : places.stream().distinct().sorted().toList();
  }

  /** That of an article, if a form asks for it. */
  private @Nullable String language(int doc, Form form) throws IOException {
    if (form.languages() == null) {
      return null;
    }
    if (languages == null || doc < languageOf) {
      languages = ArticleLanguage.of(leaf.reader(), statistics);
    }
    languageOf = doc;
    return languages.of(doc);
  }

  private TermsEnum terms(int field) throws IOException {
    TermsEnum known = terms[field];
    if (known == null) {
      known = Objects.requireNonNull(leaf.reader().terms(fields.get(field).queryName())).iterator();
      terms[field] = known;
    }
    return known;
  }
}
