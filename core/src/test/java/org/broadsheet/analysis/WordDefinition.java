package org.broadsheet.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/**
 * The definition of words in its plainest form: the whole text is normalised at once, then cut.
 * Slow, without places, and obviously right; what the scanner and the index are held against.
 */
public final class WordDefinition {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private WordDefinition() {}

  public static List<String> words(String text) {
    String normal =
        NFKC.normalize(UCharacter.foldCase(NFKC.normalize(text), true)).replace("ـ", "");
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean single = false;
    for (int c : normal.codePoints().toArray()) {
      int traits = CharTable.traits(c);
      int kind = traits & CharTable.KIND;
      boolean isSingle = (traits & CharTable.SINGLE) != 0;
      boolean ends =
          kind == CharTable.SEPARATOR || (kind == CharTable.WORD && (single || isSingle));
      if (ends && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (kind == CharTable.WORD || kind == CharTable.MARK) {
        single = word.isEmpty() ? isSingle : single;
        word.appendCodePoint(c);
      } else if (kind == CharTable.SEPARATOR) {
        single = false;
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** A word of a text and its form without accents; a query word may be either. */
  public record WordForms(String word, String plain) {
    boolean answersTo(String query) {
      return query.equals(word) || query.equals(plain);
    }
  }

  /** The words of a text, with both forms. */
  public static List<WordForms> forms(String text) {
    return words(text).stream().map(w -> new WordForms(w, Folding.fold(w))).toList();
  }

  /** Whether the words of a phrase stand in a row in a text; no words stand nowhere. */
  public static boolean holds(List<WordForms> text, List<String> phrase) {
    for (int from = 0; from + phrase.size() <= text.size(); from++) {
      boolean all = !phrase.isEmpty();
      for (int i = 0; all && i < phrase.size(); i++) {
        all = text.get(from + i).answersTo(phrase.get(i));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
