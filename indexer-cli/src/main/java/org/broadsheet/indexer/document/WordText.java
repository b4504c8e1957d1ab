package org.broadsheet.indexer.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Passes on WordprocessingML (ECMA-376) with all changes accepted: without what was deleted or
 * moved away, the paragraphs joined whose mark was deleted. Marks of notes, readings over words and
 * prompts of empty forms are left out; a comment begins with its author. Other XML passes as it is.
 */
final class WordText extends ContentHandlerDecorator {
  /** The notes whose marks were met in a document, deleted ones and others; by kind and number. */
  static final class Notes {
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> standing = new HashSet<>();

    private boolean isDeleted(String note) {
      return deleted.contains(note) && !standing.contains(note);
    }

    private void clear() {
      deleted.clear();
      standing.clear();
    }
  }

  private static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  /** Elements that are left out with all that is in them. */
  private static final Set<String> SILENT =
      Set.of("del", "moveFrom", "footnoteReference", "endnoteReference", "rt");

  /** Rows and cells, which say in their properties that they were deleted. */
  private static final Set<String> HELD = Set.of("tr", "tc");

  private static final Set<String> PROPERTIES = Set.of("tblPrEx", "trPr", "tcPr");

  private static final Attributes NONE = new AttributesImpl();

  private final Notes notes;

  /** The names of the open elements, empty where they are not Word's. */
  private final Deque<String> open = new ArrayDeque<>();

  /** For each open paragraph, whether its mark was deleted. */
  private final Deque<Boolean> markDeleted = new ArrayDeque<>();

  /** How many elements are open of what is left out. */
  private int silent;

  /** The same of the properties of what is held. */
  private int properties;

  private boolean heldDeleted;
  private @Nullable Event held;

  /** The end of a paragraph that the next paragraph goes on, unless something else comes. */
  private @Nullable Event end;

  private boolean prompt;
  private boolean afterMark;
  private @Nullable String commenter;

  WordText(ContentHandler to, Notes notes) {
    super(to);
    this.notes = notes;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    String name = WORD.contains(uri) ? local : "";
    if (name.endsWith("noteReference")) {
      Set<String> met = silent > 0 ? notes.deleted : notes.standing;
      met.add(name.charAt(0) + id(uri, attributes));
    }
    if (silent > 0) {
      silent++;
    } else if (properties > 0) {
      properties++;
      heldDeleted |= name.equals("del") || name.equals("cellDel");
    } else if (held != null && PROPERTIES.contains(name)) {
      properties = 1;
    } else {
      begin(name, uri, new Event(uri, local, qualified, new AttributesImpl(attributes)));
    }
  }

  private void begin(String name, String uri, Event start) throws SAXException {
    letGo();
    if (isSilent(name, uri, start.attributes())) {
      silent = 1;
      return;
    }
    boolean joins = end != null && name.equals("p");
    if (!joins) {
      endParagraph();
    }
    end = null;
    open.push(name);
    if (HELD.contains(name)) {
      held = start;
      return;
    }
    if (name.equals("p")) {
      markDeleted.push(false);
    }
    if (!joins) {
      super.startElement(start.uri(), start.local(), start.qualified(), start.attributes());
    }
    said(name, uri, start.attributes());
  }

  private boolean isSilent(String name, String uri, Attributes attributes) {
    return switch (name) {
      case "del", "moveFrom" -> {
        if ("rPr".equals(open.peek()) && !markDeleted.isEmpty()) {
          markDeleted.pop();
          markDeleted.push(true);
        }
        yield true;
      }
      case "sdtContent" -> {
        boolean empty = prompt;
        prompt = false;
        yield empty;
      }
      case "footnote", "endnote" -> notes.isDeleted(name.charAt(0) + id(uri, attributes));
      default -> SILENT.contains(name);
    };
  }

  /** Notices what the beginning of an element says of what follows, and says what it stands for. */
  private void said(String name, String uri, Attributes attributes) throws SAXException {
    switch (name) {
      case "document" -> notes.clear();
      case "sdt" -> prompt = false;
      case "showingPlcHdr" -> prompt = true;
      case "footnoteRef", "endnoteRef" -> afterMark = true;
      case "comment" -> commenter = attributes.getValue(uri, "author");
      case "noBreakHyphen" -> words(uri, "\u2011");
      case "p" -> {
        if (commenter != null && !commenter.isBlank()) {
          super.startElement(uri, "r", "w:r", NONE);
          words(uri, "Comment by " + commenter.strip() + ": ");
          super.endElement(uri, "r", "w:r");
        }
        commenter = null;
      }
      default -> {}
    }
  }

  private void words(String uri, String words) throws SAXException {
    super.startElement(uri, "t", "w:t", NONE);
    super.characters(words.toCharArray(), 0, words.length());
    super.endElement(uri, "t", "w:t");
  }

  @Override
  public void endElement(String uri, String local, String qualified) throws SAXException {
    if (silent > 0) {
      silent--;
      return;
    }
    if (properties > 0) {
      properties--;
      if (properties == 0 && heldDeleted) {
        held = null;
        heldDeleted = false;
        open.pop();
        silent = 1;
      }
      return;
    }
    letGo();
    endParagraph();
    String name = open.isEmpty() ? "" : open.pop();
    if (name.equals("p") && markDeleted.pop()) {
      end = new Event(uri, local, qualified, NONE);
    } else {
      super.endElement(uri, local, qualified);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (silent > 0 || properties > 0) {
      return;
    }
    int from = start;
    if (afterMark && "t".equals(open.peek())) {
      while (from < start + length && Character.isWhitespace(chars[from])) {
        from++;
      }
      afterMark = from == start + length;
    }
    super.characters(chars, from, length - (from - start));
  }

  private void letGo() throws SAXException {
    Event start = held;
    if (start != null) {
      held = null;
      heldDeleted = false;
      super.startElement(start.uri(), start.local(), start.qualified(), start.attributes());
    }
  }

  private void endParagraph() throws SAXException {
    Event last = end;
    if (last != null) {
      end = null;
      super.endElement(last.uri(), last.local(), last.qualified());
    }
  }

  private static @Nullable String id(String uri, Attributes attributes) {
    return attributes.getValue(uri, "id");
  }

  /** The beginning or the end of an element. */
  private record Event(String uri, String local, String qualified, Attributes attributes) {}
}
