package org.broadsheet.highlight;

import java.util.List;

/** How matches are marked and text is made safe for where it is shown. */
public enum Markup {
  /** No marks; control characters are taken out. */
  PLAIN("", "") {
    @Override
    void escape(char c, StringBuilder out) {
      if (!isControl(c)) {
        out.append(c);
      }
    }
  },

  /** Bold red for a terminal; the text's own control characters are taken out. */
  ANSI("\u001B[1;31m", "\u001B[0m") {
    @Override
    void escape(char c, StringBuilder out) {
      PLAIN.escape(c, out);
    }
  },

  /** {@code <mark>} for a page; everything else is escaped. */
  HTML("<mark>", "</mark>") {
    @Override
    void escape(char c, StringBuilder out) {
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> PLAIN.escape(c, out);
      }
    }
  };

  private final String open;
  private final String close;

  Markup(String open, String close) {
    this.open = open;
    this.close = close;
  }

  abstract void escape(char c, StringBuilder out);

  /**
   * {@return the text, made safe, with the matches marked}
   *
   * @param text any text
   * @param matches spans of {@code text}, in order, not overlapping
   * @throws IndexOutOfBoundsException if a span goes on behind the end of the text
   */
  public String render(String text, List<Span> matches) {
    StringBuilder out = new StringBuilder(text.length() + 16 * matches.size());
    int at = 0;
    for (Span match : matches) {
      append(text, at, match.start(), out);
      out.append(open);
      append(text, match.start(), match.end(), out);
      out.append(close);
      at = match.end();
    }
    append(text, at, text.length(), out);
    return out.toString();
  }

  /**
   * {@return the text, made safe, without marks}
   *
   * @param text any text
   */
  public String render(String text) {
    return render(text, List.of());
  }

  private void append(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      escape(text.charAt(i), out);
    }
  }

  /**
   * {@return whether a character steers a terminal or turns the direction of the text around it}
   * Such are the controls of C0 (without line break and tab), DEL and those of C1, the marks,
   * embeddings, overrides and isolates of direction (UAX 9), and the separators of lines and
   * paragraphs.
   *
   * @param c a char
   */
  public static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (0x7F <= c && c <= 0x9F)
        || c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (0x2028 <= c && c <= 0x202E)
        || (0x2066 <= c && c <= 0x2069);
  }
}
