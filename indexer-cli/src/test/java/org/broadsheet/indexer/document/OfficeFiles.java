package org.broadsheet.indexer.document;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Office documents and books made for a test, with no more than their readers ask for. */
final class OfficeFiles {
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String MAIN =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
  private static final String XML = "<?xml version='1.0' encoding='UTF-8'?>";

  private OfficeFiles() {}

  /**
   * A Word document.
   *
   * @param body what is in {@code w:body}
   * @param parts further parts: their names, such as {@code footnotes}, and what is in them
   */
  static byte[] docx(String body, String... parts) throws IOException {
    StringBuilder types = new StringBuilder(type("document.main", "document"));
    StringBuilder links = new StringBuilder();
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      String name = parts[i];
      types.append(type(name, name));
      links.append(link("r" + i, name, name + ".xml"));
      String xml = XML + "<w:" + name + MAIN + ">" + parts[i + 1] + "</w:" + name + ">";
      members.putAll(Archives.members("word/" + name + ".xml", xml));
    }
    Map<String, byte[]> all =
        Archives.members(
            "[Content_Types].xml",
            (XML + "<Types xmlns='" + PACKAGE + "content-types'>")
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-"
                + ("package.relationships+xml'/>" + types + "</Types>"),
            "_rels/.rels",
            links(link("r", "officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels",
            links(links.toString()),
            "word/document.xml",
            XML + "<w:document" + MAIN + "><w:body>" + body + "</w:body></w:document>");
    all.putAll(members);
    return Archives.zip(all);
  }

  private static String type(String kind, String name) {
    return ("<Override PartName='/word/" + name + ".xml' ContentType='")
        + (WORD + kind + "+xml'/>");
  }

  private static String link(String id, String type, String target) {
    return ("<Relationship Id='" + id + "' Type='" + OFFICE + type + "' Target='" + target + "'/>");
  }

  private static String links(String links) {
    return XML
        + "<Relationships xmlns='"
        + PACKAGE
        + "relationships'>"
        + links
        + "</Relationships>";
  }

  /** A paragraph of Word. */
  static String p(String... runs) {
    return "<w:p>" + String.join("", runs) + "</w:p>";
  }

  /** Words in one run. */
  static String r(String words) {
    return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
  }

  /** A run that holds one element. */
  static String run(String element) {
    return "<w:r>" + element + "</w:r>";
  }

  /** Deleted words. */
  static String del(String words) {
    return "<w:del w:id='1' w:author='E'><w:r><w:delText xml:space='preserve'>"
        + (words + "</w:delText></w:r></w:del>");
  }

  /** A text in OpenDocument, of what is in {@code office:text}. */
  static byte[] odt(String text) throws IOException {
    return Archives.zip(
        Archives.members(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            openDocument("document-content", text)));
  }

  /** The same in one file of XML. */
  static String fodt(String text) {
    return openDocument("document", text);
  }

  private static String openDocument(String root, String text) {
    StringBuilder names = new StringBuilder();
    for (String name : new String[] {"office", "text", "table"}) {
      names.append(" xmlns:" + name + "='urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0'");
    }
    return XML
        + ("<office:" + root + names + " xmlns:dc='http://purl.org/dc/elements/1.1/'")
        + " office:mimetype='application/vnd.oasis.opendocument.text'><office:body>"
        + ("<office:text>" + text + "</office:text></office:body></office:" + root + ">");
  }

  /** A book of these chapters, which are whole files. */
  static byte[] epub(String... chapters) throws IOException {
    StringBuilder items = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < chapters.length; i++) {
      items.append("<item id='c" + i + "' href='c" + i + ".xhtml'");
      items.append(" media-type='application/xhtml+xml'/>");
      spine.append("<itemref idref='c" + i + "'/>");
      files.putAll(Archives.members("c" + i + ".xhtml", chapters[i]));
    }
    Map<String, byte[]> all =
        Archives.members(
            "mimetype",
            "application/epub+zip",
            "META-INF/container.xml",
            "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'>"
                + "<rootfiles><rootfile full-path='book.opf' media-type='application/oebps-"
                + "package+xml'/></rootfiles></container>",
            "book.opf",
            "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata "
                + "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Marsh Almanac</dc:title>"
                + ("</metadata><manifest>" + items + "</manifest><spine>" + spine)
                + "</spine></package>");
    all.putAll(files);
    return Archives.zip(all);
  }
}
