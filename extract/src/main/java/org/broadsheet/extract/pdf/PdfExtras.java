package org.broadsheet.extract.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds out if a PDF document holds more than its pages: forms, notes, other documents. */
final class PdfExtras {
  /** On later pages than this nobody looks for notes. */
  private static final int PAGES = 1_000;

  private PdfExtras() {}

  /** Tells whether there is anything that is not printed on the pages. */
  static boolean areIn(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form
        && (form.containsKey(COSName.getPDFName("XFA")) || isFilled(form))) {
      return true;
    }
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names
        && names.containsKey(COSName.EMBEDDED_FILES)) {
      return true;
    }
    if (catalog.containsKey(COSName.getPDFName("Collection"))) {
      return true;
    }
    int seen = 0;
    for (PDPage page : document.getPages()) {
      if (hasNotes(page)) {
        return true;
      }
      if (++seen >= PAGES) {
        break;
      }
    }
    return false;
  }

  private static boolean isFilled(COSDictionary form) {
    return form.getDictionaryObject(COSName.FIELDS) instanceof COSArray fields && fields.size() > 0;
  }

  /** Links are on many pages and say nothing. */
  private static boolean hasNotes(PDPage page) {
    COSArray notes = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (notes == null) {
      return false;
    }
    for (int i = 0; i < Math.min(notes.size(), 200); i++) {
      COSBase note = notes.getObject(i);
      if (note instanceof COSDictionary dictionary
          && !"Link".equals(dictionary.getNameAsString(COSName.SUBTYPE))) {
        return true;
      }
    }
    return false;
  }
}
