package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.indexer.feed.Xml;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The files of an issue that may hold the words of its pages, and which page each of them is. */
final class MetsFiles {
  private static final Pattern NO_TEXT =
      Pattern.compile("\\.(?:jp2|jpe?g|tiff?|png|gif|pdf|txt|mp3|wav|zip)$");

  private static final Pattern PAGE_TYPE = Pattern.compile("page|seite|pagina|pageimage");

  private final Map<String, String> references = new LinkedHashMap<>();
  private final Map<String, Integer> pages = new HashMap<>();

  MetsFiles(Element mets) {
    for (Element section : Xml.all(mets, "fileSec")) {
      for (Element file : Xml.all(section, "file")) {
        String reference = reference(file);
        if (reference != null && mayBeText(file, reference)) {
          references.putIfAbsent(file.attr("ID"), reference);
        }
      }
    }
    number(mets);
  }

  private static @Nullable String reference(Element file) {
    Element place = Xml.find(file, "FLocat");
    return place == null ? null : attribute(place, "href");
  }

  /** An attribute whatever its prefix is; null where there is none. */
  static @Nullable String attribute(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (key.equals(name) || key.endsWith(":" + name)) {
        return attribute.getValue().isBlank() ? null : attribute.getValue().strip();
      }
    }
    return null;
  }

  private static boolean mayBeText(Element file, String reference) {
    String type = file.attr("MIMETYPE").toLowerCase(Locale.ROOT);
    String name = reference.toLowerCase(Locale.ROOT);
    if (NO_TEXT.matcher(name).find() || type.startsWith("image/") || type.endsWith("pdf")) {
      return false;
    }
    return name.endsWith(".xml")
        || type.contains("xml")
        || type.contains("html")
        || type.contains("alto")
        || name.endsWith("html")
        || name.endsWith(".hocr");
  }

  /** Numbers the pages as the physical structure has them, or else as the files come. */
  private void number(Element mets) {
    List<Element> pageDivs = new ArrayList<>();
    for (Element map : Xml.all(mets, "structMap")) {
      for (Element div : Xml.all(map, "div")) {
        if (PAGE_TYPE.matcher(BlockRoles.normal(div.attr("TYPE"))).matches()
            && !ids(div).isEmpty()) {
          pageDivs.add(div);
        }
      }
      if (!pageDivs.isEmpty() && !isLogical(map)) {
        break;
      }
    }
    int page = 0;
    for (Element div : pageDivs) {
      page++;
      for (String id : ids(div)) {
        pages.putIfAbsent(id, page);
      }
    }
    if (pages.isEmpty()) {
      for (String id : references.keySet()) {
        pages.put(id, ++page);
      }
    }
  }

  static boolean isLogical(Element map) {
    return map.attr("TYPE").toLowerCase(Locale.ROOT).contains("logical");
  }

  /** The files of text that a division names itself. */
  List<String> ids(Element div) {
    List<String> ids = new ArrayList<>();
    for (Element pointer : Xml.children(div, "fptr")) {
      if (references.containsKey(pointer.attr("FILEID"))) {
        ids.add(pointer.attr("FILEID"));
      }
      Xml.all(pointer, "area").stream()
          .map(area -> area.attr("FILEID"))
          .filter(references::containsKey)
          .forEach(ids::add);
    }
    return ids;
  }

  boolean knows(String id) {
    return references.containsKey(id);
  }

  /** The files of all pages in their order: of a page that has several, all. */
  List<String> inOrder() {
    return references.keySet().stream()
        .filter(pages::containsKey)
        .sorted((one, other) -> Integer.compare(page(one), page(other)))
        .toList();
  }

  /** The page of a file, from 1; 0 where no page names it. */
  int page(String id) {
    return pages.getOrDefault(id, 0);
  }

  /** How the issue names a file. */
  String reference(String id) {
    return references.getOrDefault(id, "");
  }

  /** All references to files that may hold text. */
  List<String> references() {
    return List.copyOf(references.values());
  }
}
