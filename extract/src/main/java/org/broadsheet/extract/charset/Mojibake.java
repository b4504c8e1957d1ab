package org.broadsheet.extract.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.article.Article;

/**
 * Tells text that was spoilt before it came here: UTF-8 that someone read in an older encoding and
 * wrote down as it looked, such as {@code cafÃ©}.
 *
 * <p>A word is spoilt if its characters, put back into the bytes that they had in the older
 * encoding, are UTF-8 throughout. Hardly any word of any language is that by chance; to be sure,
 * several must be, and more than those that are not.
 */
public final class Mojibake {
  /** The flag of an article whose text is spoilt. */
  static final String FLAG = "mojibake";

  private static final int SAMPLE = 50_000;
  private static final int MIN = 3;

  /** The encodings that UTF-8 is mistaken for. */
  private static final List<short[]> TABLES =
      List.of(
          table("windows-1252"), table("windows-1251"), table("windows-1250"), table("x-MacRoman"));

  private Mojibake() {}

  /** The article, with the flag {@code mojibake} if its text is spoilt. */
  public static Article flagged(Article article) {
    if (!isIn(article.body()) && !isIn(article.headline())) {
      return article;
    }
    List<String> flags = new ArrayList<>(article.flags());
    if (!flags.contains(FLAG)) {
      flags.add(FLAG);
    }
    return article.toBuilder().flags(flags).build();
  }

  /** Tells whether the text is spoilt. */
  static boolean isIn(String text) {
    return mayBe(text) && TABLES.stream().anyMatch(table -> isIn(text, table));
  }

  /**
   * Tells whether there are two characters beyond ASCII in a row, often enough: no letter becomes
   * one.
   */
  private static boolean mayBe(String text) {
    // A character beyond ASCII takes more than one byte, and bytes are quicker to count than chars.
    if (text.getBytes(StandardCharsets.UTF_8).length - text.length() <= MIN) {
      return false;
    }
    int end = Math.min(text.length(), SAMPLE);
    int pairs = 0;
    boolean after = false;
    for (int i = 0; i < end && pairs < MIN; i++) {
      boolean beyond = text.charAt(i) >= 0x80;
      pairs += after && beyond ? 1 : 0;
      after = beyond;
    }
    return pairs >= MIN;
  }

  private static boolean isIn(String text, short[] table) {
    int spoilt = 0;
    int sound = 0;
    int end = Math.min(text.length(), SAMPLE);
    for (int i = 0; i < end; ) {
      int start = i;
      boolean ascii = true;
      // A no-break space is one half of many spoilt letters, so only ASCII blanks part words.
      while (i < end && text.charAt(i) > ' ') {
        ascii &= text.charAt(i) < 0x80;
        i++;
      }
      if (!ascii && isSpoilt(text, start, i, table)) {
        spoilt++;
      } else if (!ascii) {
        sound++;
      }
      i++;
    }
    return spoilt >= MIN && spoilt > sound;
  }

  private static boolean isSpoilt(String text, int start, int end, short[] table) {
    if (table[text.charAt(start)] < 0) {
      return false; // as in most scripts
    }
    byte[] bytes = new byte[end - start];
    for (int i = start; i < end; i++) {
      short b = table[text.charAt(i)];
      if (b < 0) {
        return false;
      }
      bytes[i - start] = (byte) b;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The byte of each character in a charset, or -1. */
  private static short[] table(String name) {
    short[] table = new short[1 << 16];
    Arrays.fill(table, (short) -1);
    byte[] all = new byte[256];
    for (int b = 0; b < all.length; b++) {
      all[b] = (byte) b;
    }
    CharBuffer chars = Charset.forName(name).decode(ByteBuffer.wrap(all));
    for (short b = 0; b < all.length; b++) {
      // Bytes that have no character are kept by most programs as control characters.
      char c = chars.get(b);
      table[c == '\uFFFD' ? (char) b : c] = b;
    }
    // Others put this in their place, where only what continues a letter can have stood.
    table['\uFFFD'] = 0x80;
    return table;
  }
}
