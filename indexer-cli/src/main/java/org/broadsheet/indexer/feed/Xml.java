package org.broadsheet.indexer.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Finds elements by their names without what stands before the colon. */
public final class Xml {
  private static final Pattern PROLOG =
      Pattern.compile(
          "\\A(?:[\\s\\uFEFF]+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>)*+"
              + "<(?:[\\w.-]+:)?(\\w+)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private Xml() {}

  /**
   * The name of the first element of a text that begins so, without its prefix; null where none
   * begins.
   *
   * @param head enough of the text to hold the beginning of that element
   */
  public static @Nullable String root(String head) {
    Matcher found = PROLOG.matcher(head);
    return found.lookingAt() ? found.group(1) : null;
  }

  /** The name of an element without what stands before the colon. */
  public static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** The first child of this name and of the parent's own vocabulary, or null. */
  public static @Nullable Element child(@Nullable Element parent, String name) {
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
  public static @Nullable String text(@Nullable Element parent, String name) {
    return text(child(parent, name));
  }

  /** The text of a child whose whole name, with its prefix, is this; or null. */
  public static @Nullable String prefixed(Element parent, String name) {
    for (Element child : parent.children()) {
      if (child.tagName().equalsIgnoreCase(name)) {
        return text(child);
      }
    }
    return null;
  }

  /** The first element below whose whole name, with its prefix, is this; or null. */
  public static @Nullable Element deep(Element under, String name) {
    return under.stream().filter(e -> e.tagName().equalsIgnoreCase(name)).findFirst().orElse(null);
  }

  /** All children of this name and of the parent's own vocabulary. */
  public static List<Element> children(@Nullable Element parent, String name) {
    return parent == null
        ? List.of()
        : parent.children().stream()
            .filter(child -> prefix(child).equals(prefix(parent)) && local(child).equals(name))
            .toList();
  }

  /** The first element of this name anywhere below, or null. */
  public static @Nullable Element find(@Nullable Element under, String name) {
    return under == null
        ? null
        : under.stream().skip(1).filter(e -> local(e).equals(name)).findFirst().orElse(null);
  }

  /** All elements of this name anywhere below. */
  public static List<Element> all(@Nullable Element under, String name) {
    return under == null
        ? List.of()
        : under.stream().skip(1).filter(e -> local(e).equals(name)).toList();
  }

  /** The text of an element, or null where there is none. */
  public static @Nullable String text(@Nullable Element element) {
    String text = element == null ? "" : element.wholeText().strip();
    return text.isEmpty() ? null : text;
  }

  /** The attribute, or null where there is none. */
  public static @Nullable String attribute(@Nullable Element element, String name) {
    String value = element == null ? "" : element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }

  /**
   * An address as it stands at an element, made absolute by the {@code xml:base} of what is around
   * (XML Base, RFC 4287), or else by the address of the document; null where there is none.
   *
   * @param other an address to start from where none of these is known
   */
  public static @Nullable String address(
      @Nullable Element at, @Nullable String reference, @Nullable String other) {
    if (at == null || reference == null) {
      return null;
    }
    Deque<String> bases = new ArrayDeque<>();
    for (Element up = at; up != null; up = up.parent()) {
      String base = attribute(up, "xml:base");
      if (base != null) {
        bases.push(base);
      }
    }
    String start = at.baseUri().isEmpty() && other != null ? other : at.baseUri();
    for (String base : bases) {
      start = resolve(start, base);
    }
    return resolve(start, reference);
  }

  /** A reference as seen from an address; as it is where it cannot be resolved. */
  public static String resolve(String base, String reference) {
    String bare = reference.strip();
    Element link = new Element(Tag.valueOf("a"), base).attr("href", bare);
    String absolute = link.absUrl("href");
    if (absolute.isEmpty() && bare.startsWith("//")) {
      return "https:" + bare;
    }
    return absolute.isEmpty() ? bare : absolute;
  }

  private static String prefix(Element element) {
    String name = element.tagName();
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
  }
}
