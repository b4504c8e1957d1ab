package org.broadsheet.benchmarks.loops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.broadsheet.article.Article;

/** Documents as publishers make them, of one article each. */
final class MadeUpDocuments {
  private static final float MARGIN = 40;
  private static final float COLUMN = 250;
  private static final float GUTTER = 15;
  private static final float SIZE = 9;
  private static final float LEADING = 11;

  private MadeUpDocuments() {}

  /** A web page with what stands around an article. */
  static void page(Article article, Path file) throws IOException {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>");
    html.append(escaped(article.headline())).append(" | Wire</title></head><body><nav><ul>");
    for (int i = 0; i < 30; i++) {
      html.append("<li><a href=\"/").append(i).append("\">Section ").append(i).append("</a></li>");
    }
    html.append("</ul></nav><main><article><h1>").append(escaped(article.headline()));
    html.append("</h1><p class=\"byline\">By A. Writer</p>");
    article.body().lines().forEach(line -> html.append("<p>").append(escaped(line)).append("</p>"));
    html.append("</article></main><footer><p>All rights reserved.</p></footer></body></html>");
    Files.writeString(file, html);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** A headline over two columns to a page, in a font that every reader has. */
  static void pdf(Article article, Path file) throws IOException {
    PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    List<String> lines = lines(font, article.body());
    int perColumn = (int) ((PDRectangle.A4.getHeight() - 4 * MARGIN) / LEADING);
    try (PDDocument document = new PDDocument()) {
      for (int from = 0; from < lines.size(); from += 2 * perColumn) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          float top = PDRectangle.A4.getHeight() - MARGIN;
          if (from == 0) {
            print(content, font, 2 * SIZE, MARGIN, top, List.of(latin(article.headline())));
          }
          for (int column = 0; column < 2; column++) {
            int first = Math.min(from + column * perColumn, lines.size());
            int end = Math.min(first + perColumn, lines.size());
            float left = MARGIN + column * (COLUMN + GUTTER);
            print(content, font, SIZE, left, top - MARGIN, lines.subList(first, end));
          }
        }
      }
      document.save(file.toFile());
    }
  }

  private static List<String> lines(PDFont font, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : latin(text).split("\n")) {
      String line = " ";
      for (String word : paragraph.split(" ")) {
        if (font.getStringWidth(line + " " + word) * SIZE / 1_000 > COLUMN) {
          lines.add(line);
          line = word;
        } else {
          line += " " + word;
        }
      }
      lines.add(line);
    }
    return lines;
  }

  private static void print(
      PDPageContentStream content,
      PDFont font,
      float size,
      float left,
      float top,
      List<String> lines)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.setLeading(LEADING);
    content.newLineAtOffset(left, top);
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
  }

  /** What the fonts of PDF readers have for certain. */
  private static String latin(String text) {
    return text.replaceAll("[^\\n -~]", "-");
  }
}
