package org.broadsheet.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.broadsheet.extract.text.KoreanSpacing;

/**
 * Typesets Korean articles in columns, in letters of 10 points, and remembers where their lines
 * end. No blank is printed at the end of a line.
 */
final class KoreanColumns {
  /** Where a line may end. */
  enum Breaks {
    WORDS,
    SYLLABLES
  }

  /** How lines are made to end below each other. */
  enum Margin {
    RAGGED,
    WIDE_BLANKS,
    WIDE_LETTERS
  }

  /**
   * A place where a line ends.
   *
   * @param before the letters of the article up to there, without blanks, ten at the most
   * @param behind the same of those behind
   * @param blank whether the article has a blank there
   */
  record End(String before, String behind, boolean blank) {}

  private static final String FONT =
      "<< /Type /Font /Subtype /Type0 /BaseFont /Batang /Encoding /UniKS-UTF16-H /DescendantFonts"
          + " [ << /Type /Font /Subtype /CIDFontType2 /BaseFont /Batang /CIDSystemInfo"
          + " << /Registry (Adobe) /Ordering (Korea1) /Supplement 2 >> /DW 1000"
          + " /W [1 1 300 2 15 350 16 25 550 26 32 400 33 58 680 59 64 400 65 90 520 91 95 400]"
          + " /FontDescriptor << /Type /FontDescriptor /FontName /Batang /Flags 6"
          + " /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700"
          + " /StemV 80 >> >> ] >>";

  private static final float SIZE = 10;
  private static final float LEADING = 15;
  private static final float LEFT = 30;
  private static final float TOP = 720;
  private static final float BOTTOM = 40;
  private static final float GUTTER = 16;
  private static final float PAGE = 570;
  private static final int NEAR = 10;

  private final Breaks breaks;
  private final Margin margin;
  private final float width;
  private final int columns;
  private final DocumentFixture document = DocumentFixture.document().font(FONT);
  private final List<End> ends = new ArrayList<>();
  private StringBuilder page = new StringBuilder();
  private float down = TOP;
  private int column;

  /**
   * @param ems the width of a column, in heights of the font
   */
  KoreanColumns(Breaks breaks, Margin margin, int ems) {
    this.breaks = breaks;
    this.margin = margin;
    this.width = ems * SIZE;
    this.columns = Math.max(1, (int) ((PAGE - LEFT + GUTTER) / (width + GUTTER)));
  }

  /** Adds an article on pages of its own. */
  KoreanColumns article(String headline, List<String> paragraphs) {
    draw(headline, LEFT, TOP + 40, 2 * SIZE, 0, 0);
    down = TOP;
    column = 0;
    for (String paragraph : paragraphs) {
      typeset(paragraph.replaceAll("[\\s\\p{Z}]+", " ").strip());
    }
    document.page(page.toString());
    page = new StringBuilder();
    return this;
  }

  /** Where lines end inside paragraphs beside a syllable of Hangul. */
  List<End> ends() {
    return ends;
  }

  /** What is read in it. */
  List<PrintedArticle> read() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
      return Typeset.read(pdf, 10_000_000, null).articles();
    }
  }

  private void typeset(String text) {
    int from = 0;
    while (from < text.length()) {
      float indent = from == 0 ? SIZE : 0;
      int to = lineEnd(text, from, width - indent);
      String line = text.substring(from, to).stripTrailing();
      boolean last = to == text.length();
      place(line, indent, last);
      int next = to;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      if (!last) {
        remember(text, from + line.length(), next);
      }
      from = next;
    }
  }

  /** Behind the last character that has room in a line that begins at a character. */
  private int lineEnd(String text, int from, float room) {
    float used = 0;
    int end = -1;
    for (int i = from; i < text.length(); i++) {
      used += advance(text.charAt(i)) * SIZE;
      if (used > room && text.charAt(i) != ' ') {
        return end > from ? end : Math.max(from + 1, i);
      }
      if (i + 1 < text.length() && mayEnd(text.charAt(i), text.charAt(i + 1))) {
        end = i + 1;
      }
    }
    return text.length();
  }

  private boolean mayEnd(char last, char next) {
    return next == ' '
        || last == ' '
        || (breaks == Breaks.SYLLABLES && KoreanSpacing.mayPart(last, next));
  }

  private void remember(String text, int end, int next) {
    if (KoreanSpacing.isHangul(text.charAt(end - 1)) || KoreanSpacing.isHangul(text.charAt(next))) {
      String before = text.substring(0, end).replace(" ", "");
      String behind = text.substring(next).replace(" ", "");
      ends.add(
          new End(
              before.substring(Math.max(0, before.length() - NEAR)),
              behind.substring(0, Math.min(NEAR, behind.length())),
              next > end));
    }
  }

  private void place(String line, float indent, boolean last) {
    if (down < BOTTOM) {
      down = TOP;
      column++;
      if (column == columns) {
        document.page(page.toString());
        page = new StringBuilder();
        column = 0;
      }
    }
    float natural = 0;
    int blanks = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      natural += advance(c) * SIZE;
      blanks += c == ' ' ? 1 : 0;
    }
    float rest = last ? 0 : width - indent - natural;
    float blank = margin == Margin.WIDE_BLANKS && blanks > 0 ? rest / blanks : 0;
    float letter = margin == Margin.WIDE_LETTERS ? rest / Math.max(1, line.length() - 1) : 0;
    draw(line, LEFT + column * (width + GUTTER) + indent, down, SIZE, blank, letter);
    down -= LEADING;
  }

  private void draw(String line, float left, float base, float size, float blank, float letter) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      shown.append(String.format(Locale.ROOT, "<%04x>", (int) c));
      float more = letter + (c == ' ' ? blank : 0);
      if (more != 0) {
        shown.append(String.format(Locale.ROOT, "%.2f", -1000 * more / size));
      }
    }
    page.append(
        String.format(
            Locale.ROOT, "BT /F1 %.1f Tf %.2f %.2f Td [%s] TJ ET\n", size, left, base, shown));
  }

  /** The width of a character, in heights of the font, as the font has it. */
  private static float advance(char c) {
    if (c == ' ') {
      return 0.3f;
    }
    if (c > '~') {
      return 1;
    }
    if (c < '0') {
      return 0.35f;
    }
    if (c <= '9') {
      return 0.55f;
    }
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? 0.68f : 0.52f;
    }
    return 0.4f;
  }
}
