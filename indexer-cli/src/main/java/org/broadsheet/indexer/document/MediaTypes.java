package org.broadsheet.indexer.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.broadsheet.indexer.container.Compressed;

/**
 * Finds out the kind of a document.
 *
 * <p>Names that say text or HTML are believed when the first bytes do not object: that is most of
 * any corpus, and then Tika need not be loaded. Everything else Tika looks at.
 */
final class MediaTypes {
  private static final MediaType HTML_TYPE = MediaType.text("html");

  private static final Set<String> HTML =
      Set.of("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml");

  /** What crawlers wrote before there was WARC; Tika knows it by its name only. */
  private static final MediaType WEB_ARCHIVE = MediaType.application("arc");

  private static final MediaType MAILBOX = MediaType.application("mbox");
  private static final Set<String> MAILBOX_ENDINGS = Set.of(".mbox", ".mbx");

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("application/pdf", Kind.PDF),
          Map.entry("application/ttml+xml", Kind.TEXT),
          Map.entry("application/zip", Kind.ZIP),
          Map.entry("application/x-tar", Kind.TAR),
          Map.entry("application/x-gtar", Kind.TAR),
          Map.entry("application/x-7z-compressed", Kind.SEVEN_ZIP),
          Map.entry("application/warc", Kind.WEB_ARCHIVE),
          Map.entry("application/arc", Kind.WEB_ARCHIVE),
          Map.entry("application/x-wacz", Kind.WACZ),
          Map.entry("application/mbox", Kind.MAILBOX),
          Map.entry("message/rfc822", Kind.MAIL),
          Map.entry("message/news", Kind.MAIL),
          Map.entry("multipart/related", Kind.MAIL),
          Map.entry("application/vnd.ms-tnef", Kind.TNEF),
          Map.entry("application/ms-tnef", Kind.TNEF),
          Map.entry("application/java-archive", Kind.PROGRAM),
          Map.entry("application/vnd.android.package-archive", Kind.PROGRAM),
          Map.entry("application/x-tika-java-enterprise-archive", Kind.PROGRAM),
          Map.entry("application/x-tika-java-web-archive", Kind.PROGRAM),
          Map.entry("application/x-ios-app", Kind.PROGRAM),
          Map.entry("application/x-itunes-ipa", Kind.PROGRAM),
          Map.entry("application/x-xpinstall", Kind.PROGRAM));

  /** Kinds of text with a form of their own that Tika reads better than we do. */
  private static final Set<String> FORMED = Set.of("text/xml", "text/rtf");

  /**
   * Books and letters that nothing here reads: who keeps them wants to know that they are not in.
   */
  private static final Set<String> UNREAD =
      Set.of(
          "application/x-mobipocket-ebook",
          "application/vnd.amazon.ebook",
          "application/vnd.amazon.mobi8-ebook",
          "application/x-ms-reader",
          "application/vnd.lotus-wordpro",
          "application/vnd.ms-works",
          "application/x-tika-msworks-spreadsheet");

  private static final Set<String> TEXT_ENDINGS = Set.of(".txt", ".text", ".md", ".markdown");
  private static final Set<String> HTML_ENDINGS = Set.of(".html", ".htm", ".xhtml");

  /** The first bytes of files that are something else than their name says. */
  private static final List<String> BEGINNINGS =
      List.of("%PDF", "PK\3\4", "{\\rtf", "\u00d0\u00cf\u0011\u00e0", "\u001f\u008b");

  /** Not any angle bracket: agencies put the names of companies between them. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:[?!]|(?i:html|head|body|meta|title)[\\s>]|(?:link|style|script|div|span|p|br|h[1-6]"
              + "|table|a|img|article|section|rss|feed|rdf|nitf|news[a-zA-Z]*|svg|xml)[\\s:/>])");

  /** A mailbox names sender and day; many a headline begins with the same word. */
  private static final Pattern MAIL =
      Pattern.compile("From \\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b");

  private static final int PEEK = 1_024;

  private final Parsers parsers;

  MediaTypes(Parsers parsers) {
    this.parsers = parsers;
  }

  MediaType of(TikaInputStream bytes, String name) throws IOException {
    String head = head(bytes);
    String ending = ending(name);
    if (TEXT_ENDINGS.contains(ending) && isPlain(head)) {
      return MediaType.TEXT_PLAIN;
    }
    if (HTML_ENDINGS.contains(ending) && isHtml(head)) {
      return HTML_TYPE;
    }
    if (MAILBOX_ENDINGS.contains(ending) && head.startsWith("From ")) {
      return MAILBOX;
    }
    if (head.startsWith("filedesc://")) {
      return WEB_ARCHIVE;
    }
    return parsers.kind(bytes, name);
  }

  /** Returns the reader's kind for documents of this type and name. */
  Kind kind(MediaType type, String name) {
    String full = type.toString();
    if (isHtml(type)) {
      return Kind.HTML;
    }
    Kind known = KINDS.get(full);
    // Headers such as Subject: stand at the beginning of texts as well as of mail.
    boolean letter = known == Kind.MAIL || known == Kind.MAILBOX;
    if (letter && TEXT_ENDINGS.contains(ending(name))) {
      return Kind.TEXT;
    }
    if (known == Kind.ZIP && ending(name).equals(".wacz")) {
      return Kind.WACZ;
    }
    if (known != null) {
      return known;
    }
    if (Compressed.of(full) != null) {
      return Kind.COMPRESSED;
    }
    return isText(type) ? Kind.TEXT : Kind.OTHER;
  }

  /** Tells whether documents of this type have text, whether or not there is a reader for them. */
  boolean isDocument(MediaType type) {
    return UNREAD.contains(type.toString()) || parsers.readsSome(type);
  }

  private static boolean isHtml(MediaType type) {
    return HTML.contains(type.toString());
  }

  /** Tells whether we read it as plain text. */
  private boolean isText(MediaType type) {
    if (type.equals(MediaType.TEXT_PLAIN)) {
      return true;
    }
    if (isHtml(type) || FORMED.contains(type.toString())) {
      return false;
    }
    return type.getType().equals("text")
        || type.equals(MediaType.OCTET_STREAM)
        || (parsers.isInstance(type, MediaType.TEXT_PLAIN)
            && !parsers.isInstance(type, MediaType.APPLICATION_XML)
            && !parsers.read(type));
  }

  /** The first bytes, each as the character of its number; the stream stands where it stood. */
  private static String head(TikaInputStream bytes) throws IOException {
    bytes.mark(PEEK);
    byte[] head = bytes.readNBytes(PEEK);
    bytes.reset();
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
  }

  private static boolean isPlain(String head) {
    String start = head.stripLeading();
    return head.indexOf('\0') < 0
        && BEGINNINGS.stream().noneMatch(start::startsWith)
        && !MARKUP.matcher(start).lookingAt()
        && !MAIL.matcher(start).lookingAt();
  }

  private static boolean isHtml(String head) {
    String lower = head.stripLeading().toLowerCase(Locale.ROOT);
    return lower.startsWith("<!doctype html") || lower.startsWith("<html");
  }

  /** Tells whether the name says plain text. */
  static boolean isNamedText(String name) {
    return TEXT_ENDINGS.contains(ending(name));
  }

  /** Tells whether the first bytes do not object to plain text. */
  static boolean isPlainText(TikaInputStream bytes) throws IOException {
    return isPlain(head(bytes));
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
