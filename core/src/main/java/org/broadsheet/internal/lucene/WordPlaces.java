package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** Where a word stands in articles of one segment, in any of its forms. */
final class WordPlaces implements Occurrences {
  private final List<TextField> fields;
  private final IndexStatistics statistics;
  private final LeafReaderContext leaf;
  private final @Nullable TermsEnum[] terms;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable ArticleLanguage languages;

  WordPlaces(List<TextField> fields, IndexStatistics statistics, LeafReaderContext leaf) {
    this.fields = fields;
    this.statistics = statistics;
    this.leaf = leaf;
    this.terms = new @Nullable TermsEnum[fields.size()];
  }

  /** A form of the word in a field, and its postings. */
  private record Entry(TextField field, Form form, PostingsEnum postings) {}

  /**
   * Adds a form that the segment has.
   *
   * @param field which of the fields
   */
  void add(int field, Form form, Term term, TermState state) throws IOException {
    TermsEnum all = terms[field];
    if (all == null) {
      all = Objects.requireNonNull(leaf.reader().terms(term.field())).iterator();
      terms[field] = all;
    }
    all.seekExact(term.bytes(), state);
    entries.add(new Entry(fields.get(field), form, all.postings(null, PostingsEnum.POSITIONS)));
  }

  @Override
  public boolean add(int doc, OccurrenceList into) throws IOException {
    boolean any = false;
    for (Entry entry : entries) {
      if (!isIn(doc, entry)) {
        continue;
      }
      PostingsEnum at = entry.postings;
      any = true;
      for (int left = at.freq(); left > 0 && Schema.layered(entry.field); left--) {
        int position = at.nextPosition();
        into.add(entry.field, position, position);
      }
    }
    return any;
  }

  /**
   * Which forms stand at the positions of headline and body of an article; to be asked for instead
   * of the occurrences there, not besides.
   */
  Map<TextField, SortedMap<Integer, List<Form>>> forms(int doc) throws IOException {
    Map<TextField, SortedMap<Integer, List<Form>>> forms = new EnumMap<>(TextField.class);
    for (Entry entry : entries) {
      if (isIn(doc, entry)) {
        SortedMap<Integer, List<Form>> inField =
            forms.computeIfAbsent(entry.field, field -> new TreeMap<>());
        for (int left = entry.postings.freq(); left > 0; left--) {
          inField
              .computeIfAbsent(entry.postings.nextPosition(), position -> new ArrayList<>())
              .add(entry.form);
        }
      }
    }
    return forms;
  }

  private boolean isIn(int doc, Entry entry) throws IOException {
    if (entry.postings.docID() < doc) {
      entry.postings.advance(doc);
    }
    return entry.postings.docID() == doc && entry.form.countsIn(language(doc, entry.form));
  }

  /** That of an article, if a form asks for it. */
  private @Nullable String language(int doc, Form form) throws IOException {
    if (form.languages() == null) {
      return null;
    }
    if (languages == null) {
      languages = ArticleLanguage.of(leaf.reader(), statistics);
    }
    return languages.of(doc);
  }
}
