package org.broadsheet.indexer.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.parsers.SAXParser;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/**
 * Tika's parsers, without those that start other programs or read what holds no articles, such as
 * images, sounds and programs.
 */
final class Parsers {
  private static final String CONFIG =
      """
      <properties>
        <parsers>
          <parser class="org.apache.tika.parser.DefaultParser">
            <mime-exclude>image/*</mime-exclude>
            <parser-exclude class="org.apache.tika.parser.epub.EpubParser"/>
            <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
            <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
            <parser-exclude class="org.apache.tika.parser.image.BPGParser"/>
            <parser-exclude class="org.apache.tika.parser.image.HeifParser"/>
            <parser-exclude class="org.apache.tika.parser.image.ICNSParser"/>
            <parser-exclude class="org.apache.tika.parser.image.ImageParser"/>
            <parser-exclude class="org.apache.tika.parser.image.JXLParser"/>
            <parser-exclude class="org.apache.tika.parser.image.JpegParser"/>
            <parser-exclude class="org.apache.tika.parser.image.PSDParser"/>
            <parser-exclude class="org.apache.tika.parser.image.TiffParser"/>
            <parser-exclude class="org.apache.tika.parser.image.WebPParser"/>
            <parser-exclude class="org.apache.tika.parser.audio.AudioParser"/>
            <parser-exclude class="org.apache.tika.parser.audio.MidiParser"/>
            <parser-exclude class="org.apache.tika.parser.mp3.Mp3Parser"/>
            <parser-exclude class="org.apache.tika.parser.mp4.MP4Parser"/>
            <parser-exclude class="org.apache.tika.parser.video.FLVParser"/>
            <parser-exclude class="org.apache.tika.parser.asm.ClassParser"/>
            <parser-exclude class="org.apache.tika.parser.executable.ExecutableParser"/>
            <parser-exclude class="org.apache.tika.parser.executable.UniversalExecutableParser"/>
            <parser-exclude class="org.apache.tika.parser.font.TrueTypeParser"/>
          </parser>
        </parsers>
        <service-loader initializableProblemHandler="ignore"/>
      </properties>
      """;

  /** Loading takes a second, so it waits for a document that needs it; then it serves all. */
  private static final class Loaded {
    static final TikaConfig TIKA = config();
    static final Parser PARSER =
        new AutoDetectParser(TIKA.getDetector(), TIKA.getParser(), BookChapter.books());
    static final Set<MediaType> KINDS = PARSER.getSupportedTypes(new ParseContext());
  }

  private static TikaConfig config() {
    try {
      return new TikaConfig(new ByteArrayInputStream(CONFIG.getBytes(StandardCharsets.UTF_8)));
    } catch (TikaException | IOException | SAXException e) {
      throw new IllegalStateException("Tika's parsers do not load", e);
    }
  }

  /** The kind of a document, from its bytes first and its name second. */
  MediaType kind(TikaInputStream bytes, String name) throws IOException {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    return Loaded.TIKA.getDetector().detect(bytes, metadata).getBaseType();
  }

  /** Tells whether documents of the first kind are documents of the second as well. */
  boolean isInstance(MediaType kind, MediaType general) {
    return Loaded.TIKA.getMediaTypeRegistry().isInstanceOf(kind, general);
  }

  /** Tells whether one of the parsers is made for this kind of document. */
  boolean read(MediaType type) {
    return Loaded.KINDS.contains(type);
  }

  /** Tells whether one is made for this kind, or for one that it is a kind of. */
  boolean readsSome(MediaType type) {
    for (MediaType at = type;
        at != null;
        at = Loaded.TIKA.getMediaTypeRegistry().getSupertype(at)) {
      if (read(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Parses a document and what is embedded in it.
   *
   * @param metadata filled with what the document says of itself
   * @throws Exception whatever the parser throws, but for the end of the characters allowed
   */
  BlockText parse(Document document, Metadata metadata) throws Exception {
    return parse(document, metadata, new BlockText(document.limits().characters()));
  }

  /** Parses a document into a text that has been begun. */
  BlockText parse(Document document, Metadata metadata, BlockText text) throws Exception {
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.name());
    try {
      Loaded.PARSER.parse(document.bytes(), text, metadata, context(document.limits()));
    } catch (Exception e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e) && !worthKeeping(e, text)) {
        throw e;
      }
    }
    return text;
  }

  /** A document that breaks off has said something up to there. */
  private static boolean worthKeeping(Exception e, BlockText text) {
    return !Reasons.isLocked(e) && text.length() > 200;
  }

  private static ParseContext context(Limits limits) {
    ParseContext context = new ParseContext();
    context.set(Parser.class, Loaded.PARSER);
    context.set(EmbeddedDocumentExtractor.class, new Embedded(context, limits));
    context.set(Limits.class, limits);
    context.set(SAXParser.class, new OfficeXml());
    OfficeParserConfig office = new OfficeParserConfig();
    // The other reader of Word files does not know what was deleted.
    office.setUseSAXDocxExtractor(true);
    // Readings over words are no part of the sentence.
    office.setConcatenatePhoneticRuns(false);
    context.set(OfficeParserConfig.class, office);
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    // Bookmarks only repeat the headings.
    pdf.setExtractBookmarksText(false);
    context.set(PDFParserConfig.class, pdf);
    return context;
  }
}
