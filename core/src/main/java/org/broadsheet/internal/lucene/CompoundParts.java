package org.broadsheet.internal.lucene;

import java.util.List;
import java.util.Set;
import org.broadsheet.query.TextField;

/**
 * The two words that a compound such as {@code Regierungschef} is made of. No dictionary is needed:
 * the index itself knows which words there are, and of all ways to part one the most usual two
 * words win.
 */
final class CompoundParts {
  /** Languages that write compounds as one word. */
  static final Set<String> LANGUAGES = Set.of("da", "de", "fi", "hu", "nl", "no", "sv");

  private static final int MIN_PART_LENGTH = 4;

  /** No compound that anyone types is longer. */
  private static final int MAX_COMPOUND_LENGTH = 60;

  /** What stands between the words of a compound and belongs to neither. */
  private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "er", "e");

  private CompoundParts() {}

  /** The two words; none if the word is not one of two that articles hold. */
  static List<String> of(String word, IndexStatistics index) {
    List<String> best = List.of();
    if (word.length() > MAX_COMPOUND_LENGTH) {
      return best;
    }
    double most = 0;
    for (int i = MIN_PART_LENGTH; i <= word.length() - MIN_PART_LENGTH; i++) {
      String second = word.substring(i);
      int withSecond = articlesWith(second, index);
      for (String link : LINKS) {
        int end = i - link.length();
        if (withSecond == 0 || end < MIN_PART_LENGTH || !word.startsWith(link, end)) {
          continue;
        }
        String first = word.substring(0, end);
        double usual = Math.sqrt((double) withSecond * articlesWith(first, index));
        if (usual > most) {
          most = usual;
          best = List.of(first, second);
        }
      }
    }
    return best;
  }

  private static int articlesWith(String word, IndexStatistics index) {
    return index.articlesWith(TextField.BODY.queryName(), word);
  }
}
