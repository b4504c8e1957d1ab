package org.broadsheet.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Reads typeset documents. */
public final class Typeset {
  private Typeset() {}

  /**
   * What the pages hold.
   *
   * @param characters after how many no further page is looked at
   */
  public static Newspaper read(PDDocument document, int characters) {
    PageScanner scanner = new PageScanner(Structure.of(document));
    List<Page> pages = new ArrayList<>();
    int glyphs = 0;
    int unmapped = 0;
    int number = 0;
    for (PDPage page : document.getPages()) {
      Sheet sheet = scanner.scan(page, ++number);
      glyphs += sheet.glyphs();
      unmapped += sheet.unmapped();
      pages.add(Page.of(sheet));
      if (glyphs > characters) {
        break;
      }
    }
    return Stories.of(Roles.assign(pages), glyphs, unmapped);
  }
}
