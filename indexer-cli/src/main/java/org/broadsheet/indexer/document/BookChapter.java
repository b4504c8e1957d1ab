package org.broadsheet.indexer.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.broadsheet.extract.page.Fragment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads a chapter of a book in EPUB: XHTML by the rules of XML, but with the named characters of
 * HTML, which are known without the document type that declares them. Entities that the chapter
 * itself declares are no text.
 */
final class BookChapter implements Parser {
  /** What makes a chapter HTML or anything else that is as bad to read as XML. */
  private static final Pattern XML = Pattern.compile("\\A\\s*<\\?xml|\\sxmlns\\s*=");

  private static final int HEAD = 1_024;

  /** The mark of a note: a number, letter or sign, perhaps in brackets. */
  private static final Pattern MARK =
      Pattern.compile(
          "[\\s\\[(]*(?:\\d{1,4}|[a-zA-Z]|[ivxl]{1,6}|[*\u2020\u2021\u00a7]{1,4})[\\s\\])]*");

  /** Tika's reader of books with this reader of chapters. */
  static Parser books() {
    EpubParser books = new EpubParser();
    books.setContentParser(new BookChapter());
    return books;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("xhtml+xml"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException {
    int most = context.get(Limits.class, Limits.DEFAULT).characters();
    byte[] bytes = stream.readNBytes((int) Math.min(4L * most, Integer.MAX_VALUE - 8));
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    for (String paragraph : text(bytes).split("\n\n", -1)) {
      xhtml.element("p", paragraph);
    }
    xhtml.endDocument();
  }

  private static String text(byte[] bytes) throws IOException {
    Document chapter = document(bytes);
    chapter.select("rt, rp").remove();
    chapter.select("a[href]").forEach(BookChapter::leaveMark);
    chapter.select("figure").tagName("div");
    chapter.select("figcaption").tagName("p");
    Element body = chapter.selectFirst("body");
    return Fragment.text(body == null ? chapter : body);
  }

  private static Document document(byte[] bytes) throws IOException {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .replace("\0", "");
    org.jsoup.parser.Parser rules =
        XML.matcher(head).find()
            ? org.jsoup.parser.Parser.xmlParser()
            : org.jsoup.parser.Parser.htmlParser();
    return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", rules);
  }

  /** Takes the mark of a note out of its sentence; other links stay. */
  private static void leaveMark(Element link) {
    boolean said =
        link.attr("epub:type").contains("noteref") || link.attr("role").equals("doc-noteref");
    boolean raised = link.closest("sup") != null || link.selectFirst("sup") != null;
    if ((said || raised) && MARK.matcher(link.text()).matches()) {
      link.remove();
    }
  }
}
