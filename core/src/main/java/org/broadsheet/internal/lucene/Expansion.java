package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.Article;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;

/**
 * Lets articles rank higher that share telling words with those that answer a query best: feedback
 * that nobody has to give, after Lavrenko and Croft's relevance models and their mixture with the
 * query (RM3). Finds exactly the articles that the query finds without it.
 */
final class Expansion {
  /** How many of the best articles are read. 5 and 20 lose on most sets. */
  static final int ARTICLES = 10;

  /** How many of their words count. 10 and 20 lose, 10 most. */
  private static final int WORDS = 40;

  private static final List<TextField> FIELDS = List.of(TextField.HEADLINE, TextField.BODY);

  private final IndexView index;
  private final Set<String> asked = new HashSet<>();
  private int words;

  private Expansion(IndexView index) {
    this.index = index;
  }

  /**
   * A query that matches what {@code compiled} does and ranks by the words of {@code best} too.
   *
   * @param query what was asked
   * @param compiled the same as one of Lucene's
   * @param best the first articles that it finds
   */
  static Query expand(NewsQuery query, Query compiled, List<Article> best, IndexView index) {
    Expansion expansion = new Expansion(index);
    expansion.gather(query);
    return expansion.words == 0 ? compiled : expansion.expanded(compiled, best);
  }

  private Query expanded(Query compiled, List<Article> best) {
    List<RareWords.Weighed> found = new ArrayList<>();
    double sum = 0;
    for (RareWords.Weighed word : RareWords.ofSeveral(best, index.statistics())) {
      if (found.size() == WORDS) {
        break;
      }
      if (forms(word.word()).stream().noneMatch(form -> asked.contains(form.term()))) {
        found.add(word);
        sum += word.weight() / word.idf();
      }
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(compiled, Occur.MUST);
    for (RareWords.Weighed word : found) {
      WordForms forms = new WordForms(word.word() + " as in the best articles", forms(word.word()));
      float weight = (float) (Scoring.EXPANSION * words * word.weight() / word.idf() / sum);
      all.add(new BoostQuery(new WordQuery(FIELDS, forms, index), weight), Occur.SHOULD);
    }
    return all.build();
  }

  /** A word in any inflection; two characters of a script without spaces as their pair. */
  private List<Form> forms(String word) {
    List<String> characters = WordScanner.words(word);
    return characters.size() == 2
        ? List.of(Form.exact(LayerTerms.commonGram(characters.get(0), characters.get(1)), null))
        : WordForms.inflected(word, word, index.languages()).forms();
  }

  /** The words that were asked for, which need no feedback. */
  private void gather(NewsQuery query) {
    switch (query) {
      case NewsQuery.Word q -> gather(q.text());
      case NewsQuery.InflectedPhrase q -> gather(q.text());
      case NewsQuery.Near q -> gather(q.text());
      case NewsQuery.Printed q -> gather(q.text());
      case NewsQuery.Phrase q ->
          gather(
              q.parts().stream()
                  .map(part -> part instanceof NewsQuery.Text text ? text.text() : "")
                  .collect(Collectors.joining(" ")));
      case NewsQuery.InField q -> gather(q.query());
      case NewsQuery.And q -> q.parts().forEach(this::gather);
      case NewsQuery.Or q -> q.parts().forEach(this::gather);
      case NewsQuery.Prefix q -> {}
      case NewsQuery.Fuzzy q -> {}
      case NewsQuery.FuzzyPhrase q -> {}
      case NewsQuery.Everything q -> {}
      case NewsQuery.InLanguage q -> {}
      case NewsQuery.Published q -> {}
      case NewsQuery.Value q -> {}
      case NewsQuery.InCustomField q -> {}
      case NewsQuery.CustomValue q -> {}
      case NewsQuery.Has q -> {}
      case NewsQuery.AtPath q -> {}
      case NewsQuery.Filter q -> {}
      case NewsQuery.Not q -> {}
    }
  }

  private void gather(String text) {
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    String before = "";
    while (scanner.next()) {
      String word = scanner.word();
      words += WordCompiler.isFrequent(word) ? 0 : 1;
      forms(word).forEach(form -> asked.add(form.term()));
      if (scanner.single() && !before.isEmpty()) {
        asked.add(LayerTerms.commonGram(before, word));
      }
      before = scanner.single() ? word : "";
    }
  }
}
