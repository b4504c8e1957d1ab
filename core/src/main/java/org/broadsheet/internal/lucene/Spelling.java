package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.analysis.Folding;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.query.TextField;

/**
 * Puts words of the index in the place of those that no article has: of the nearest the most
 * frequent. For one thread.
 */
final class Spelling {
  /** Shorter words are off by one letter at the most. */
  private static final int LONG = 5;

  /** By how much more articles a word must be in that is off by one more letter. */
  private static final double FURTHER = 50;

  private static final int CANDIDATES = 3;

  private final IndexView view;
  private final Map<String, List<String>> unknown = new LinkedHashMap<>();

  Spelling(IndexView view) {
    this.view = view;
  }

  /** The words that no article has, each with the nearest that some have, best first. */
  Map<String, List<String>> unknown() {
    return unknown;
  }

  /**
   * A query with the nearest spelling of each word that no article has.
   *
   * @param which of the spellings, the best being 0; the best as well where there are fewer
   */
  NewsQuery respelt(NewsQuery query, int which) {
    return QueryTrees.map(query, (words, fields) -> respelt(words, fields, which));
  }

  private NewsQuery respelt(NewsQuery query, List<TextField> fields, int which) {
    return switch (query) {
      case NewsQuery.Word q -> new NewsQuery.Word(text(q.text(), fields, true, which));
      case NewsQuery.InflectedPhrase q ->
          new NewsQuery.InflectedPhrase(text(q.text(), fields, true, which));
      case NewsQuery.Printed q -> new NewsQuery.Printed(text(q.text(), fields, false, which));
      case NewsQuery.Near q ->
          new NewsQuery.Near(text(q.text(), fields, false, which), q.others(), q.ordered());
      case NewsQuery.Phrase q ->
          new NewsQuery.Phrase(
              q.parts().stream().map(part -> respelt(part, fields, which)).toList());
      default -> query;
    };
  }

  private NewsQuery.Part respelt(NewsQuery.Part part, List<TextField> fields, int which) {
    return switch (part) {
      case NewsQuery.Text p -> new NewsQuery.Text(text(p.text(), fields, false, which));
      case NewsQuery.AnyForm p -> new NewsQuery.AnyForm(text(p.text(), fields, true, which));
      default -> part;
    };
  }

  private String text(String text, List<TextField> fields, boolean inflected, int which) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      String word = scanner.word();
      String printed = text.substring(scanner.start(), scanner.end());
      boolean exempt =
          scanner.single() || word.codePointCount(0, word.length()) < Misspellings.MIN_LETTERS;
      if (!exempt && !isKnown(word, printed, fields, inflected)) {
        List<String> nearest = unknown.computeIfAbsent(word, w -> nearest(w, fields));
        if (!nearest.isEmpty()) {
          out.append(text, from, scanner.start());
          out.append(nearest.get(which < nearest.size() ? which : 0));
          from = scanner.end();
        }
      }
    }
    return out.append(text.substring(from)).toString();
  }

  private boolean isKnown(String word, String printed, List<TextField> fields, boolean inflected) {
    return inflected
        ? WordForms.inflected(word, printed, view.languages()).terms().stream()
            .anyMatch(term -> view.terms().has(fields, term))
        : PhraseCompiler.slots(printed).stream()
            .allMatch(
                slot ->
                    slot instanceof PhraseCompiler.Slot.Exactly exactly
                        && exactly.readings().stream()
                            .anyMatch(reading -> view.terms().has(fields, reading)));
  }

  private List<String> nearest(String word, List<TextField> fields) {
    boolean isLong = word.codePointCount(0, word.length()) >= LONG;
    try {
      return nearest(word, isLong ? 2 : 1, fields);
    } catch (QuerySyntaxException tooMany) {
      return isLong ? nearest(word, 1, fields) : List.of();
    }
  }

  private List<String> nearest(String word, int edits, List<TextField> fields) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Integer> articles = new HashMap<>();
    for (TextField field : fields) {
      for (Misspellings.Found found : view.terms().near(field.queryName(), word, edits)) {
        double weight = found.articles() / Math.pow(FURTHER, found.edits() - 1.0);
        weights.merge(found.word(), weight, Double::sum);
        articles.merge(found.word(), found.articles(), Integer::sum);
      }
    }
    keepRealWords(weights, articles);
    List<String> words = new ArrayList<>(weights.keySet());
    words.sort(
        Comparator.comparingDouble((String each) -> weights.getOrDefault(each, 0.0))
            .reversed()
            .thenComparing(each -> each));
    return List.copyOf(words.subList(0, Math.min(CANDIDATES, words.size())));
  }

  /**
   * Of a word with and without its accents that one stays which is printed more often: without them
   * it is found wherever it stands with them.
   */
  private static void keepRealWords(Map<String, Double> weights, Map<String, Integer> articles) {
    for (Map.Entry<String, Integer> each : articles.entrySet()) {
      String word = each.getKey();
      String plain = Folding.fold(word);
      if (!plain.equals(word) && articles.containsKey(plain)) {
        boolean accented = 2 * each.getValue() > articles.getOrDefault(plain, 0);
        Double weight = weights.remove(accented ? plain : word);
        if (accented && weight != null) {
          weights.merge(word, weight, Math::max);
        }
      }
    }
  }
}
