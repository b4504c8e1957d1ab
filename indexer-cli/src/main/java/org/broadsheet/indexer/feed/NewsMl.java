package org.broadsheet.indexer.feed;

import org.broadsheet.extract.page.Fragment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the items of NewsML-G2 and of NewsML 1 (IPTC). Packages of other items hold no text. */
final class NewsMl {
  private NewsMl() {}

  /** An item of NewsML-G2. */
  static void item(Element item, String location, int characters, Items to) {
    Element itemMeta = Xml.child(item, "itemMeta");
    Element content = Xml.child(item, "contentMeta");
    Element set = Xml.child(item, "contentSet");
    Element inline = Xml.child(set, "inlineXML");
    Element data = Xml.child(set, "inlineData");
    if (inline == null && data == null && isPicture(itemMeta)) {
      return;
    }
    FeedArticle story = new FeedArticle(location);
    story
        .headline(markup(Xml.child(content, "headline")))
        .summary(markup(Xml.child(content, "description")))
        .byline(markup(Xml.child(content, "by")))
        .dateline(markup(Xml.child(content, "dateline")));
    Element nitf = Xml.find(inline, "nitf");
    if (nitf != null) {
      Nitf.tell(nitf, story);
    } else if (inline != null) {
      Element page = Xml.find(inline, "body");
      story.body(Fragment.text(page == null ? inline : page));
    }
    if (data != null) {
      boolean html = data.attr("contenttype").contains("html");
      story.html(html ? Xml.text(data) : null).body(Xml.text(data));
    }
    story
        .published(Xml.text(content, "contentCreated"))
        .published(Xml.text(itemMeta, "firstCreated"))
        .published(Xml.text(itemMeta, "versionCreated"))
        .modified(Xml.text(content, "contentModified"))
        .modified(Xml.text(itemMeta, "versionCreated"))
        .publisher(named(Xml.child(itemMeta, "provider")))
        .publisher(named(Xml.child(content, "infoSource")))
        .language(Xml.attribute(Xml.child(content, "language"), "tag"))
        .language(Xml.attribute(inline, "xml:lang"))
        .language(Xml.attribute(item, "xml:lang"))
        .url(Xml.attribute(Xml.child(itemMeta, "link"), "href"));
    if (Xml.child(content, "by") == null) {
      Xml.children(content, "creator").forEach(creator -> story.author(person(creator)));
    }
    Xml.children(content, "subject").forEach(subject -> story.keyword(person(subject)));
    Xml.children(content, "keyword").forEach(keyword -> story.keyword(markup(keyword)));
    story.to(to, characters);
  }

  /** An item of NewsML 1. */
  static void first(Element item, String location, int characters, Items to) {
    Element component = Xml.find(item, "NewsComponent");
    Element data = Xml.find(component, "DataContent");
    FeedArticle story = new FeedArticle(location);
    story
        .headline(markup(Xml.find(component, "HeadLine")))
        .byline(markup(Xml.find(component, "ByLine")))
        .dateline(markup(Xml.find(component, "DateLine")))
        .summary(markup(Xml.find(component, "SlugLine")));
    Element nitf = Xml.find(data, "nitf");
    if (nitf != null) {
      Nitf.tell(nitf, story);
    } else if (data != null) {
      story.body(Fragment.text(data));
    }
    Element management = Xml.child(item, "NewsManagement");
    story
        .published(date(Xml.text(management, "FirstCreated")))
        .modified(date(Xml.text(management, "ThisRevisionCreated")))
        .language(Xml.attribute(Xml.find(component, "Language"), "FormalName"))
        .publisher(Xml.attribute(Xml.find(Xml.find(component, "Provider"), "Party"), "FormalName"));
    story.to(to, characters);
  }

  private static boolean isPicture(@Nullable Element meta) {
    String kind = Xml.attribute(Xml.child(meta, "itemClass"), "qcode");
    return kind != null && !kind.endsWith(":text");
  }

  /** {@code 20240229T101500+0000} as ISO 8601 writes it with its signs. */
  private static @Nullable String date(@Nullable String basic) {
    return basic == null
        ? null
        : basic.replaceFirst(
            "^(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)", "$1-$2-$3T$4:$5:$6");
  }

  private static @Nullable String person(Element party) {
    String name = Xml.text(party, "name");
    return name == null ? Xml.attribute(party, "literal") : name;
  }

  private static @Nullable String named(@Nullable Element party) {
    return party == null ? null : person(party);
  }

  private static @Nullable String markup(@Nullable Element element) {
    String text = element == null ? "" : element.html();
    return text.isBlank() ? null : text;
  }
}
