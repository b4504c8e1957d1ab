package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.broadsheet.internal.lucene.PhraseCompiler.Slot;
import org.broadsheet.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** A phrase in which some words are given by their beginning: all words of the index that fit. */
final class PrefixPhraseQuery extends Query {
  /** More words than this for one place take too long; exactness forbids to drop some. */
  private static final int MAX_WORDS = 20_000;

  private final String field;
  private final List<Slot> slots;

  PrefixPhraseQuery(String field, List<Slot> slots) {
    this.field = field;
    this.slots = List.copyOf(slots);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (int i = 0; i < slots.size(); i++) {
      switch (slots.get(i)) {
        case Slot.Exactly s -> phrase.add(new Term[] {new Term(field, s.word())}, i);
        case Slot.Beginning s -> {
          Term[] words = words(searcher.getIndexReader(), s.start());
          if (words.length == 0) {
            return new MatchNoDocsQuery("no word begins with " + s.start());
          }
          phrase.add(words, i);
        }
        case Slot.Anything s -> {}
      }
    }
    return phrase.build();
  }

  private Term[] words(IndexReader reader, String start) throws IOException {
    BytesRef prefix = new BytesRef(start);
    Set<Term> words = new LinkedHashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum all = terms.iterator();
      BytesRef word = all.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : all.term();
      while (word != null && StringHelper.startsWith(word, prefix)) {
        words.add(new Term(field, BytesRef.deepCopyOf(word)));
        if (words.size() > MAX_WORDS) {
          throw new QuerySyntaxException(
              "More than " + MAX_WORDS + " words begin with \"" + start + "\"", 0);
        }
        word = all.next();
      }
    }
    return words.toArray(Term[]::new);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(@Nullable String defaultField) {
    List<String> parts = new ArrayList<>();
    for (Slot slot : slots) {
      parts.add(
          switch (slot) {
            case Slot.Exactly s -> s.word();
            case Slot.Beginning s -> s.start() + "*";
            case Slot.Anything s -> "*";
          });
    }
    return field + ":\"" + String.join(" ", parts) + "\"";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PrefixPhraseQuery that
        && field.equals(that.field)
        && slots.equals(that.slots);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, slots);
  }
}
