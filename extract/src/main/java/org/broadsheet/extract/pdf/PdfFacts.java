package org.broadsheet.extract.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.broadsheet.extract.text.DocumentFacts;
import org.jspecify.annotations.Nullable;

/** The facts that a PDF document states: in its information dictionary, else in XMP. */
final class PdfFacts {
  private PdfFacts() {}

  static DocumentFacts of(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    DublinCoreSchema core = core(document);
    String title = text(information.getTitle());
    String author = text(information.getAuthor());
    List<String> creators = core == null ? null : core.getCreators();
    Calendar created = information.getCreationDate();
    return new DocumentFacts(
        title == null && core != null ? title(core) : title,
        author != null ? List.of(author) : creators == null ? List.of() : creators,
        created == null ? null : created.toInstant().toString(),
        document.getDocumentCatalog().getLanguage());
  }

  private static @Nullable String title(DublinCoreSchema core) {
    try {
      return text(core.getTitle());
    } catch (BadFieldValueException e) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable DublinCoreSchema core(PDDocument document) {
    PDMetadata packet = document.getDocumentCatalog().getMetadata();
    if (packet == null) {
      return null;
    }
    try (InputStream in = packet.exportXMPMetadata()) {
      DomXmpParser parser = new DomXmpParser();
      parser.setStrictParsing(false);
      XMPMetadata xmp = parser.parse(in);
      return xmp.getDublinCoreSchema();
    } catch (IOException | XmpParsingException | RuntimeException e) {
      // What it says of itself is of no use then; what it holds may be.
      return null;
    }
  }
}
