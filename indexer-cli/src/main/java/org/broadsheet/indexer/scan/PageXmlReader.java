package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page in PAGE XML (PRImA), also with the articles that READ and Transkribus write into
 * {@code custom}.
 */
final class PageXmlReader {
  /** {@code structure {id:a3; type:article;}}. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "structure\\s*\\{[^}]*\\bid\\s*:\\s*([^;}\\s]+)[^}]*\\btype\\s*:\\s*article"
              + "|structure\\s*\\{[^}]*\\btype\\s*:\\s*article[^}]*\\bid\\s*:\\s*([^;}\\s]+)");

  private static final Pattern TYPE =
      Pattern.compile("structure\\s*\\{[^}]*\\btype\\s*:\\s*([^;}\\s]+)");

  /** What one element that may hold text tells of itself. */
  private static final class Level {
    final String name;
    final @Nullable String id;
    final int from;

    /** The readings of its text, the first to be preferred. */
    final Map<Integer, String> readings = new TreeMap<>();

    final Map<Integer, Float> confidences = new TreeMap<>();
    @Nullable String type;
    @Nullable String article;
    @Nullable Box box;

    Level(String name, @Nullable String id, int from) {
      this.name = name;
      this.id = id;
      this.from = from;
    }
  }

  private final XMLStreamReader in;
  private final ScannedPage page;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Deque<String> groups = new ArrayDeque<>();

  /** The article of each region that stands in a group of that type. */
  private final Map<String, String> grouped = new HashMap<>();

  private final List<Integer> equivalents = new ArrayList<>();
  private int line;
  private int block;
  private boolean inOrder;

  private PageXmlReader(XMLStreamReader in, int number) {
    this.in = in;
    this.page = new ScannedPage(number);
  }

  /**
   * The page of a file.
   *
   * @throws IOException if it is no sound XML
   */
  static ScannedPage read(InputStream bytes) throws IOException {
    try {
      XMLStreamReader xml = SafeXml.reader(bytes);
      try {
        return new PageXmlReader(xml, 0).page();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException | IllegalStateException e) {
      throw new IOException(e);
    }
  }

  private ScannedPage page() throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> begins(in.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> ends(in.getLocalName());
        default -> {}
      }
    }
    return page;
  }

  private void begins(String name) throws XMLStreamException {
    String id = attribute("id");
    switch (name) {
      case "ReadingOrder" -> inOrder = true;
      case "RegionRef", "RegionRefIndexed" -> refers();
      case "Page" -> language();
      case "TextRegion", "TextLine", "Word" -> {
        Level level = new Level(name, id, page.size());
        String custom = attribute("custom");
        level.type = type(custom);
        level.article = article(custom);
        block += name.equals("TextRegion") ? 1 : 0;
        line += name.equals("TextLine") ? 1 : 0;
        language();
        levels.push(level);
      }
      case "Coords" -> {
        if (!levels.isEmpty() && levels.peek().box == null) {
          levels.peek().box = Box.around(attribute("points"));
        }
      }
      case "Point" -> {
        // The points of editions before 2013.
        if (!levels.isEmpty()) {
          Box point = Box.of(attribute("x"), attribute("y"), "0", "0");
          Level level = levels.peek();
          level.box = point == null ? level.box : point.with(level.box);
        }
      }
      case "TextEquiv" -> {
        int index = (int) SafeXml.number(attribute("index"), equivalents.size());
        equivalents.add(index);
        if (!levels.isEmpty()) {
          float sure = SafeXml.number(attribute("conf"), Word.UNKNOWN);
          levels.peek().confidences.putIfAbsent(index, sure);
        }
      }
      case "Unicode" -> {
        String text = in.getElementText();
        if (!levels.isEmpty() && !equivalents.isEmpty()) {
          levels.peek().readings.putIfAbsent(equivalents.getLast(), text);
        }
      }
      default -> {
        if (inOrder && name.contains("Group")) {
          groups.push("article".equals(attribute("type")) && id != null ? id : "");
        }
      }
    }
  }

  private void refers() {
    String region = attribute("regionRef");
    if (region == null) {
      return;
    }
    page.reads(region);
    groups.stream()
        .filter(group -> !group.isEmpty())
        .findFirst()
        .ifPresent(g -> grouped.put(region, g));
  }

  private void ends(String name) {
    switch (name) {
      case "ReadingOrder" -> {
        inOrder = false;
        groups.clear();
      }
      case "TextRegion" -> region(levels.pop());
      case "TextLine", "Word" -> text(levels.pop());
      default -> {
        if (inOrder && name.contains("Group") && !groups.isEmpty()) {
          groups.pop();
        }
      }
    }
    if (!name.equals("Unicode") && !name.equals("PlainText") && !name.equals("TextEquiv")) {
      equivalents.clear();
    }
  }

  /** What a line tells is believed before its words, which nobody corrects. */
  private void text(Level level) {
    if (!level.readings.isEmpty()) {
      page.cut(level.from);
      words(level);
    }
    named(level);
    Level region = levels.peek();
    if (region != null && region.article == null) {
      region.article = level.article;
    }
  }

  private void words(Level level) {
    if (level.readings.isEmpty()) {
      return;
    }
    Map.Entry<Integer, String> reading = level.readings.entrySet().iterator().next();
    String text = reading.getValue();
    float confidence = level.confidences.getOrDefault(reading.getKey(), Word.UNKNOWN);
    boolean lines = level.name.equals("TextRegion");
    for (String row : text.split("\\R", -1)) {
      line += lines ? 1 : 0;
      boolean first = true;
      for (String word : row.strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          page.add(
              new Word(
                  word,
                  null,
                  Word.Half.NONE,
                  !first || level.name.equals("Word"),
                  line,
                  block,
                  confidence,
                  level.box));
          first = false;
        }
      }
    }
  }

  private void region(Level level) {
    if (page.size() == level.from) {
      words(level);
    }
    named(level);
    String id = level.id == null ? "" : level.id;
    String article = grouped.getOrDefault(id, level.article);
    Role role = level.type == null ? Role.TEXT : BlockRoles.of(level.type);
    page.add(
        new ScannedPage.Block(
            id, role, article, null, new ScannedPage.Range(level.from, page.size())));
  }

  private void named(Level level) {
    if (level.id != null) {
      page.name(level.id, level.from);
    }
  }

  private @Nullable String type(@Nullable String custom) {
    String type = attribute("type");
    Matcher found = TYPE.matcher(custom == null ? "" : custom);
    return type == null && found.find() ? found.group(1) : type;
  }

  private static @Nullable String article(@Nullable String custom) {
    Matcher found = ARTICLE.matcher(custom == null ? "" : custom);
    if (!found.find()) {
      return null;
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private void language() {
    String tag = attribute("primaryLanguage");
    page.language(tag == null ? null : LanguageNames.tag(tag));
  }

  private @Nullable String attribute(String name) {
    return SafeXml.attribute(in, name);
  }
}
