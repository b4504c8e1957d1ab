package org.broadsheet.indexer.feed;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds elements by their names without what stands before the colon. */
final class Xml {
  private Xml() {}

  static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The first child of this name and of the parent's own vocabulary, or null. */
  static @Nullable Element child(@Nullable Element parent, String name) {
    if (parent == null) {
      return null;
    }
    for (Element child : parent.children()) {
      if (prefix(child).equals(prefix(parent)) && local(child).equals(name)) {
        return child;
      }
    }
    return null;
  }

  /** The text of the first child of this name, or null. */
  static @Nullable String text(@Nullable Element parent, String name) {
    return text(child(parent, name));
  }

  /** The text of a child whose whole name, with its prefix, is this; or null. */
  static @Nullable String prefixed(Element parent, String name) {
    for (Element child : parent.children()) {
      if (child.tagName().equalsIgnoreCase(name)) {
        return text(child);
      }
    }
    return null;
  }

  /** All children of this name and of the parent's own vocabulary. */
  static List<Element> children(@Nullable Element parent, String name) {
    return parent == null
        ? List.of()
        : parent.children().stream()
            .filter(child -> prefix(child).equals(prefix(parent)) && local(child).equals(name))
            .toList();
  }

  /** The first element of this name anywhere below, or null. */
  static @Nullable Element find(@Nullable Element under, String name) {
    return under == null
        ? null
        : under.stream().skip(1).filter(e -> local(e).equals(name)).findFirst().orElse(null);
  }

  /** All elements of this name anywhere below. */
  static List<Element> all(@Nullable Element under, String name) {
    return under == null
        ? List.of()
        : under.stream().skip(1).filter(e -> local(e).equals(name)).toList();
  }

  /** The text of an element, or null where there is none. */
  static @Nullable String text(@Nullable Element element) {
    String text = element == null ? "" : element.wholeText().strip();
    return text.isEmpty() ? null : text;
  }

  /** The attribute, or null where there is none. */
  static @Nullable String attribute(@Nullable Element element, String name) {
    String value = element == null ? "" : element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  private static String prefix(Element element) {
    String name = element.tagName();
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
  }
}
