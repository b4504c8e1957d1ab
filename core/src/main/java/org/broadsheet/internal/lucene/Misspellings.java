package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.broadsheet.query.QuerySyntaxException;

/**
 * The words of an index that a word may have been misread or mistyped as: those that come of it by
 * a few edits. An edit leaves a letter out, puts one in, exchanges it for another, or turns two
 * neighbours round; a letter is a code point of the word as {@code WordScanner} gives it. The
 * distance is that of optimal string alignment (Damerau, CACM 7:3, 1964), the automata those of
 * Schulz and Mihov (IJDAR 5:1, 2002).
 *
 * <p>Words of one or two letters stay as they are, since an edit makes of them nearly any other;
 * for the same reason so do the characters of scripts that are written without spaces.
 */
final class Misspellings {
  /** Shorter words stay as they are. */
  static final int MIN_LETTERS = 3;

  /** More words for one are no misspellings of it, and cost too much to look up. */
  static final int MAX_WORDS = 2_000;

  private final String word;
  private final int edits;
  private final CompiledAutomaton automaton;

  /**
   * @param edits how many at the most; 1 or 2
   */
  Misspellings(String word, int edits) {
    this.word = word;
    this.edits = edits;
    automaton =
        new CompiledAutomaton(
            new LevenshteinAutomata(word, true).toAutomaton(edits), false, true, false);
  }

  /**
   * A word of the index.
   *
   * @param edits how many make it of the word that was asked for
   * @param articles in how many it stands in one field, deleted ones included
   */
  record Found(String word, int edits, int articles) {}

  /** Whether a word has any but itself. */
  static boolean apply(PhraseCompiler.Slot.Exactly word) {
    return !word.single()
        && word.readings().stream()
            .allMatch(reading -> reading.codePointCount(0, reading.length()) >= MIN_LETTERS);
  }

  /**
   * All of them in a field, nearest first, then most frequent; not the word itself. Of an accented
   * word what it is without accents may be among them as well.
   *
   * @throws QuerySyntaxException if they are more than {@link #MAX_WORDS}
   */
  List<Found> in(String field, IndexReader reader) throws IOException {
    Map<String, Found> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        add(automaton.getTermsEnum(terms), found);
      }
    }
    List<Found> all = new ArrayList<>(found.values());
    all.sort(
        Comparator.comparingInt(Found::edits)
            .thenComparing(Comparator.comparingInt(Found::articles).reversed())
            .thenComparing(Found::word));
    return all;
  }

  private void add(TermsEnum terms, Map<String, Found> found) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      String other = term.utf8ToString();
      if (LayerTerms.isWord(other) && !other.equals(word)) {
        Found known = found.get(other);
        found.put(
            other,
            known == null
                ? new Found(other, isOneEdit(word, other) ? 1 : edits, terms.docFreq())
                : new Found(other, known.edits(), known.articles() + terms.docFreq()));
      }
      if (found.size() > MAX_WORDS) {
        throw SearchCost.tooMany(word + "~" + edits);
      }
    }
  }

  /** Whether one edit makes one word of another, which it is not. */
  private static boolean isOneEdit(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int from = 0;
    int ends = Math.min(a.length, b.length);
    while (from < ends && a[from] == b[from]) {
      from++;
    }
    int same = 0;
    while (same < ends - from && a[a.length - 1 - same] == b[b.length - 1 - same]) {
      same++;
    }
    int ofA = a.length - same - from;
    int ofB = b.length - same - from;
    boolean turnedRound = ofA == 2 && ofB == 2 && a[from] == b[from + 1] && a[from + 1] == b[from];
    return Math.max(ofA, ofB) == 1 || turnedRound;
  }
}
