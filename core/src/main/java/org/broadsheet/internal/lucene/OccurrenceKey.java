package org.broadsheet.internal.lucene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.NewsDate;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;
import org.jspecify.annotations.Nullable;

/**
 * What occurrences are put in order by: bytes, of which the smaller come first. Words are compared
 * without case and accents, as they follow each other in the text, whichever way it is written; so
 * many of them that a reader could see the order.
 */
final class OccurrenceKey {
  /** So much of the text to either side is looked at, in code points. */
  static final int CONTEXT = 160;

  /** So many words count: in scripts without spaces a character is one. */
  private static final int WORDS = 12;

  /** Before every character, so that a word comes before those that go on. */
  private static final int END_OF_WORD = 0;

  private OccurrenceKey() {}

  /**
   * The key of an occurrence.
   *
   * @param occurrence with {@link #CONTEXT} code points to either side where the text has them
   * @param score of its article
   */
  static byte[] of(OccurrenceOrder order, Occurrence occurrence, float score) {
    return switch (order) {
      case ARTICLE -> new byte[0];
      case LEFT -> left(occurrence.left());
      case RIGHT -> words(scan(occurrence.match() + occurrence.right()));
      case DATE -> time(occurrence.article().published());
      case RELEVANCE -> ByteBuffer.allocate(Integer.BYTES).putInt(~bits(score)).array();
    };
  }

  private static byte[] left(String left) {
    List<String> words = scan(left);
    if (!words.isEmpty() && left.codePointCount(0, left.length()) >= CONTEXT) {
      words.removeFirst(); // of which only the end may be here
    }
    Collections.reverse(words);
    return words(words);
  }

  /** The words of a text without their accents. */
  private static List<String> scan(String text) {
    List<String> words = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      int plain = scanner.foldPlain();
      words.add(plain == 0 ? scanner.word() : new String(scanner.plainBuffer(), 0, plain));
    }
    return words;
  }

  private static byte[] words(List<String> words) {
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    for (String word : words.subList(0, Math.min(WORDS, words.size()))) {
      key.writeBytes(word.getBytes(StandardCharsets.UTF_8));
      key.write(END_OF_WORD);
    }
    return key.toByteArray();
  }

  private static byte[] time(@Nullable NewsDate published) {
    long time = published == null ? Long.MAX_VALUE : published.epochSecond();
    return ByteBuffer.allocate(Long.BYTES).putLong(time ^ Long.MIN_VALUE).array();
  }

  /** Bits in the order of scores, which are not negative. */
  private static int bits(float score) {
    return Float.floatToIntBits(Math.max(0, score));
  }
}
