package org.broadsheet.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a glyph by its name, by the rules of the Adobe Glyph List Specification, and
 * the names that a font gives its glyphs.
 */
final class GlyphNames {
  private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  /** The names of characters, also those that only the fonts of some programs use. */
  static final GlyphList LIST = list();

  private static final Pattern CODE_UNITS = Pattern.compile("uni(?:[0-9A-F]{4})+");
  private static final Pattern CODE_POINT = Pattern.compile("u[0-9A-F]{4,6}");

  /** Where Adobe's own list has small capitals and old figures: over their Latin-1 characters. */
  private static final char FIRST_VARIANT = 0xF721;

  private static final char LAST_VARIANT = 0xF7FF;

  private GlyphNames() {}

  private static GlyphList list() {
    GlyphList usual = GlyphList.getAdobeGlyphList();
    try (InputStream more = GlyphList.class.getResourceAsStream(MORE_NAMES)) {
      return more == null ? usual : new GlyphList(usual, more);
    } catch (IOException e) {
      return usual;
    }
  }

  /**
   * The characters that a name stands for, such as "ffi", "f_f_i.alt" or "uni00660069"; or null.
   */
  static @Nullable String text(String name) {
    int dot = name.indexOf('.');
    StringBuilder text = new StringBuilder();
    for (String part : (dot < 0 ? name : name.substring(0, dot)).split("_", -1)) {
      String known = component(part);
      if (known == null) {
        return null;
      }
      text.append(known);
    }
    return text.toString();
  }

  private static @Nullable String component(String name) {
    if (CODE_UNITS.matcher(name).matches()) {
      StringBuilder units = new StringBuilder();
      for (int i = 3; i < name.length(); i += 4) {
        units.append((char) Integer.parseInt(name, i, i + 4, 16));
      }
      return units.toString();
    }
    if (CODE_POINT.matcher(name).matches()) {
      int point = Integer.parseInt(name, 1, name.length(), 16);
      return Character.isValidCodePoint(point) ? Character.toString(point) : null;
    }
    return name.isEmpty() ? null : LIST.toUnicode(name);
  }

  /** The letter or figure that a private code of Adobe's list is another shape of. */
  static char plain(char c) {
    return c >= FIRST_VARIANT && c <= LAST_VARIANT ? (char) Character.toLowerCase(c & 0xFF) : c;
  }

  /**
   * What a font tells of a code besides its map of characters, most trustworthy first: the name of
   * the glyph, and the codes that its own table of characters has for it.
   *
   * @throws IOException if the font is broken
   */
  static List<String> of(PDFont font, int code) throws IOException {
    List<String> found = new ArrayList<>();
    if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
      add(found, simple.getEncoding().getName(code));
    }
    if (font instanceof PDTrueTypeFont type && type.isEmbedded()) {
      addFrom(found, type.getTrueTypeFont(), type.codeToGID(code));
    } else if (font instanceof PDType0Font composite && composite.isEmbedded()) {
      int glyph = composite.codeToGID(code);
      PDCIDFont inner = composite.getDescendantFont();
      if (inner instanceof PDCIDFontType2 type) {
        addFrom(found, type.getTrueTypeFont(), glyph);
      } else if (inner instanceof PDCIDFontType0 type
          && type.getFontBoxFont() instanceof CFFFont cff
          && !cff.getCharset().isCIDFont()) {
        add(found, cff.getCharset().getNameForGID(glyph));
      }
    }
    return found;
  }

  private static void add(List<String> found, @Nullable String name) {
    String text = name == null ? null : text(name);
    if (text != null) {
      found.add(text);
    }
  }

  private static void addFrom(List<String> found, TrueTypeFont font, int glyph) throws IOException {
    PostScriptTable names = font.getPostScript();
    if (names != null && names.getGlyphNames() != null) {
      add(found, names.getName(glyph));
    }
    CmapLookup characters = font.getUnicodeCmapLookup(false);
    List<Integer> codes = characters == null ? null : characters.getCharCodes(glyph);
    if (codes != null && !codes.isEmpty()) {
      found.add(Character.toString(codes.getFirst()));
    }
  }
}
