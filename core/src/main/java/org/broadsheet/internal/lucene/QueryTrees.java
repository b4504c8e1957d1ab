package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;

/** Makes other queries of a query. What is left out by it stays as it is. */
final class QueryTrees {
  private QueryTrees() {}

  /** Takes a word or a phrase. */
  interface Change {
    /** What stands in its place; the same if nothing does. */
    NewsQuery of(NewsQuery words, List<TextField> fields);
  }

  /** A query with each of its words and phrases changed. */
  static NewsQuery map(NewsQuery query, Change change) {
    return map(query, QueryCompiler.DEFAULT, change);
  }

  private static NewsQuery map(NewsQuery query, List<TextField> fields, Change change) {
    return switch (query) {
      case NewsQuery.And q ->
          new NewsQuery.And(q.parts().stream().map(part -> map(part, fields, change)).toList());
      case NewsQuery.Or q ->
          new NewsQuery.Or(q.parts().stream().map(part -> map(part, fields, change)).toList());
      case NewsQuery.InField q ->
          new NewsQuery.InField(q.field(), map(q.query(), List.of(q.field()), change));
      default -> change.of(query, fields);
    };
  }

  /** A phrase in any inflection; all else as it is. */
  static NewsQuery inflected(NewsQuery query, List<TextField> fields) {
    return switch (query) {
      case NewsQuery.Printed q -> new NewsQuery.InflectedPhrase(q.text());
      case NewsQuery.Phrase q
          when q.parts().size() == 1 && q.parts().get(0) instanceof NewsQuery.Text text ->
          new NewsQuery.InflectedPhrase(text.text());
      case NewsQuery.Phrase q ->
          new NewsQuery.Phrase(
              q.parts().stream().flatMap(part -> inflected(part).stream()).toList());
      default -> query;
    };
  }

  private static List<NewsQuery.Part> inflected(NewsQuery.Part part) {
    return switch (part) {
      case NewsQuery.Text t ->
          words(t.text()).stream().<NewsQuery.Part>map(NewsQuery.AnyForm::new).toList();
      case NewsQuery.Either e ->
          List.of(
              new NewsQuery.Either(
                  e.choices().stream()
                      .map(
                          choice ->
                              choice.stream()
                                  .flatMap(inner -> inflected(inner).stream())
                                  .collect(Collectors.<NewsQuery.Part>toList()))
                      .filter(choice -> !choice.isEmpty())
                      .toList()));
      default -> List.of(part);
    };
  }

  /** A plain phrase each of whose words may be off by a letter; all else as it is. */
  static NewsQuery misspelt(NewsQuery query, List<TextField> fields) {
    return switch (query) {
      case NewsQuery.Printed q -> new NewsQuery.FuzzyPhrase(q.text(), 1);
      case NewsQuery.Phrase q
          when q.parts().size() == 1 && q.parts().get(0) instanceof NewsQuery.Text text ->
          new NewsQuery.FuzzyPhrase(text.text(), 1);
      default -> query;
    };
  }

  /** The words of a phrase wherever they stand; all else as it is. */
  static NewsQuery unquoted(NewsQuery query, List<TextField> fields) {
    List<NewsQuery> words =
        switch (query) {
          case NewsQuery.Phrase q -> bare(q.parts());
          case NewsQuery.Printed q -> bare(q.text());
          case NewsQuery.InflectedPhrase q -> bare(q.text());
          case NewsQuery.Near q -> bare(q.text());
          case NewsQuery.FuzzyPhrase q -> bare(q.text());
          default -> List.of();
        };
    return words.isEmpty() ? query : and(words);
  }

  private static List<NewsQuery> bare(List<NewsQuery.Part> parts) {
    List<NewsQuery> words = new ArrayList<>();
    for (NewsQuery.Part part : parts) {
      switch (part) {
        case NewsQuery.Text p -> words.addAll(bare(p.text()));
        case NewsQuery.AnyForm p -> words.addAll(bare(p.text()));
        case NewsQuery.WordStart p -> words.add(new NewsQuery.Prefix(p.text()));
        case NewsQuery.Either p ->
            words.add(new NewsQuery.Or(p.choices().stream().map(c -> and(bare(c))).toList()));
        case NewsQuery.Gap p -> {}
      }
    }
    return words;
  }

  private static List<NewsQuery> bare(String text) {
    return words(text).stream().<NewsQuery>map(NewsQuery.Word::new).toList();
  }

  /** What stands between white space, without what holds no word. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      if (!WordScanner.words(word).isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** All of several, of which those that are so themselves are taken apart. */
  static NewsQuery and(List<NewsQuery> parts) {
    List<NewsQuery> all = new ArrayList<>();
    for (NewsQuery part : parts) {
      if (part instanceof NewsQuery.And and) {
        all.addAll(and.parts());
      } else {
        all.add(part);
      }
    }
    return all.size() == 1 ? all.get(0) : new NewsQuery.And(all);
  }
}
