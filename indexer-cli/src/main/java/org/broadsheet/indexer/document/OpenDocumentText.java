package org.broadsheet.indexer.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Passes on texts in OpenDocument 1.3 with all changes accepted, and with notes and comments behind
 * the text instead of inside its sentences. Marks of notes and readings over words are left out.
 * Other XML passes as it is.
 */
final class OpenDocumentText extends ContentHandlerDecorator {
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

  /** Elements that are left out with all that is in them. */
  private static final Set<String> SILENT = Set.of("tracked-changes", "note-citation", "ruby-text");

  /** One event of XML that is passed on later. */
  private interface Event {
    void to(ContentHandler handler) throws SAXException;
  }

  private final ContentHandler to;
  private final List<Event> behind = new ArrayList<>();

  /** How many elements are open of what is left out. */
  private int silent;

  /** The same of a note or comment. */
  private int note;

  private boolean inText;

  OpenDocumentText(ContentHandler to) {
    super(to);
    this.to = to;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    if (silent > 0 || (uri.equals(TEXT) && SILENT.contains(local))) {
      silent++;
    } else if (note > 0) {
      note++;
      Attributes copy = new AttributesImpl(attributes);
      behind.add(handler -> handler.startElement(uri, local, qualified, copy));
    } else if (inText && isNote(uri, local)) {
      note = 1;
    } else {
      inText |= isText(uri, local);
      super.startElement(uri, local, qualified, attributes);
    }
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    if (silent > 0) {
      silent--;
    } else if (note > 0) {
      note--;
      if (note > 0) {
        behind.add(handler -> handler.endElement(uri, local, qualified));
      }
    } else {
      if (isText(uri, local)) {
        inText = false;
        for (Event event : behind) {
          event.to(to);
        }
        behind.clear();
      }
      super.endElement(uri, local, qualified);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (silent > 0) {
      return;
    }
    if (note > 0) {
      char[] copy = Arrays.copyOfRange(chars, start, start + length);
      behind.add(handler -> handler.characters(copy, 0, copy.length));
    } else {
      super.characters(chars, start, length);
    }
  }

  private static boolean isNote(String uri, String local) {
    return (uri.equals(TEXT) && local.equals("note"))
        || (uri.equals(OFFICE) && local.equals("annotation"));
  }

  private static boolean isText(String uri, String local) {
    return uri.equals(OFFICE) && local.equals("text");
  }
}
