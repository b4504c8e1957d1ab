package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Reads pages in ALTO 1 to 4 (Library of Congress), whatever their namespace. */
final class AltoReader {
  private record Open(String name, @Nullable String id, int from) {}

  private final XMLStreamReader in;
  private final List<ScannedPage> pages = new ArrayList<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private ScannedPage page = new ScannedPage(0);
  private @Nullable String next;
  private Role role = Role.TEXT;
  private int block;
  private int line;
  private int margins;
  private boolean spaced;

  private AltoReader(XMLStreamReader in) {
    this.in = in;
  }

  /**
   * The pages of a file, mostly one.
   *
   * @throws IOException if it is no sound XML
   */
  static List<ScannedPage> read(InputStream bytes) throws IOException {
    try {
      XMLStreamReader xml = SafeXml.reader(bytes);
      try {
        return new AltoReader(xml).pages();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | IllegalStateException e) {
      throw new IOException(e);
    }
  }

  private List<ScannedPage> pages() throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> begins(in.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> ends();
        default -> {}
      }
    }
    return pages;
  }

  private void begins(String name) {
    String id = attribute("ID");
    open.push(new Open(name, id, page.size()));
    switch (name) {
      case "Page" -> {
        page = new ScannedPage((int) SafeXml.number(attribute("PHYSICAL_IMG_NR"), 0));
        pages.add(page);
        open.pop();
        open.push(new Open(name, id, 0));
      }
      case "TopMargin", "BottomMargin", "LeftMargin", "RightMargin" -> margins++;
      case "TextBlock" -> {
        block++;
        next = attribute("IDNEXT");
        role = margins > 0 ? Role.FURNITURE : role(attribute("TAGREFS"));
        language();
      }
      case "TextLine" -> {
        line++;
        spaced = false;
        language();
      }
      case "String" -> word();
      case "SP" -> spaced = true;
      case "HYP" -> hyphen();
      case "ElementRef" -> {
        String ref = attribute("REF");
        if (ref != null) {
          page.reads(ref);
        }
      }
      default -> {
        String label = attribute("LABEL");
        if (name.endsWith("Tag") && id != null && label != null) {
          tags.put(id, label.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void ends() {
    Open ended = open.pop();
    if (ended.name().endsWith("Margin")) {
      margins--;
    }
    String id = ended.id();
    if (id != null) {
      page.name(id, ended.from());
    }
    if (ended.name().equals("TextBlock")) {
      page.add(
          new ScannedPage.Block(
              id == null ? "" : id,
              role,
              null,
              next,
              new ScannedPage.Range(ended.from(), page.size())));
    }
  }

  private void word() {
    String content = attribute("CONTENT");
    if (content == null || content.isBlank()) {
      return;
    }
    String kind = attribute("SUBS_TYPE");
    Word.Half half =
        kind == null || !kind.startsWith("HypPart")
            ? Word.Half.NONE
            : kind.endsWith("2") ? Word.Half.SECOND : Word.Half.FIRST;
    page.add(
        new Word(
            content.strip(),
            half == Word.Half.NONE ? null : attribute("SUBS_CONTENT"),
            half,
            spaced,
            line,
            block,
            SafeXml.number(attribute("WC"), Word.UNKNOWN),
            Box.of(attribute("HPOS"), attribute("VPOS"), attribute("WIDTH"), attribute("HEIGHT"))));
    spaced = false;
  }

  /** A hyphen of a word that is not told whole is read as one that stands in the text. */
  private void hyphen() {
    if (page.size() == 0) {
      return;
    }
    Word last = page.word(page.size() - 1);
    if (last.line() == line && last.whole() == null) {
      String sign = attribute("CONTENT");
      page.replaceLast(last.with(sign == null || sign.isBlank() ? "\u00ad" : sign.strip()));
    }
  }

  private Role role(@Nullable String refs) {
    for (String ref : refs == null ? new String[0] : refs.split("\\s+", -1)) {
      String label = tags.getOrDefault(ref, "");
      if (!label.isEmpty()) {
        return BlockRoles.of(label);
      }
    }
    return Role.TEXT;
  }

  private void language() {
    String tag = attribute("LANG");
    tag = tag == null ? attribute("language") : tag;
    page.language(tag == null ? null : LanguageTag.of(tag));
  }

  private @Nullable String attribute(String name) {
    return SafeXml.attribute(in, name);
  }
}
