package org.broadsheet.internal.lucene;

import java.util.function.Predicate;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.analysis.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a text begin and end.
 *
 * <p>The index knows the positions of words, not their offsets, which would make it a third larger;
 * the texts that are shown are scanned again to turn the one into the other.
 */
final class WordOffsets {
  private final @Nullable Predicate<String> wanted;
  private final WordScanner scanner = new WordScanner();
  private final JoinLayer joins = new JoinLayer();
  private final TermQueue joined = new TermQueue();
  private final BytesRef term = new BytesRef();
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private int[] joinedStarts = new int[0];

  /**
   * For any number of texts, one after the other.
   *
   * @param wanted whether a term was asked for as a word in any inflection: what is written as
   *     several words and found as one, such as 1,000, begins with the first of them; null where no
   *     such words are asked for
   */
  WordOffsets(@Nullable Predicate<String> wanted) {
    this.wanted = wanted;
  }

  /**
   * Scans a text.
   *
   * @param language the profile of its language; null if there is none
   * @param words so many words at its beginning
   */
  void scan(String text, @Nullable String language, int words) {
    starts = ArrayUtil.growNoCopy(starts, words);
    ends = ArrayUtil.growNoCopy(ends, words);
    joinedStarts = ArrayUtil.growNoCopy(joinedStarts, words);
    scanner.start(text);
    LanguageProfile profile = language == null ? null : LanguageProfiles.of(language);
    if (wanted != null) {
      joins.start(text, profile, LanguageTools.recentWords(profile));
    }
    for (int i = 0; i < words && scanner.next(); i++) {
      starts[i] = scanner.start();
      ends[i] = scanner.end();
      joinedStarts[i] = wanted == null ? starts[i] : joinedStart(starts[i], wanted);
    }
  }

  private int joinedStart(int start, Predicate<String> wanted) {
    joined.clear();
    joins.next(scanner, joined);
    return isJoined(wanted) ? Math.min(start, joins.start()) : start;
  }

  private boolean isJoined(Predicate<String> wanted) {
    boolean found = false;
    while (!joined.isEmpty()) {
      joined.moveTo(term);
      found |= wanted.test(term.utf8ToString());
    }
    return found;
  }

  /** Where an occurrence begins, in chars, of which these are the first and the last word. */
  int start(int first, int last) {
    return first == last ? joinedStarts[first] : starts[first];
  }

  /** Where an occurrence ends, in chars, of which this is the last word. */
  int end(int last) {
    return ends[last];
  }
}
