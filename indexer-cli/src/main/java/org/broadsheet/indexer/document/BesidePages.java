package org.broadsheet.indexer.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Of what Tika reads from a PDF, what is not printed on its pages: forms, notes and other documents
 * inside.
 */
final class BesidePages extends BlockText {
  private static final String PAGE = "page";

  /** Text inside a page that is not printed on it. */
  private static final Set<String> BESIDE = Set.of("annotation", "package-entry", "acroform");

  /** Stands before another document, whose pages follow as if they were of this one. */
  private static final String EMBEDDED = "embedded";

  private final Deque<String> kinds = new ArrayDeque<>();

  /**
   * The number of open elements that are pages of the document itself, and of those beside them.
   */
  private int pages;

  private int beside;

  /** True if the rest of this page, and of all there is, belongs to other documents. */
  private boolean restOfPage;

  private boolean rest;

  BesidePages(int limit) {
    super(limit);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String given = attributes.getValue("class");
    String kind = given == null ? "" : given;
    kinds.push(kind);
    pages += kind.equals(PAGE) ? 1 : 0;
    beside += BESIDE.contains(kind) ? 1 : 0;
    if (kind.equals(EMBEDDED)) {
      restOfPage |= pages > 0;
      rest |= pages == 0;
    }
    super.startElement(uri, local, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    super.endElement(uri, local, qualified);
    String kind = kinds.isEmpty() ? "" : kinds.pop();
    pages -= kind.equals(PAGE) ? 1 : 0;
    beside -= BESIDE.contains(kind) ? 1 : 0;
    restOfPage &= pages > 0;
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (pages == 0 || beside > 0 || restOfPage || rest) {
      super.characters(chars, start, length);
    }
  }
}
