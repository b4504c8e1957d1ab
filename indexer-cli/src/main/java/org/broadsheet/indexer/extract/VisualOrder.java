package org.broadsheet.indexer.extract;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiTransform;
import com.ibm.icu.text.BidiTransform.Mirroring;
import com.ibm.icu.text.BidiTransform.Order;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts lines of Hebrew and Arabic back into reading order that a document holds in the order of
 * their shapes from left to right, as some typesetters leave them.
 *
 * <p>The text itself shows the order: Hebrew has letters that only end words, and Arabic words
 * often begin with the article. Either at the wrong end tells.
 */
final class VisualOrder {
  private static final Pattern READING_ORDER =
      Pattern.compile("\\p{IsHebrew}[ךםןףץ](?!\\p{L})|(?<!\\p{L})ال\\p{IsArabic}{2}");
  private static final Pattern VISUAL_ORDER =
      Pattern.compile("(?<!\\p{L})[ךםןףץ]\\p{IsHebrew}|\\p{IsArabic}{2}لا(?!\\p{L})");

  /** Fewer signs than this are chance. */
  private static final int FEWEST = 3;

  private VisualOrder() {}

  /** The text in reading order; itself if it is that already, as nearly all are. */
  static String undo(String text) {
    int visual = count(VISUAL_ORDER, text);
    if (visual < FEWEST || visual <= 2 * count(READING_ORDER, text)) {
      return text;
    }
    BidiTransform bidi = new BidiTransform();
    return text.lines()
        .map(
            line ->
                bidi.transform(
                    line, Bidi.LTR, Order.VISUAL, Bidi.RTL, Order.LOGICAL, Mirroring.ON, 0))
        .collect(Collectors.joining("\n"));
  }

  private static int count(Pattern sign, String text) {
    Matcher found = sign.matcher(text);
    int count = 0;
    while (found.find()) {
      count++;
    }
    return count;
  }
}
