package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.PhraseCompiler.Slot;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.broadsheet.search.WordReading;

/** Tells what the words of a query are looked for as. For one thread. */
final class QueryReadings {
  private final IndexView view;
  private final List<WordReading> readings = new ArrayList<>();

  QueryReadings(IndexView view) {
    this.view = view;
  }

  List<WordReading> of(NewsQuery query) {
    List<String> tags =
        query instanceof NewsQuery.And and
            ? and.parts().stream().flatMap(part -> QueryRoles.languages(part).stream()).toList()
            : List.of();
    QueryReadings in =
        tags.isEmpty() ? this : new QueryReadings(view.in(view.languages().in(tags)));
    in.add(query, QueryCompiler.DEFAULT);
    return List.copyOf(in.readings);
  }

  private void add(NewsQuery query, List<TextField> fields) {
    switch (query) {
      case NewsQuery.And q -> q.parts().forEach(part -> add(part, fields));
      case NewsQuery.Or q -> q.parts().forEach(part -> add(part, fields));
      case NewsQuery.Not q -> add(q.query(), fields);
      case NewsQuery.InField q when !q.field().hasValues() -> add(q.query(), List.of(q.field()));
      case NewsQuery.Word q -> inflected(q.text(), fields);
      case NewsQuery.InflectedPhrase q -> inflected(q.text(), fields);
      case NewsQuery.Fuzzy q -> misspelt(q.text(), q.edits(), fields);
      case NewsQuery.FuzzyPhrase q -> misspelt(q.text(), q.edits(), fields);
      case NewsQuery.Printed q -> exact(q.text(), fields);
      case NewsQuery.Near q -> exact(q.text(), fields);
      case NewsQuery.Phrase q -> q.parts().forEach(part -> add(part, fields));
      default -> {} // which asks for no words of texts, or for too many to list
    }
  }

  private void add(NewsQuery.Part part, List<TextField> fields) {
    switch (part) {
      case NewsQuery.Text p -> exact(p.text(), fields);
      case NewsQuery.AnyForm p -> inflected(p.text(), fields);
      case NewsQuery.Either p ->
          p.choices().forEach(choice -> choice.forEach(inner -> add(inner, fields)));
      default -> {} // which may be anything
    }
  }

  private void inflected(String text, List<TextField> fields) {
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      String printed = text.substring(scanner.start(), scanner.end());
      add(printed, WordForms.inflected(scanner.word(), printed, view.languages()).terms(), fields);
    }
  }

  private void exact(String text, List<TextField> fields) {
    for (Slot slot : PhraseCompiler.slots(text)) {
      if (slot instanceof Slot.Exactly word) {
        add(word.word(), word.readings(), fields);
      }
    }
  }

  private void misspelt(String text, int edits, List<TextField> fields) {
    for (Slot slot : PhraseCompiler.slots(text)) {
      if (slot instanceof Slot.Exactly word && Misspellings.apply(word)) {
        WordForms forms = WordForms.misspelt(word, edits, fields, view.terms());
        add(forms.word(), forms.terms(), fields);
      } else if (slot instanceof Slot.Exactly word) {
        add(word.word(), word.readings(), fields);
      }
    }
  }

  private void add(String word, Collection<String> terms, List<TextField> fields) {
    Set<String> held = new LinkedHashSet<>();
    for (String term : terms) {
      if (view.terms().has(fields, term)) {
        held.add(LayerTerms.legible(term));
      }
    }
    readings.add(new WordReading(word, List.copyOf(held)));
  }
}
