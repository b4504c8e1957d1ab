package org.broadsheet.extract.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes PDF documents of their own language: pages of 600 by 800 points, a font called F1 that is
 * Times unless told otherwise, another F2 that is Times, and what is drawn with them.
 */
final class DocumentFixture {
  private static final String TIMES =
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>";

  private final List<String> pages = new ArrayList<>();
  private final List<String> more = new ArrayList<>();
  private String font = TIMES;
  private String box = "/MediaBox [0 0 600 800]";

  /** A document without pages. */
  static DocumentFixture document() {
    return new DocumentFixture();
  }

  DocumentFixture font(String dictionary) {
    font = dictionary;
    return this;
  }

  /**
   * A font of Times with one byte a character, whose codes mean what the entries of a map of
   * characters say, such as {@code <01> <0066>}; the other codes are in no map.
   */
  DocumentFixture font(String encoding, String... map) {
    more.add(
        stream(
            "1 begincodespacerange <00> <ff> endcodespacerange "
                + map.length
                + " beginbfchar "
                + String.join(" ", map)
                + " endbfchar"));
    return font(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding "
            + encoding
            + " /ToUnicode 4 0 R >>");
  }

  /** Entries of the dictionaries of all pages that say how large they are and how they lie. */
  DocumentFixture box(String entries) {
    box = entries;
    return this;
  }

  /** One more page, on which this is drawn. */
  DocumentFixture page(String content) {
    pages.add(content);
    return this;
  }

  /** One more page with lines in the size of 10 points, 12 from one to the next. */
  DocumentFixture lines(String... lines) {
    StringBuilder content = new StringBuilder("BT /F1 10 Tf 12 TL 72 700 Td ");
    for (String line : lines) {
      content.append(line.startsWith("[") ? line + " TJ T* " : "(" + line + ") Tj T* ");
    }
    return page(content.append("ET").toString());
  }

  /** What the layout pass reads in it. */
  Newspaper read() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes())) {
      return Typeset.read(document, 1_000_000, null);
    }
  }

  /** The text of its only article. */
  String text() throws IOException {
    List<PrintedArticle> articles = read().articles();
    if (articles.size() != 1) {
      throw new IllegalStateException("not one article: " + articles);
    }
    return articles.getFirst().text();
  }

  byte[] bytes() {
    List<String> objects = new ArrayList<>();
    int first = 4 + more.size();
    StringBuilder kids = new StringBuilder();
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(first + 2 * i).append(" 0 R ");
      drawn.add(
          "<< /Type /Page /Parent 2 0 R %s /Contents %d 0 R /Resources << /Font << /F1 3 0 R /F2 %s >> >> >>"
              .formatted(box, first + 2 * i + 1, TIMES));
      drawn.add(stream(pages.get(i)));
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
    objects.add(font);
    objects.addAll(more);
    objects.addAll(drawn);
    StringBuilder pdf = new StringBuilder("%PDF-1.5\n");
    for (int i = 0; i < objects.size(); i++) {
      pdf.append(i + 1).append(" 0 obj ").append(objects.get(i)).append(" endobj\n");
    }
    return pdf.append("trailer << /Root 1 0 R >>\n%%EOF\n").toString().getBytes(ISO_8859_1);
  }

  private static String stream(String content) {
    return "<< /Length " + content.length() + " >> stream\n" + content + "\nendstream";
  }
}
