package org.broadsheet.indexer.child;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts fields one after the other into bytes, big-endian, as {@link FieldReader} takes them out
 * again: numbers of eight bytes, counts of four, and text as a count and that many bytes of UTF-8,
 * where the count -1 stands for null. A surrogate without its partner becomes U+FFFD.
 */
final class FieldWriter {
  static final int NULL = -1;

  private static final char REPLACEMENT = '\uFFFD';

  private byte[] bytes = new byte[1 << 10];
  private int length;

  void flag(boolean value) {
    room(1);
    bytes[length++] = (byte) (value ? 1 : 0);
  }

  void count(int value) {
    room(Integer.BYTES);
    ByteBuffer.wrap(bytes).putInt(length, value);
    length += Integer.BYTES;
  }

  void number(long value) {
    room(Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(length, value);
    length += Long.BYTES;
  }

  void text(@Nullable String value) {
    if (value == null) {
      count(NULL);
      return;
    }
    byte[] utf8 = wellFormed(value).getBytes(StandardCharsets.UTF_8);
    count(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  void texts(List<String> values) {
    count(values.size());
    values.forEach(this::text);
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    int needed = Math.addExact(length, more);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, 1 << 30)));
    }
  }

  /** The text itself, unless there are half characters in it. */
  static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, REPLACEMENT);
      }
    }
    return mended == null ? text : mended.toString();
  }
}
