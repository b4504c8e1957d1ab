package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.broadsheet.internal.lucene.PhraseCompiler.Slot;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What lets articles rank higher in which neighbouring words of a query stand close together, best
 * of all side by side and in order. Finds nothing that the words alone would not find.
 */
final class Proximity {
  /** How many other words may stand between; 2 and 8 do as well. */
  private static final int REACH = 4;

  /** Long queries are whole sentences, whose every pair would be looked for. */
  private static final int MAX = 40;

  private final QueryLanguages languages;
  private final TermLookup terms;

  Proximity(IndexView index) {
    this.languages = index.languages();
    this.terms = index.terms();
  }

  /**
   * Queries to be added to those of the words, none of which an article must match.
   *
   * @param compiled the query of each part; null for one that asks for nothing
   */
  List<Query> of(
      List<NewsQuery> parts, List<? extends @Nullable Query> compiled, List<TextField> fields) {
    List<Query> near = new ArrayList<>();
    Set<String> last = null;
    for (int i = 0; i < compiled.size(); i++) {
      Set<String> forms =
          parts.get(i) instanceof NewsQuery.Word word ? forms(word.text(), compiled.get(i)) : null;
      if (forms == null) {
        continue;
      }
      if (last != null && near.size() < MAX) {
        near.add(new BoostQuery(near(last, forms, fields), Scoring.PROXIMITY));
      }
      last = forms;
    }
    return near;
  }

  private @Nullable Set<String> forms(String text, @Nullable Query compiled) {
    List<Slot> slots = PhraseCompiler.slots(text);
    if (slots.size() != 1
        || !(slots.get(0) instanceof Slot.Exactly word)
        || word.single()
        || WordCompiler.isFrequent(word.word())) {
      return null;
    }
    return compiled instanceof WordQuery alone
        ? alone.terms()
        : WordForms.inflected(word.word(), text, languages).terms();
  }

  private Query near(Set<String> first, Set<String> second, List<TextField> fields) {
    return WordCompiler.combine(
        fields.stream()
            .map(f -> PhraseCompiler.inflected(f.queryName(), List.of(first, second), REACH, terms))
            .toList(),
        Occur.SHOULD);
  }
}
