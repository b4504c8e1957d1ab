package org.broadsheet.extract.page;

/** The weight of a text: its letters, as a measure of how much it says. */
final class TextWeight {
  private TextWeight() {}

  /**
   * The length of a text without blanks. A character of Chinese, Japanese or Korean says as much as
   * three letters.
   */
  static int weight(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '~') {
        length += c > ' ' ? 1 : 0;
      } else if (c != '\u00a0' && c != '\u200b' && c != '\ufeff') {
        length += isDense(c) ? 3 : 1;
      }
    }
    return length;
  }

  /** Tells whether it is a sign that stands for a syllable or a word. */
  static boolean isDense(char c) {
    return c >= 0x2e80 && c < 0xfb00 && (c < 0xd800 || c >= 0xf900);
  }

  /** The signs that part a sentence; prose has them, menus do not. */
  static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '\u3001' || c == '\uff0c' || c == '\u060c') {
        commas++;
      }
    }
    return commas;
  }
}
