package org.broadsheet.indexer.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What JSON may hold, but a terminal must not see: DEL and the control characters of ISO 6429 above
 * it, and those that turn the direction of what follows (Unicode's Bidi_Control). They are written
 * as {@code \\u009B}, which a reader of JSON takes for the same.
 */
final class TerminalSafe extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final char DELETE = 0x7f;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
    codes[DELETE] = CharacterEscapes.ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int c) {
    return isEscaped(c) ? new SerializedString("\\u" + HEX.toHexDigits((char) c)) : null;
  }

  private static boolean isEscaped(int c) {
    return (DELETE <= c && c <= 0x9f)
        || c == 0x061c
        || c == 0x200e
        || c == 0x200f
        || (0x2028 <= c && c <= 0x202e)
        || (0x2066 <= c && c <= 0x2069);
  }
}
