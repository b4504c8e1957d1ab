package org.broadsheet.extract.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.broadsheet.extract.input.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a text of unknown encoding as characters.
 *
 * <p>In this order: a byte order mark; UTF-16 without a mark, by where its zero bytes or its blanks
 * stand; UTF-8, which hardly anything else looks like; the encoding that the document declares; the
 * likeliest of the older encodings. What gives no text in any of them is refused.
 */
public final class TextDecoder {
  private static final Charset UTF_32_LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32_BE = Charset.forName("UTF-32BE");
  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
  private static final char BROKEN = '\uFFFD';

  /** One damaged character among so many whole ones does not make a text anything but UTF-8. */
  private static final int WHOLE_PER_BROKEN = 20;

  private static final int SAMPLE = 1 << 16;

  private final LegacyCharsets legacy;

  public TextDecoder(LegacyCharsets legacy) {
    this.legacy = legacy;
  }

  /**
   * The text.
   *
   * @param declared what the document says its encoding is, or null; believed if the bytes allow it
   * @throws UnreadableException if these bytes are no text
   */
  public String decode(byte[] bytes, @Nullable Charset declared) throws UnreadableException {
    String text = unmarked(marked(bytes), bytes, declared);
    if (!Legible.looksLike(text)) {
      throw new UnreadableException(
          "decode", "not text", "Its bytes are not text in any known encoding.");
    }
    return text;
  }

  /**
   * The encoding of a text of which only the beginning is at hand.
   *
   * @param head the beginning; may end inside a character
   * @param declared as in {@link #decode}
   */
  public Charset charset(byte[] head, @Nullable Charset declared) {
    if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16;
    }
    Charset wide = wide(Arrays.copyOf(head, head.length & ~1));
    if (wide != null) {
      return wide;
    }
    if (isEscaped(head)) {
      return ISO_2022_JP;
    }
    if (startsWith(head, 0xef, 0xbb, 0xbf) || utf8(head) != null) {
      // ASCII so far: what is declared may come later.
      boolean ascii = true;
      for (byte b : head) {
        ascii &= b >= 0;
      }
      return ascii && declared != null ? LegacyCharsets.asMeant(declared) : StandardCharsets.UTF_8;
    }
    return declared != null && !declared.equals(StandardCharsets.UTF_8)
        ? legacy.believed(head, declared)
        : legacy.detect(head);
  }

  private String unmarked(@Nullable String marked, byte[] bytes, @Nullable Charset declared)
      throws UnreadableException {
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    if (isEscaped(bytes)) {
      return new String(bytes, ISO_2022_JP);
    }
    String utf8 = utf8(bytes);
    if (utf8 != null) {
      return utf8;
    }
    if (Legible.holdsZeros(bytes)) {
      throw new UnreadableException("decode", "not text", "It is binary data, not text.");
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, legacy.believed(bytes, declared));
    }
    return new String(bytes, legacy.detect(bytes));
  }

  private static @Nullable String marked(byte[] b) {
    if (startsWith(b, 0xef, 0xbb, 0xbf)) {
      return new String(b, 3, b.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(b, 0xff, 0xfe, 0, 0)) {
      return new String(b, 4, b.length - 4, UTF_32_LE);
    }
    if (startsWith(b, 0, 0, 0xfe, 0xff)) {
      return new String(b, 4, b.length - 4, UTF_32_BE);
    }
    if (startsWith(b, 0xff, 0xfe)) {
      return new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(b, 0xfe, 0xff)) {
      return new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE);
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark, or null when the bytes are something else. */
  private static @Nullable Charset wide(byte[] bytes) {
    if (bytes.length < 4 || (bytes.length % 2 != 0 && bytes.length < SAMPLE)) {
      return null;
    }
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    // Units that only text has often: blank, line ends, ASCII; and the CJK blank, comma, full stop.
    int little = 0;
    int big = 0;
    for (int i = 0; i < pairs; i++) {
      little += telling(bytes[2 * i + 1], bytes[2 * i]);
      big += telling(bytes[2 * i], bytes[2 * i + 1]);
    }
    // Chinese has one comma or full stop in fifty characters; in UTF-8 or ASCII there are none.
    int enough = Math.max(2, pairs / 100);
    if (little >= enough && little > 4 * big) {
      return plausible(bytes, StandardCharsets.UTF_16LE);
    }
    return big >= enough && big > 4 * little ? plausible(bytes, StandardCharsets.UTF_16BE) : null;
  }

  private static int telling(byte high, byte low) {
    boolean ascii = high == 0 && (low >= ' ' || low == '\n' || low == '\r' || low == '\t');
    boolean cjk = high == 0x30 && (low == 0 || low == 1 || low == 2);
    boolean fullWidthComma = high == (byte) 0xff && low == 0x0c;
    return ascii || cjk || fullWidthComma ? 1 : 0;
  }

  private static @Nullable Charset plausible(byte[] bytes, Charset wide) {
    String sample = new String(bytes, 0, Math.min(bytes.length, SAMPLE) & ~1, wide);
    return Legible.looksLike(sample) ? wide : null;
  }

  /** The text as UTF-8, or null when it is not that, or not nearly. */
  private static @Nullable String utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // A character cut by the end of the file is nobody's mistake.
    int broken = text.indexOf(BROKEN);
    int end = text.length();
    if (broken >= 0 && text.charAt(end - 1) == BROKEN) {
      end--;
    }
    if (broken < 0 || (broken == end && end > 0)) {
      return end == text.length() ? text : text.substring(0, end);
    }
    if (isUtf8(bytes)) {
      return text;
    }
    long many = 0;
    long none = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      none += c == BROKEN ? 1 : 0;
      many += c > 0x7f ? 1 : 0;
    }
    return none * (WHOLE_PER_BROKEN + 1) > many ? null : text;
  }

  /** Tells whether every byte is in order: the replacement character is a character too. */
  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isEscaped(byte[] bytes) {
    for (int i = 0; i + 2 < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }
}
