package org.broadsheet.analysis;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as dictionaries know its letters, and where each of its chars stands in the text as it is:
 * Korean syllables out of their parts, kana with their marks, the vowel am of Thai and Lao out of
 * nikhahit and aa, wherever the nikhahit stands among the marks.
 */
final class ComposedText {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** A base with more marks than this is composed in parts, so that time stays linear. */
  private static final int MAX_UNIT = 64;

  private static final int THAI = 0x0E00;
  private static final int LAO = 0x0E80;

  // The same places in the blocks of both scripts.
  private static final int AA = 0x32;
  private static final int AM = 0x33;
  private static final int NIKHAHIT = 0x4D;

  private final StringBuilder composed = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private ComposedText(String text) {
    starts = new int[text.length()];
    ends = new int[text.length()];
    for (int from = 0, to; from < text.length(); from = to) {
      to = from + Character.charCount(text.codePointAt(from));
      while (to < text.length()
          && to - from < MAX_UNIT
          && !NFC.hasBoundaryBefore(text.codePointAt(to))) {
        to += Character.charCount(text.codePointAt(to));
      }
      add(NFC.normalize(text.substring(from, to)), from, to);
    }
  }

  /** The text; null if it is composed already. */
  static @Nullable ComposedText of(String text) {
    boolean composed =
        text.indexOf(THAI + NIKHAHIT) < 0
            && text.indexOf(LAO + NIKHAHIT) < 0
            && NFC.isNormalized(text);
    return composed ? null : new ComposedText(text);
  }

  private void add(String unit, int from, int to) {
    for (int i = 0; i < unit.length(); i++) {
      char c = unit.charAt(i);
      int block = c & ~0x7F;
      boolean am = (block == THAI || block == LAO) && c == block + AA && dropNikhahit(block);
      int at = composed.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, 2 * at);
        ends = Arrays.copyOf(ends, 2 * at);
      }
      starts[at] = from;
      ends[at] = to;
      composed.append(am ? (char) (block + AM) : c);
    }
  }

  /** Takes away the nikhahit among the last marks; false if there is none. */
  private boolean dropNikhahit(int block) {
    int at = composed.length() - 1;
    while (at >= 0 && Twins.isUnorderedWith(composed.charAt(at), block + NIKHAHIT)) {
      if (composed.charAt(at) == block + NIKHAHIT) {
        composed.deleteCharAt(at);
        System.arraycopy(starts, at + 1, starts, at, composed.length() - at);
        System.arraycopy(ends, at + 1, ends, at, composed.length() - at);
        return true;
      }
      at--;
    }
    return false;
  }

  String text() {
    return composed.toString();
  }

  /** Where the char at {@code index} begins in the text as it is. */
  int start(int index) {
    return starts[index];
  }

  /** Where the char before {@code index} ends in the text as it is. */
  int end(int index) {
    return ends[index - 1];
  }
}
