package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.indexer.feed.Xml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the catalogue of an issue says, in MODS or Dublin Core, of it and of its articles. */
final class MetsFacts {
  /**
   * One record.
   *
   * @param title of what the record is about
   * @param host the title of what that is a part of
   * @param names the authors
   */
  record Facts(
      @Nullable String title,
      @Nullable String host,
      @Nullable String date,
      @Nullable String language,
      @Nullable String publisher,
      List<String> names) {}

  private static final Pattern AUTHOR =
      Pattern.compile("(?i)aut|author|auteur|autor|cre|creator|jou|journalist");

  private final Map<String, Facts> records = new HashMap<>();
  private final List<Facts> all = new ArrayList<>();

  MetsFacts(Element mets) {
    for (Element section : Xml.all(mets, "dmdSec")) {
      Facts facts = facts(section);
      if (facts != null) {
        records.putIfAbsent(section.attr("ID"), facts);
        all.add(facts);
      }
    }
  }

  /** The records that a division names, and what its own label says behind them. */
  List<Facts> of(Element div) {
    List<Facts> found = new ArrayList<>();
    for (String id : div.attr("DMDID").split("\\s+", -1)) {
      Facts facts = records.get(id);
      if (facts != null) {
        found.add(facts);
      }
    }
    return found;
  }

  /** All records in the order of the file. */
  List<Facts> all() {
    return all;
  }

  /** What a record in MODS or Dublin Core says; null if it is neither. */
  static @Nullable Facts facts(Element holder) {
    Element mods = Xml.find(holder, "mods");
    return mods == null ? dublinCore(holder) : mods(mods);
  }

  private static Facts mods(Element mods) {
    String host = null;
    for (Element related : Xml.children(mods, "relatedItem")) {
      if (host == null && related.attr("type").equals("host")) {
        host = title(related);
      }
    }
    return new Facts(title(mods), host, date(mods), language(mods), null, names(mods));
  }

  private static @Nullable String title(Element of) {
    for (Element info : Xml.children(of, "titleInfo")) {
      String title = Xml.text(info, "title");
      if (title != null && info.attr("type").isEmpty()) {
        String article = Xml.text(info, "nonSort");
        boolean joined = article != null && article.endsWith("'");
        String whole = article == null ? title : article + (joined ? "" : " ") + title;
        return Paragraphs.line(whole);
      }
    }
    return null;
  }

  private static @Nullable String date(Element mods) {
    for (Element origin : Xml.children(mods, "originInfo")) {
      for (String name : List.of("dateIssued", "dateCreated", "dateCaptured")) {
        for (Element date : Xml.children(origin, name)) {
          String text = Xml.text(date);
          if (text != null && !date.attr("point").equals("end")) {
            return text;
          }
        }
      }
    }
    for (Element part : Xml.children(mods, "part")) {
      String date = Xml.text(part, "date");
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable String language(Element mods) {
    for (Element language : Xml.children(mods, "language")) {
      for (Element term : Xml.all(language, "languageTerm")) {
        String tag = LanguageNames.tag(term.text());
        if (tag != null) {
          return tag;
        }
      }
    }
    return null;
  }

  private static List<String> names(Element mods) {
    List<String> names = new ArrayList<>();
    for (Element name : Xml.children(mods, "name")) {
      List<Element> roles = Xml.all(name, "roleTerm");
      if (roles.isEmpty() || roles.stream().anyMatch(r -> AUTHOR.matcher(r.text()).matches())) {
        String whole = person(name);
        if (!whole.isEmpty()) {
          names.add(whole);
        }
      }
    }
    return names;
  }

  /** The given name before the other, as people are called. */
  private static String person(Element name) {
    List<String> given = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (Element part : Xml.children(name, "namePart")) {
      String type = part.attr("type");
      if (type.equals("given")) {
        given.add(part.text());
      } else if (!type.equals("date") && !type.equals("termsOfAddress")) {
        rest.add(part.text());
      }
    }
    if (rest.isEmpty() && given.isEmpty()) {
      String shown = Xml.text(name, "displayForm");
      return shown == null ? "" : Paragraphs.line(shown);
    }
    given.addAll(rest);
    return Paragraphs.line(String.join(" ", given));
  }

  private static @Nullable Facts dublinCore(Element holder) {
    String title = first(holder, "title");
    String date = first(holder, "issued", "date", "created");
    String language = first(holder, "language");
    String publisher = first(holder, "isPartOf", "source");
    List<String> names = Xml.all(holder, "creator").stream().map(Element::text).toList();
    if (title == null && date == null && language == null) {
      return null;
    }
    return new Facts(
        title,
        publisher,
        date,
        language == null ? null : LanguageNames.tag(language),
        first(holder, "publisher"),
        names.stream().map(Paragraphs::line).filter(name -> !name.isEmpty()).toList());
  }

  private static @Nullable String first(Element holder, String... names) {
    for (String name : names) {
      String text = Xml.text(Xml.find(holder, name));
      if (text != null) {
        return Paragraphs.line(text);
      }
    }
    return null;
  }
}
