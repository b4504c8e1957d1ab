package org.broadsheet.indexer.scan;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.broadsheet.indexer.feed.Xml;
import org.jspecify.annotations.Nullable;

/** The formats of scanned papers. */
public enum ScanFormat {
  ALTO,
  PAGE_XML,
  HOCR,
  /** An issue that says which parts of its pages make up an article. */
  METS,
  /** An issue as Delpher gives it, with a text for each article. */
  DIDL,
  /** One article as Delpher writes it out. */
  ARTICLE_TEXT,
  TEI;

  /** As programs write themselves into hOCR, or the class of its first element. */
  private static final Pattern HOCR_MARK =
      Pattern.compile("name=[\"']ocr-(?:system|capabilities)[\"']|class=[\"']ocr_page[\"']");

  private static final Pattern WRITTEN_OUT = Pattern.compile("<text>\\s*(?:<title>|<title/>|<p>)");

  /**
   * The format of a document that begins so; null if it is none of these.
   *
   * @param head enough of it to hold the beginning of the first element, or the head of a page in
   *     HTML
   */
  public static @Nullable ScanFormat of(String head) {
    String root = Xml.root(head);
    if (root == null) {
      return null;
    }
    return switch (root) {
      case "alto" -> ALTO;
      case "PcGts" -> PAGE_XML;
      case "mets" -> METS;
      case "DIDL" -> DIDL;
      case "TEI", "teiCorpus" -> TEI;
      case "text" -> WRITTEN_OUT.matcher(head).find() ? ARTICLE_TEXT : null;
      case "html", "HTML" -> HOCR_MARK.matcher(head).find() ? HOCR : null;
      default -> null;
    };
  }

  /** The format of a file that begins with these bytes; null if it is none of these. */
  public static @Nullable ScanFormat ofBytes(byte[] head) {
    // The names are ASCII: without the zeros of UTF-16 they are the same in all encodings.
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    return of(text.substring(Math.max(0, text.indexOf('<'))));
  }

  /** Tells whether documents of this format name others that hold their text. */
  public boolean isIssue() {
    return this == METS || this == DIDL;
  }

  /** Tells whether documents of this format may be pages or articles of an issue. */
  public boolean isPartOfIssue() {
    return this == ALTO || this == PAGE_XML || this == HOCR || this == ARTICLE_TEXT;
  }
}
