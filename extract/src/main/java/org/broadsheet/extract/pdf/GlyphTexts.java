package org.broadsheet.extract.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.broadsheet.extract.text.Legibility;

/** The texts for the codes of a document's fonts, looked up once per font and code. */
final class GlyphTexts {
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi(?!na)|extrab");
  private static final Pattern ITALIC = Pattern.compile("italic|oblique|slanted|kursiv");
  private static final float BOLD_WEIGHT = 600;

  /** A code that no one knows the meaning of. */
  static final String UNMAPPED = "\uFFFD";

  /** One font: its face, the texts of the codes seen so far, and what was printed in it. */
  static final class Font {
    /** With fewer characters of a font nobody can tell whether they are text. */
    private static final int MIN_SAMPLE = 200;

    private static final int MAX_SAMPLE = 4_000;

    /** A gap in heights of the font that is one between words. */
    private static final float WORD_GAP = 0.14f;

    private final Face face;
    private final PDFont font;
    private final Map<Integer, String> texts = new HashMap<>();
    private final StringBuilder sample = new StringBuilder();
    private int judged;
    private float end;
    private float base;
    private boolean lost;

    private Font(Face face, PDFont font) {
      this.face = face;
      this.font = font;
    }

    Face face() {
      return face;
    }

    String text(int code) {
      return lost ? UNMAPPED : texts.computeIfAbsent(code, c -> read(font, c));
    }

    /** Keeps what is printed, until there is enough to tell whether it is text. */
    void printed(String text, Box where, float size) {
      if (sample.length() < MAX_SAMPLE) {
        boolean apart =
            Math.abs(where.bottom() - base) > size
                || where.left() - end > WORD_GAP * size
                || where.left() < end - size;
        sample.append(apart ? " " : "").append(text);
        end = where.right();
        base = where.bottom();
      }
    }

    /** Tells whether it shows now that nobody knows what its characters are. */
    private boolean isFoundLost() {
      if (lost || sample.length() < MIN_SAMPLE || sample.length() == judged) {
        return false;
      }
      judged = sample.length();
      lost = Legibility.isScrambled(sample.toString());
      return lost;
    }
  }

  private final IdentityHashMap<PDFont, Font> fonts = new IdentityHashMap<>();

  Font of(PDFont font) {
    return fonts.computeIfAbsent(font, f -> new Font(face(f), f));
  }

  /**
   * Finds fonts whose characters are not those that were written: their map is lost, or was never
   * right. From then on they give no text.
   *
   * @return whether there is one that was not known before
   */
  boolean findLost() {
    boolean found = false;
    for (Font font : fonts.values()) {
      found |= font.isFoundLost();
    }
    return found;
  }

  /** Tells whether the text of any font is lost. */
  boolean areAnyLost() {
    return fonts.values().stream().anyMatch(font -> font.lost);
  }

  private static Face face(PDFont font) {
    String given = font.getName();
    String name = given == null ? "" : SUBSET.matcher(given).replaceFirst("");
    String lower = name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold = BOLD.matcher(lower).find();
    boolean italic = ITALIC.matcher(lower).find();
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      italic |= descriptor.isItalic() || descriptor.getItalicAngle() != 0;
    }
    return new Face(name, bold, italic);
  }

  private static String read(PDFont font, int code) {
    String text = null;
    try {
      text = font.toUnicode(code, GlyphNames.LIST);
    } catch (RuntimeException e) {
      // A broken map maps nothing.
    }
    String plain = text == null ? UNMAPPED : plain(swapped(text));
    if (!plain.equals(UNMAPPED)) {
      return plain;
    }
    try {
      for (String own : GlyphNames.of(font, code)) {
        String known = plain(own);
        if (!known.equals(UNMAPPED)) {
          return known;
        }
      }
    } catch (IOException | RuntimeException e) {
      // A broken font tells nothing of its glyphs.
    }
    // A simple font without a map is likely to use the codes that everyone uses.
    return text == null && font instanceof PDSimpleFont && code > ' '
        ? plain(Character.toString(code))
        : UNMAPPED;
  }

  /** Letters whose bytes some programs put down the wrong way round, as they do in ligatures. */
  private static String swapped(String text) {
    if (text.length() < 2
        || !text.chars()
            .allMatch(c -> (c & 0xff) == 0 && Character.isLetter(c >> 8) && c >> 8 < 0x80)) {
      return text;
    }
    StringBuilder letters = new StringBuilder();
    text.chars().forEach(c -> letters.append((char) (c >> 8)));
    return letters.toString();
  }

  /** Ligatures and other shapes as the letters that they stand for; controls stand for nothing. */
  static String plain(String text) {
    boolean shapes = false;
    for (int i = 0; i < text.length() && !shapes; i++) {
      char c = text.charAt(i);
      shapes = isShape(c) || isNothing(c);
    }
    if (!shapes) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = GlyphNames.plain(text.charAt(i));
      if (isShape(c)) {
        plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).strip());
      } else if (c == '\t' || c == '\n' || c == '\r') {
        plain.append(' ');
      } else if (!isNothing(c)) {
        plain.append(c);
      }
    }
    return plain.isEmpty() ? UNMAPPED : plain.toString();
  }

  /** Tells whether it is a control, of private use, or no character at all. */
  private static boolean isNothing(char c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0xE000 && c <= 0xF8FF)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || c >= 0xFFFD
        || c == '\uFEFF';
  }

  private static boolean isShape(char c) {
    return (c >= 0xFB00 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFDFF)
        || (c >= 0xFE70 && c <= 0xFEFC)
        || (c >= 0x2F00 && c <= 0x2FDF)
        || (c >= 0x0132 && c <= 0x0133)
        || (c >= 0x01C4 && c <= 0x01CC);
  }
}
