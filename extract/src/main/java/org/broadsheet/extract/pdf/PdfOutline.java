package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** The table of contents that viewers show beside a PDF document's pages. */
final class PdfOutline {
  private static final int MAX = 1_000;
  private static final int MAX_DEPTH = 16;

  private final List<String> titles = new ArrayList<>();
  private int seen;

  private PdfOutline() {}

  /** Its titles, one a line, if one of them is not in the text; else nothing. */
  static String beyond(PDDocument document, String text) {
    PdfOutline outline = new PdfOutline();
    outline.walk(document.getDocumentCatalog().getDocumentOutline(), 0);
    boolean said = outline.titles.stream().allMatch(text::contains);
    return said ? "" : String.join("\n", outline.titles);
  }

  /** Items may well point back to those before them: only so many are looked at. */
  private void walk(@Nullable PDOutlineNode node, int depth) {
    if (node == null || depth > MAX_DEPTH) {
      return;
    }
    PDOutlineItem item = node.getFirstChild();
    while (item != null && seen++ < MAX) {
      String title = item.getTitle();
      if (title != null && !title.isBlank()) {
        titles.add(title.strip());
      }
      walk(item, depth + 1);
      item = item.getNextSibling();
    }
  }
}
