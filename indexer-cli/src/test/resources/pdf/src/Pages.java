import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages that no typesetter makes: {@code java Pages.java NAME FILE}. */
final class Pages {
  private static final File FONT = new File("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf");

  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A5);
  private final PDFont font = PDType0Font.load(document, FONT);

  private Pages() throws IOException {
    document.addPage(page);
  }

  public static void main(String[] arguments) throws IOException {
    Pages pages = new Pages();
    switch (arguments[0]) {
      case "tagged-en" -> pages.tagged();
      case "plain-sk" -> pages.plain();
      case "scanned-en" -> pages.scanned();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    pages.document.save(arguments[1]);
  }

  /** A text that is read to and fro, as only the structure says; it is printed in another order. */
  private void tagged() throws IOException {
    String[] parts = {
      "The clockmaker of Hallow Lane opened his shop an hour late on Monday, which had not happened"
          + " since the great frost. Neighbours gathered on the pavement, and the baker sent a boy"
          + " to look through the letter box.",
      "Inside, forty-two clocks showed forty-two different times. Somebody had been in during the"
          + " night, the clockmaker said afterwards, and had moved every hand with great care and a"
          + " pair of gloves.",
      "Nothing was stolen. The police took the fingerprints of a cuckoo, and a photographer from"
          + " the town hall made pictures of the pendulums, which he was asked not to publish"
          + " before Friday.",
      "By the evening all the clocks were right again but one. It is slow by seven minutes, and"
          + " the clockmaker has decided to leave it so, as a witness."
    };
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    document.getDocumentCatalog().setStructureTreeRoot(root);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(marked);
    PDStructureElement all = new PDStructureElement("Document", root);
    root.appendKid(all);
    List<PDStructureElement> elements = new ArrayList<>();
    for (String type : List.of("H1", "P", "P", "P", "P")) {
      PDStructureElement element = new PDStructureElement(type, all);
      element.setPage(page);
      element.appendKid(elements.size());
      all.appendKid(element);
      elements.add(element);
    }
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      float[][] places = {{40, 470}, {220, 470}, {40, 330}, {220, 330}};
      for (int i : new int[] {3, 0, 2, 1}) {
        out.beginMarkedContent(COSName.P, mark(i + 1));
        lines(out, parts[i], 9, places[i][0], places[i][1], 160);
        out.endMarkedContent();
      }
      out.beginMarkedContent(COSName.getPDFName("H1"), mark(0));
      lines(out, "Forty-two clocks, forty-two times", 17, 40, 510, 400);
      out.endMarkedContent();
    }
  }

  private static PDPropertyList mark(int number) {
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, number);
    return PDPropertyList.create(properties);
  }

  private void plain() throws IOException {
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      lines(out, "Včelári z Lipovej vyhrali spor o lúku", 16, 40, 530, 340);
      String text =
          "Okresný súd rozhodol, že lúka pod Lipovou ostane včelárom, hoci obec na nej chcela"
              + " postaviť parkovisko. Spor trval jedenásť rokov a vystriedali sa v ňom štyria"
              + " sudcovia. Starosta prišiel na pojednávanie so zavareninou z višní a povedal, že"
              + " rozsudok prijíma. Na jar pribudne na lúke dvadsať úľov a tabuľa, ktorá vodičov"
              + " prosí, aby zatvárali okná.";
      lines(out, text, 9, 40, 500, 300);
    }
  }

  /** A picture of a page, as a scanner makes it. */
  private void scanned() throws IOException {
    try (PDDocument other = Loader.loadPDF(new File("../hyphens-en.pdf"))) {
      BufferedImage image = new PDFRenderer(other).renderImageWithDPI(0, 150, ImageType.BINARY);
      page.setMediaBox(other.getPage(0).getMediaBox());
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        PDRectangle box = page.getMediaBox();
        out.drawImage(
            CCITTFactory.createFromImage(document, image), 0, 0, box.getWidth(), box.getHeight());
      }
    }
  }

  private void lines(
      PDPageContentStream out, String text, float size, float x, float y, float width)
      throws IOException {
    StringBuilder line = new StringBuilder();
    float at = y;
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && font.getStringWidth(line + " " + word) / 1000 * size > width) {
        line(out, line.toString(), size, x, at);
        line.setLength(0);
        at -= 1.25f * size;
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    line(out, line.toString(), size, x, at);
  }

  private void line(PDPageContentStream out, String text, float size, float x, float y)
      throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }
}
