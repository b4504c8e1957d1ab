package org.broadsheet.extract.charset;

/** The gate that keeps binary junk out: whether characters, or bytes, can be text at all. */
public final class Legible {
  private static final int SAMPLE = 200_000;

  /** Of a hundred characters so many may be none that people write. */
  private static final int JUNK_PERCENT = 5;

  private Legible() {}

  /** Tells whether nearly all characters of the text are such as people write. */
  public static boolean looksLike(String text) {
    int end = Math.min(text.length(), SAMPLE);
    int junk = 0;
    int rare = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        continue;
      }
      if (c == '\uFFFD' || (Character.isISOControl(c) && !isBlank(c))) {
        junk++;
      } else if (Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c)) {
        rare++;
      }
    }
    return (junk + rare) * 100L <= (long) end * JUNK_PERCENT;
  }

  /**
   * Tells whether there are so many zero bytes that it is no text in an encoding of single bytes.
   */
  static boolean holdsZeros(byte[] bytes) {
    int end = Math.min(bytes.length, SAMPLE);
    int zeros = 0;
    for (int i = 0; i < end; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros * 100L > end;
  }

  private static boolean isBlank(char c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1a || c == 0x1b || c == 0x85;
  }
}
