package org.broadsheet.internal.lucene;

import java.util.List;
import java.util.Map;

/**
 * The words of one language that a part of an index has in some texts.
 *
 * @param total how many, those that are not listed included
 * @param occurrences of what the texts are near to
 */
public record PartWords(String language, long total, long occurrences, List<Word> words) {
  /** A word, how often it was met, and how often in forms other than itself. */
  public record Word(String word, long count, Map<String, Integer> forms) {}
}
