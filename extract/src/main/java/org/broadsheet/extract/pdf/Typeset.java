package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Reads typeset documents. */
public final class Typeset {
  private Typeset() {}

  /**
   * What the pages hold.
   *
   * @param characters after how many no further page is looked at
   * @param tesseract what reads pages that are only pictures; null to pass over them
   */
  public static Newspaper read(PDDocument document, int characters, @Nullable Tesseract tesseract) {
    PageScanner scanner = new PageScanner(Structure.of(document));
    List<Page> pages = new ArrayList<>();
    int glyphs = 0;
    int unmapped = 0;
    int number = 0;
    boolean recognized = false;
    for (PDPage page : document.getPages()) {
      Sheet sheet = scanner.scan(page, ++number);
      if (tesseract != null && sheet.glyphs() == 0 && !sheet.pictures().isEmpty()) {
        Sheet read = tesseract.read(document, number);
        recognized |= read.glyphs() > 0;
        sheet = read;
      }
      glyphs += sheet.glyphs();
      unmapped += sheet.unmapped();
      pages.add(Page.of(sheet));
      if (glyphs > characters) {
        break;
      }
    }
    return ArticleSegmenter.of(RoleAssigner.assign(pages), glyphs, unmapped, recognized);
  }
}
