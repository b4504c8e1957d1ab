package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.indexer.feed.Xml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The articles of an issue as its logical structure has them, in its order.
 *
 * <p>Libraries name divisions as they like. What is known to hold others, such as an issue or a
 * section, is gone into; what is known to be no article is set apart; every other division is one,
 * with all that is in it but articles of their own.
 */
final class MetsStructure {
  private static final Set<String> HOLDERS =
      Set.of(
          "newspaper",
          "periodical",
          "serial",
          "journal",
          "magazine",
          "volume",
          "issue",
          "newspaperissue",
          "supplement",
          "content",
          "contents",
          "year",
          "month",
          "day",
          "edition",
          "main",
          "body",
          "bodycontent",
          "textcontent",
          "multivolumework",
          "monograph",
          "section",
          "rubric",
          "rubrik",
          "part",
          "group",
          "category",
          "");

  /** Parts of articles; in a section without articles they are the article. */
  private static final Set<String> PARTS =
      Set.of(
          "text",
          "textblock",
          "paragraph",
          "p",
          "illustration",
          "image",
          "picture",
          "table",
          "caption",
          "body",
          "bodycontent",
          "subheadline",
          "subtitle",
          "subheading",
          "overline",
          "kicker",
          "lead",
          "abstract",
          "motto",
          "crossheading",
          "footnote",
          "verse",
          "list");

  /** Articles even inside of others. */
  private static final Set<String> ARTICLES =
      Set.of("article", "artikel", "newsarticle", "subarticle", "item", "news");

  /**
   * A place of text: a whole file where neither block nor box is told.
   *
   * @param begin the id of the first block or line; null for what the box says
   * @param end that of the last; null for one block
   */
  record Area(String file, @Nullable String begin, @Nullable String end, @Nullable Box box) {
    boolean isPage() {
      return begin == null && box == null;
    }
  }

  /** A division's own areas. */
  record Part(Role role, List<Area> areas) {}

  /**
   * An article, or what is none.
   *
   * @param above the divisions around it, the outermost first, and itself at the end
   */
  record Unit(Element div, List<Element> above, List<Part> parts, @Nullable Unit section) {
    boolean isFurniture() {
      return parts.stream().allMatch(part -> part.role() == Role.FURNITURE);
    }

    boolean isHeading() {
      return parts.stream().allMatch(part -> part.role() == Role.HEADLINE);
    }
  }

  private final MetsFiles files;
  private final Map<String, Element> byId = new HashMap<>();
  private final Map<String, Set<String>> links = new LinkedHashMap<>();
  private final List<Unit> units = new ArrayList<>();

  MetsStructure(Element mets, MetsFiles files) {
    this.files = files;
    for (Element div : Xml.all(mets, "div")) {
      if (div.hasAttr("ID")) {
        byId.putIfAbsent(div.attr("ID"), div);
      }
    }
    for (Element link : Xml.all(mets, "smLink")) {
      String from = MetsFiles.attribute(link, "from");
      String to = MetsFiles.attribute(link, "to");
      if (from != null && to != null) {
        links.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
      }
    }
    for (Element map : logical(mets)) {
      for (Element div : Xml.children(map, "div")) {
        holder(div, List.of(), null);
      }
      if (!units.isEmpty()) {
        break;
      }
    }
  }

  List<Unit> units() {
    return units;
  }

  /** The logical structure, or else any that is not said to be physical. */
  private static List<Element> logical(Element mets) {
    List<Element> all = Xml.all(mets, "structMap");
    List<Element> logical = all.stream().filter(MetsFiles::isLogical).toList();
    return logical.isEmpty()
        ? all.stream()
            .filter(map -> !map.attr("TYPE").toLowerCase(Locale.ROOT).contains("phys"))
            .toList()
        : logical;
  }

  private void holder(Element div, List<Element> around, @Nullable Unit section) {
    String type = BlockRoles.normal(div.attr("TYPE"));
    List<Element> above = new ArrayList<>(around);
    above.add(div);
    if (isPage(type)) {
      return;
    }
    Role role = BlockRoles.of(type);
    if (role == Role.FURNITURE || !HOLDERS.contains(type)) {
      article(div, above, section);
      return;
    }
    List<Part> own = new ArrayList<>();
    for (Element child : Xml.children(div, "div")) {
      if (isPart(child)) {
        parts(child, Role.TEXT, above, section, own);
      }
    }
    Unit rest = new Unit(div, above, own, section);
    // A heading above articles is the name of their section.
    boolean names = !own.isEmpty() && rest.isHeading();
    if (!own.isEmpty() && !names) {
      units.add(rest);
    }
    boolean sections = type.equals("section") || type.startsWith("rubri");
    for (Element child : Xml.children(div, "div")) {
      if (!isPart(child)) {
        holder(child, above, names || sections ? rest : section);
      }
    }
  }

