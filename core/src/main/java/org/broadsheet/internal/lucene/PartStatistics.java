package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** The statistics of a whole index while a part of it is searched. For one thread. */
final class PartStatistics extends IndexStatistics {
  private final IndexStatistics own;
  private final PartFigures whole;

  /**
   * @param own those of the part
   * @param whole what is known of the whole
   */
  PartStatistics(IndexReader reader, IndexStatistics own, PartFigures whole) {
    super(reader);
    this.own = own;
    this.whole = whole;
  }

  @Override
  QueryLanguages languages() throws IOException {
    return QueryLanguages.of(whole.index().languages());
  }

  @Override
  GroupedWords groupedWords() {
    return own.groupedWords();
  }

  @Override
  int articles() {
    return index().records();
  }

  @Override
  Set<String> customFields() {
    return new TreeSet<>(index().customFields());
  }

  private Figures.OfIndex index() {
    try {
      return whole.index();
    } catch (PartFigures.Missing e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  long words() throws IOException {
    return whole.index().words();
  }

  @Override
  int articlesWith(String field, String term) {
    return (int) Math.min(Integer.MAX_VALUE, whole.term(new Term(field, term)).articles());
  }

  @Override
  @Nullable Integer lastDay() throws IOException {
    return whole.index().lastDay();
  }

  @Override
  NewsSimilarity similarity() {
    return new PartSimilarity(this);
  }

  @Override
  Lengths lengths(String field) {
    Figures.OfField known = whole.field(field);
    return known == null
        ? Lengths.NONE
        : new Lengths(known.words(), known.texts(), known.shortest());
  }

  @Override
  @Nullable String[] profiles(LeafReader leaf) throws IOException {
    return own.profiles(leaf);
  }
}
