package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StructureTest {
  private final COSArray kids = new COSArray();

  @Test
  void partsArePlacedInTheOrderOfTheTree() throws IOException {
    kids.add(COSInteger.get(7));
    kids.add(COSInteger.get(3));
    try (PDDocument document = new PDDocument()) {
      PDPage page = tagged(document);
      Structure structure = Structure.of(document);
      assertThat(structure.place(page, 7)).isZero();
      assertThat(structure.place(page, 3)).isOne();
      assertThat(structure.place(page, 4)).isEqualTo(Structure.NOWHERE);
    }
  }

  @Test
  @Timeout(20)
  void aTreeThatHoldsItselfComesToAnEnd() throws IOException {
    kids.add(COSInteger.get(7));
    kids.add(kids);
    try (PDDocument document = new PDDocument()) {
      PDPage page = tagged(document);
      assertThat(Structure.of(document).place(page, 7)).isZero();
    }
  }

  private PDPage tagged(PDDocument document) {
    PDPage page = new PDPage();
    document.addPage(page);
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.PG, page.getCOSObject());
    root.setItem(COSName.K, kids);
    COSDictionary marks = new COSDictionary();
    marks.setBoolean(COSName.getPDFName("Marked"), true);
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setItem(COSName.MARK_INFO, marks);
    catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
    return page;
  }
}
