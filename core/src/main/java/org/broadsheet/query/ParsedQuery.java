package org.broadsheet.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as typed, understood.
 *
 * @param query what is asked for
 * @param warnings what was forgiven, one sentence each; mostly empty
 */
public record ParsedQuery(NewsQuery query, List<String> warnings) {

  /** Takes the parts, of which the list of warnings is copied. */
  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a query in the query language.
   *
   * @param text what the reader typed
   * @param any whether any of the words suffices; otherwise an article must hold them all
   * @return the query, understood
   * @throws QuerySyntaxException if it cannot be read, is empty or is larger than a query may be
   */
  public static ParsedQuery parse(String text, boolean any) {
    return new QueryParser(text, any).parse();
  }

  /**
   * Reads plain words without operators.
   *
   * @param text any text; the words are what white space separates
   * @param any whether any of the words suffices; otherwise an article must hold them all
   * @return a query for these words, without warnings
   * @throws QuerySyntaxException if the text is longer than a query may be
   */
  public static ParsedQuery plain(String text, boolean any) {
    QueryParser.checkLength(text);
    List<NewsQuery> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      words.add(new NewsQuery.Word(word));
    }
    QueryParser.checkClauses(words.size(), text, text.length());
    return new ParsedQuery(any ? new NewsQuery.Or(words) : new NewsQuery.And(words), List.of());
  }

  /**
   * Takes a query that was put together in code, which may be as large as one that is typed.
   *
   * @param query the query as a tree
   * @return that query, without warnings
   * @throws IllegalArgumentException if it is larger, or nested more deeply
   */
  public static ParsedQuery of(NewsQuery query) {
    QueryBounds.check(query);
    return new ParsedQuery(query, List.of());
  }

  /**
   * Reads a whole text as one quoted phrase, none of it read as an operator.
   *
   * @param text the words of the phrase
   * @return a query for this phrase, without warnings
   * @throws QuerySyntaxException if the text is longer than a query may be
   */
  public static ParsedQuery quoted(String text) {
    QueryParser.checkLength(text);
    return new ParsedQuery(NewsQuery.Phrase.of(text), List.of());
  }
}
