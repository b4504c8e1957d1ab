package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * One place of a phrase that may be filled by several words.
 *
 * @param offset how many places after the first
 * @param words what may stand there
 */
record PhrasePlace(int offset, Words words) {

  /** What may stand at a place. */
  sealed interface Words {
    /** Any of these terms. */
    record OneOf(Set<String> terms) implements Words {
      /**
       * Its longest word, which as a rule is the one that was typed; of common grams alone both
       * words, and nothing of all else that begins with a mark.
       */
      @Override
      public String toString() {
        return terms.stream()
            .filter(term -> Character.isLetterOrDigit(term.codePointAt(0)))
            .min(Comparator.comparingInt((String term) -> -term.length()).thenComparing(t -> t))
            .or(() -> terms.stream().map(LayerTerms::wordsOfCommonGram).sorted().findFirst())
            .orElse("…");
      }
    }

    /**
     * Any word that begins in one of these ways.
     *
     * @param except the words that do and are not meant
     */
    record Beginning(List<String> starts, Set<String> except) implements Words {
      Beginning(List<String> starts) {
        this(starts, Set.of());
      }

      @Override
      public String toString() {
        return starts.get(0) + "*";
      }
    }
  }

  /** Is told each term of a segment that may stand at a place. */
  interface Visitor {
    /**
     * Takes a term.
     *
     * @param at the terms, standing at the one
     * @return false if no more are wanted
     */
    boolean visit(TermsEnum at) throws IOException;
  }

  /** Goes through the terms of a segment's field that may stand here. */
  void terms(LeafReader leaf, String field, Visitor visitor) throws IOException {
    Terms all = leaf.terms(field);
    if (all == null) {
      return;
    }
    TermsEnum terms = all.iterator();
    switch (words) {
      case Words.OneOf given -> {
        for (String term : given.terms()) {
          if (terms.seekExact(new BytesRef(term)) && !visitor.visit(terms)) {
            return;
          }
        }
      }
      case Words.Beginning beginning -> {
        Set<BytesRef> except =
            beginning.except().stream().map(BytesRef::new).collect(Collectors.toSet());
        for (String text : beginning.starts()) {
          BytesRef start = new BytesRef(text);
          @Nullable BytesRef term =
              terms.seekCeil(start) == TermsEnum.SeekStatus.END ? null : terms.term();
          for (; term != null && StringHelper.startsWith(term, start); term = terms.next()) {
            if (!except.contains(term) && !visitor.visit(terms)) {
              return;
            }
          }
        }
      }
    }
  }
}
