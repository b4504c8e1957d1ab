package org.broadsheet.internal.lucene;

import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Terms that wait for their turn in a token stream, first come, first served; their characters lie
 * one behind the other, for a string each would cost more than the term itself.
 */
final class TermQueue {
  private char[] chars = new char[512];
  private int length;
  private int[] ends = new int[16];
  private int count;
  private int next;

  /** Forgets all terms. */
  void clear() {
    length = 0;
    count = 0;
    next = 0;
  }

  boolean isEmpty() {
    return next == count;
  }

  /** Adds to the term that is being put together. */
  TermQueue append(char c) {
    ensure(1);
    chars[length++] = c;
    return this;
  }

  /** Adds the chars of {@code text} from one index to another to the term being put together. */
  TermQueue append(char[] text, int from, int to) {
    ensure(to - from);
    System.arraycopy(text, from, chars, length, to - from);
    length += to - from;
    return this;
  }

  /** Adds to the term that is being put together. */
  TermQueue append(String text) {
    ensure(text.length());
    text.getChars(0, text.length(), chars, length);
    length += text.length();
    return this;
  }

  /** The term that was being put together is complete. */
  void end() {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = length;
  }

  /** Takes the term added last away again if it is the same as the one before. */
  void dropRepeated() {
    if (count - next > 1) {
      int from = ends[count - 2];
      int before = count > 2 ? ends[count - 3] : 0;
      if (Arrays.equals(chars, before, from, chars, from, length)) {
        length = from;
        count--;
      }
    }
  }

  /** Adds a term. */
  void add(String term) {
    append(term).end();
  }

  /** Takes the next term; there must be one. */
  void moveTo(CharTermAttribute term) {
    int from = next == 0 ? 0 : ends[next - 1];
    term.copyBuffer(chars, from, ends[next] - from);
    next++;
    if (next == count) {
      clear();
    }
  }

  private void ensure(int more) {
    if (length + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
    }
  }
}
