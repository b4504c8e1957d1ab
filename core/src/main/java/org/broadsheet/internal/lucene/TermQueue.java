package org.broadsheet.internal.lucene;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * Terms that wait for their turn in a token stream, first come, first served. Their bytes lie one
 * behind the other, as the index wants them: a string each would cost more than the term itself.
 */
final class TermQueue {
  private byte[] bytes = new byte[1024];
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

  /** Adds text in UTF-8 to the term that is being put together. */
  TermQueue append(byte[] text) {
    ensure(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  /** Adds an ASCII character to the term that is being put together. */
  TermQueue append(char ascii) {
    ensure(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** Adds the chars of {@code text} from one index to another to the term being put together. */
  TermQueue append(char[] text, int from, int to) {
    ensure((to - from) * UnicodeUtil.MAX_UTF8_BYTES_PER_CHAR);
    int at = length;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c < 0x80) {
        bytes[at++] = (byte) c;
      } else if (c < 0x800) {
        bytes[at++] = (byte) (0xC0 | c >> 6);
        bytes[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        bytes[at++] = (byte) (0xE0 | c >> 12);
        bytes[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
        bytes[at++] = (byte) (0x80 | (c & 0x3F));
      } else {
        length = at;
        return append(new String(text, i, to - i));
      }
    }
    length = at;
    return this;
  }

  /** Adds to the term that is being put together. */
  TermQueue append(String text) {
    ensure(text.length() * UnicodeUtil.MAX_UTF8_BYTES_PER_CHAR);
    length = UnicodeUtil.UTF16toUTF8(text, 0, text.length(), bytes, length);
    return this;
  }

  /** The term that was being put together is complete. */
  void end() {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = length;
  }

  /** Takes the term added last away again if it is the same as one that waits before it. */
  void dropRepeated() {
    int from = count > 1 ? ends[count - 2] : 0;
    for (int i = next; i < count - 1; i++) {
      int before = i == 0 ? 0 : ends[i - 1];
      if (Arrays.equals(bytes, before, ends[i], bytes, from, length)) {
        length = from;
        count--;
        return;
      }
    }
  }

  /** Adds a term. */
  void add(String term) {
    append(term).end();
  }

  /** Adds the first {@code length} chars of {@code text} as a term. */
  void add(char[] text, int length) {
    append(text, 0, length).end();
  }

  /**
   * Takes the next term; there must be one.
   *
   * @param term points to it afterwards, until something is added
   */
  void moveTo(BytesRef term) {
    int from = next == 0 ? 0 : ends[next - 1];
    term.bytes = bytes;
    term.offset = from;
    term.length = ends[next] - from;
    next++;
    if (next == count) {
      clear();
    }
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
