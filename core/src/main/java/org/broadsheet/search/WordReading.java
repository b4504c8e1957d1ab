package org.broadsheet.search;

import java.util.List;

/**
 * What a word of a query stands for in an index.
 *
 * @param word the word as it was typed, with its sign: {@code odd*}, {@code odds~1}
 * @param terms what it is looked for as, of that what articles have; stems with their language
 *     before them, such as {@code en:odd}. Empty if no article has any
 */
public record WordReading(String word, List<String> terms) {
  /** Takes a copy of the terms. */
  public WordReading {
    terms = List.copyOf(terms);
  }
}
