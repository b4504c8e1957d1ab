package org.broadsheet.indexer.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.broadsheet.article.Article;
import org.broadsheet.extract.charset.LegacyCharsets;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.extract.page.BlockNote;
import org.broadsheet.indexer.container.Tnef;
import org.broadsheet.indexer.feed.Items;
import org.broadsheet.indexer.scan.ScanFormat;
import org.broadsheet.indexer.source.JsonSettings;
import org.jspecify.annotations.Nullable;

/** The readers of single documents, one for each kind. For use by any number of threads at once. */
final class Readers {
  /** Holds the head of a page in HTML, or what stands before the first element of XML. */
  private static final int HEAD = 1 << 14;

  /** Marks of the encoding, and blanks. */
  private static final int MAX_BEFORE = 16;

  private final MediaTypes types;
  private final DocumentReader text;
  private final HtmlReader html;
  private final DocumentReader pdf;
  private final DocumentReader other;
  private final MailReader mail;
  private final TnefReader tnef;
  private final FeedReader feeds;
  private final ScanInput scans;

  Readers(LanguageGuess language, Wanted wanted) {
    Parsers parsers = new Parsers();
    TextDecoder decoder = new TextDecoder(new LegacyCharsets(language.identifier()));
    this.types = new MediaTypes(parsers);
    this.text = new PlainTextReader(decoder);
    this.html = new HtmlReader(decoder);
    this.pdf = new PdfDocumentReader(parsers, wanted, language.given());
    this.other = new TikaReader(parsers);
    this.mail = new MailReader(decoder, html);
    this.tnef = new TnefReader(decoder, parsers);
    this.feeds = new FeedReader(decoder, JsonSettings.of(wanted.fields()));
    this.scans = new ScanInput(wanted);
  }

  /** A document whose kind its bytes and its name tell; the bytes stand where they stood. */
  Document document(Origin origin, TikaInputStream bytes, Limits limits) throws IOException {
    return new Document(origin, types.of(bytes, origin.name()), bytes, limits);
  }

  Kind kind(Document document) throws IOException {
    Kind kind = types.kind(document.type(), document.name());
    boolean maybe = kind == Kind.TEXT || kind == Kind.OTHER;
    Kind feed = maybe ? feeds.kind(document) : null;
    if (feed != null) {
      return feed;
    }
    boolean markup = kind == Kind.OTHER || kind == Kind.HTML;
    boolean scan = markup && scanFormat(document) != null;
    return scan ? Kind.SCAN : kind;
  }

  /**
   * The format of a scanned paper; null for other documents, whose bytes stand where they stood.
   */
  @Nullable ScanFormat scanFormat(Document document) throws IOException {
    byte[] first = new byte[MAX_BEFORE];
    int size = document.bytes().peek(first);
    int place = 0;
    while (place < size && first[place] != '<') {
      place++;
    }
    if (place >= size) {
      return null; // nearly every other document is told from these by few bytes
    }
    byte[] head = new byte[HEAD];
    return ScanFormat.ofBytes(Arrays.copyOf(head, Math.max(0, document.bytes().peek(head))));
  }

  /** Reads scanned papers. */
  ScanInput scans() {
    return scans;
  }

  /** Hands on the articles in a feed. */
  void read(Document document, Kind kind, Items to) throws IOException {
    feeds.read(document, kind, to);
  }

  /** The articles in a document that is no container. */
  List<Article> read(Document document, Kind kind) throws Exception {
    DocumentReader reader =
        switch (kind) {
          case HTML -> html;
          case PDF -> pdf;
          case TEXT -> text;
          case MAIL -> mail;
          default -> other;
        };
    return reader.read(document);
  }

  /** What is written in a message of Outlook; null where that is nothing. */
  @Nullable Article read(Tnef message, Document document) throws Exception {
    return tnef.read(message, document);
  }

  /**
   * Tells whether a document that could not be read ought to hold text, by what it is. What neither
   * its bytes nor its name tell is text, or else data.
   */
  boolean isText(Document document, Kind kind) {
    return switch (kind) {
      case TEXT -> !document.type().equals(MediaType.OCTET_STREAM);
      case OTHER -> types.isDocument(document.type());
      default -> true;
    };
  }

  /** The verdict on each block of a web page; empty for every other kind of document. */
  List<BlockNote> explain(Document document) throws Exception {
    return kind(document) == Kind.HTML ? html.explain(document) : List.of();
  }
}
