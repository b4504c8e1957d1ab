package org.broadsheet.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.jspecify.annotations.Nullable;

/** What a PDF document says of itself: in its information dictionary, else in XMP. */
final class PdfFacts {
  private PdfFacts() {}

  static Metadata of(PDDocument document) {
    Metadata metadata = new Metadata();
    PDDocumentInformation information = document.getDocumentInformation();
    DublinCoreSchema core = core(document);
    String title = text(information.getTitle());
    metadata.set(TikaCoreProperties.TITLE, title == null && core != null ? title(core) : title);
    String author = text(information.getAuthor());
    List<String> creators = core == null ? null : core.getCreators();
    if (author != null) {
      metadata.set(TikaCoreProperties.CREATOR, author);
    } else if (creators != null) {
      creators.forEach(creator -> metadata.add(TikaCoreProperties.CREATOR, creator));
    }
    Calendar created = information.getCreationDate();
    if (created != null) {
      metadata.set(TikaCoreProperties.CREATED, created.toInstant().toString());
    }
    metadata.set(TikaCoreProperties.LANGUAGE, document.getDocumentCatalog().getLanguage());
    return metadata;
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