  private static boolean isPage(String type) {
    return type.equals("page") || type.startsWith("phys");
  }

  private static boolean isPart(Element div) {
    String type = BlockRoles.normal(div.attr("TYPE"));
    boolean holdsArticles =
        Xml.all(div, "div").stream()
            .anyMatch(d -> ARTICLES.contains(BlockRoles.normal(d.attr("TYPE"))));
    Role role = BlockRoles.of(type);
    return !holdsArticles && (PARTS.contains(type) || role == Role.HEADLINE || role == Role.AUTHOR);
  }

  private void article(Element div, List<Element> above, @Nullable Unit section) {
    List<Part> parts = new ArrayList<>();
    int place = units.size();
    parts(div, Role.TEXT, above, section, parts);
    boolean precise =
        parts.stream().flatMap(part -> part.areas().stream()).anyMatch(area -> !area.isPage());
    List<Part> kept =
        precise
            ? parts.stream()
                .map(
                    part ->
                        new Part(
                            part.role(),
                            part.areas().stream().filter(area -> !area.isPage()).toList()))
                .filter(part -> !part.areas().isEmpty())
                .toList()
            : parts;
    if (!kept.isEmpty()) {
      units.add(place, new Unit(div, above, kept, section));
    }
  }

  private void parts(
      Element div, Role inherited, List<Element> above, @Nullable Unit section, List<Part> to) {
    Role own = BlockRoles.of(div.attr("TYPE"));
    String type = BlockRoles.normal(div.attr("TYPE"));
    Role role = isBeside(type) ? Role.TEXT : own == Role.TEXT ? inherited : own;
    role = inherited == Role.FURNITURE ? inherited : role;
    List<Area> areas = areas(div);
    if (!areas.isEmpty()) {
      to.add(new Part(role, areas));
    }
    for (Element child : Xml.children(div, "div")) {
      if (ARTICLES.contains(BlockRoles.normal(child.attr("TYPE")))) {
        List<Element> around = new ArrayList<>(above);
        around.add(child);
        article(child, around, section);
      } else {
        parts(child, role, above, section, to);
      }
    }
  }

  /** Tells whether a part of a heading is no headline. */
  private static boolean isBeside(String type) {
    return switch (type) {
      case "overline",
          "kicker",
          "subheadline",
          "subtitle",
          "subheading",
          "motto",
          "lead",
          "abstract",
          "caption" ->
          true;
      default -> false;
    };
  }

  /** The areas of a division, or else of those of the pages that it is linked to. */
  private List<Area> areas(Element div) {
    List<Area> own = pointed(div);
    if (!own.isEmpty()) {
      return own;
    }
    List<Area> linked = new ArrayList<>();
    for (String target : links.getOrDefault(div.attr("ID"), Set.of())) {
      Element physical = byId.get(target);
      if (physical != null) {
        List<Area> there = pointed(physical);
        linked.addAll(there.isEmpty() ? below(physical) : there);
      }
    }
    return linked;
  }

  private List<Area> below(Element div) {
    List<Area> areas = new ArrayList<>();
    Xml.all(div, "div").forEach(inner -> areas.addAll(pointed(inner)));
    return areas;
  }

  private List<Area> pointed(Element div) {
    List<Area> areas = new ArrayList<>();
    for (Element pointer : Xml.children(div, "fptr")) {
      List<Element> inner = Xml.all(pointer, "area");
      if (inner.isEmpty() && files.knows(pointer.attr("FILEID"))) {
        areas.add(new Area(pointer.attr("FILEID"), null, null, null));
      }
      for (Element area : inner) {
        if (files.knows(area.attr("FILEID"))) {
          areas.add(
              new Area(
                  area.attr("FILEID"),
                  Xml.attribute(area, "BEGIN"),
                  Xml.attribute(area, "END"),
                  area.attr("SHAPE").isEmpty() ? null : Box.around(area.attr("COORDS"))));
        }
      }
    }
    return areas;
  }
}
