package org.broadsheet.indexer.feed;

import org.broadsheet.extract.page.Fragment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads stories in the News Industry Text Format (IPTC NITF 3). */
final class Nitf {
  private Nitf() {}

  static void story(Element nitf, String location, int characters, Items to) {
    FeedArticle story = new FeedArticle(location);
    tell(nitf, story);
    story.to(to, characters);
  }

  /** Tells all that a NITF document says. */
  static void tell(Element nitf, FeedArticle story) {
    Element head = Xml.child(nitf, "head");
    Element body = Xml.child(nitf, "body");
    Element data = Xml.child(head, "docdata");
    Element publication = Xml.child(head, "pubdata");
    Element top = Xml.child(body, "body.head");
    Element dateline = Xml.child(top, "dateline");
    story
        .headline(inner(Xml.find(top, "hl1")))
        .headline(inner(Xml.find(top, "hedline")))
        .headline(Xml.text(head, "title"))
        .body(text(Xml.child(body, "body.content")))
        .body(text(body))
        .summary(text(Xml.child(top, "abstract")))
        .published(Xml.attribute(Xml.child(data, "date.issue"), "norm"))
        .published(Xml.attribute(publication, "date.publication"))
        .published(Xml.attribute(Xml.find(dateline, "story.date"), "norm"))
        .published(Xml.attribute(Xml.child(data, "date.release"), "norm"))
        .dateline(inner(Xml.find(dateline, "location")))
        .dateline(inner(dateline))
        .publisher(Xml.attribute(publication, "name"))
        .publisher(inner(Xml.child(top, "distributor")))
        .publisher(Xml.attribute(Xml.child(data, "doc.copyright"), "holder"))
        .section(Xml.attribute(publication, "position.section"))
        .section(meta(head, "section"))
        .url(Xml.attribute(publication, "ex-ref"))
        .language(Xml.attribute(body, "xml:lang"))
        .language(Xml.attribute(nitf, "xml:lang"));
    for (Element byline : Xml.children(top, "byline")) {
      if (Xml.all(byline, "person").isEmpty()) {
        story.byline(inner(byline));
      }
      Xml.all(byline, "person").forEach(person -> story.author(inner(person)));
    }
    Xml.all(Xml.child(data, "key-list"), "keyword")
        .forEach(keyword -> story.keyword(Xml.attribute(keyword, "key")));
  }

  private static @Nullable String meta(@Nullable Element head, String name) {
    for (Element meta : Xml.children(head, "meta")) {
      if (meta.attr("name").equals(name)) {
        return Xml.attribute(meta, "content");
      }
    }
    return null;
  }

  private static @Nullable String text(@Nullable Element element) {
    return element == null ? null : Fragment.text(element);
  }

  /** The words of an element as markup, so that signs in it are not taken for some. */
  private static @Nullable String inner(@Nullable Element element) {
    String text = element == null ? "" : element.html();
    return text.isBlank() ? null : text;
  }
}
