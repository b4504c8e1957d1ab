package org.broadsheet.indexer.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.extract.charset.LegacyCharsets;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.indexer.container.Compressed;
import org.broadsheet.indexer.feed.Items;
import org.broadsheet.indexer.feed.JsonFeed;
import org.broadsheet.indexer.feed.NewsXml;
import org.broadsheet.indexer.feed.Table;
import org.broadsheet.indexer.feed.Wire;
import org.broadsheet.indexer.source.ArticleJson;
import org.broadsheet.indexer.source.JsonLines;
import org.broadsheet.indexer.source.JsonSettings;
import org.jspecify.annotations.Nullable;

/** Tells feeds from documents, and reads them in whatever encoding they are. */
final class FeedReader {
  /** Enough for the declarations of an XML file, or the longest first row of a table. */
  private static final int HEAD = 1 << 14;

  private static final Set<String> JSON_ENDINGS = Set.of(".json", ".ninjs");
  private static final Set<String> TABLE_ENDINGS = Set.of(".csv", ".tsv", ".tab");
  private static final Set<String> TABLES = Set.of("text/csv", "text/tab-separated-values");

  /** Begins the header of a message on the wire. */
  private static final byte SOH = 1;

  /**
   * Characters that may stand before: white space, idle characters and byte order marks, in wide
   * encodings too.
   */
  private static final String IDLE = "\0 \t\n\u000b\f\r\u0016\u00ef\u00bb\u00bf\u00fe\u00ff";

  private static final Pattern DECLARED =
      Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)");

  private final TextDecoder decoder;
  private final JsonSettings settings;

  FeedReader(TextDecoder decoder, JsonSettings settings) {
    this.decoder = decoder;
    this.settings = settings;
  }

  /** The kind of feed that the document is, or null; its bytes stand where they stood. */
  @Nullable Kind kind(Document document) throws IOException {
    String type = document.type().toString();
    String name = document.name().toLowerCase(Locale.ROOT);
    if (Compressed.of(type) != null) {
      return null;
    }
    if (JsonLines.accepts(name)) {
      return Kind.JSON_LINES;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot);
    boolean json = JSON_ENDINGS.contains(ending) || type.equals("application/json");
    boolean table = TABLE_ENDINGS.contains(ending) || TABLES.contains(type);
    byte[] head = head(document);
    if (!json && !table && !mayBe(head)) {
      return null;
    }
    String text = new String(head, charset(document, head));
    String start = text.replace('\uFEFF', ' ').stripLeading();
    if (json && (start.startsWith("[") || start.startsWith("{"))) {
      return Kind.JSON;
    }
    if (table && Table.delimiter(text) != null) {
      return Kind.TABLE;
    }
    if (Wire.begins(text)) {
      return Kind.WIRE;
    }
    return NewsXml.root(text) == null ? null : Kind.NEWS_XML;
  }

  /**
   * Tells whether it begins like XML or a wire file, in any encoding. Nearly every other document
   * is told from these by one byte, so that nobody looks for the encoding of a Word file.
   */
  private static boolean mayBe(byte[] head) {
    for (byte b : head) {
      if (b == '<' || b == SOH) {
        return true;
      }
      if (IDLE.indexOf(b & 0xff) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Hands on the articles of a document that is a feed of this kind. */
  void read(Document document, Kind kind, Items to) throws IOException {
    byte[] head = head(document);
    Charset charset = charset(document, head);
    String location = document.location();
    int characters = document.limits().characters();
    if (kind == Kind.JSON_LINES) {
      lines(document, to);
      return;
    }
    String start = new String(head, charset);
    Reader text = new InputStreamReader(document.bytes(), charset);
    switch (kind) {
      case JSON -> JsonFeed.read(text, location, settings, characters, to);
      case WIRE -> Wire.read(text, location, characters, to);
      case TABLE -> {
        Character delimiter = Table.delimiter(start);
        Table.read(text, delimiter == null ? ',' : delimiter, settings, location, to);
      }
      default -> {
        String root = NewsXml.root(start);
        String url = document.origin().url();
        String base = url == null ? "" : url;
        NewsXml.read(text, root == null ? "rss" : root, location, base, characters, to);
      }
    }
  }

  private void lines(Document document, Items to) {
    InputStream bytes = document.bytes();
    try (JsonLines lines = JsonLines.of(document.location(), bytes, to::failed)) {
      while (lines.hasNext()) {
        ArticleJson.read(lines.next(), settings, to::failed).forEach(to::told);
      }
    }
  }

  private static byte[] head(Document document) throws IOException {
    byte[] head = new byte[HEAD];
    int size = document.bytes().peek(head);
    return Arrays.copyOf(head, Math.max(0, size));
  }

  private Charset charset(Document document, byte[] head) {
    Charset declared = document.origin().charset();
    if (declared == null) {
      Matcher found = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
      declared = found.find() ? LegacyCharsets.named(found.group(1)) : null;
    }
    return decoder.charset(head, declared);
  }
}
