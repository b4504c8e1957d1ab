package org.broadsheet.indexer.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.extract.page.Fragment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the items of RSS 0.9 to 2.0 and the entries of Atom (RFC 4287). */
final class Syndication {
  /** RSS wants an address, and people add their name: {@code roe@courier.example (Jane Roe)}. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\s*\\S+@\\S+\\s*(?:\\((.*)\\))?\\s*", Pattern.DOTALL);

  private Syndication() {}

  static void item(Element item, String location, int characters, Items to) {
    Element channel = channel(item);
    FeedArticle story = new FeedArticle(location);
    String description = Xml.text(item, "description");
    String encoded = Xml.prefixed(item, "content:encoded");
    story
        .headline(Xml.text(item, "title"))
        .html(encoded)
        .html(description)
        .summary(encoded == null ? null : description)
        .url(Xml.text(item, "link"))
        .url(Xml.text(item, "guid"))
        .published(Xml.text(item, "pubDate"))
        .published(Xml.prefixed(item, "dc:date"))
        .modified(Xml.prefixed(item, "dcterms:modified"))
        .modified(Xml.prefixed(item, "atom:updated"))
        .language(Xml.prefixed(item, "dc:language"))
        .language(Xml.text(channel, "language"))
        .publisher(Xml.text(channel, "title"));
    item.children().stream()
        .filter(child -> child.tagName().equalsIgnoreCase("dc:creator"))
        .forEach(creator -> story.author(Xml.text(creator)));
    story.byline(person(Xml.text(item, "author")));
    Xml.children(item, "category").forEach(category -> story.keyword(Xml.text(category)));
    if (channel != null) {
      story.language(Xml.prefixed(channel, "dc:language"));
    }
    story.to(to, characters);
  }

  static void entry(Element entry, String location, int characters, Items to) {
    Element feed = entry.parent();
    FeedArticle story = new FeedArticle(location);
    Element content = Xml.child(entry, "content");
    Element summary = Xml.child(entry, "summary");
    story.headline(markup(Xml.child(entry, "title")));
    written(content, story);
    if (story.hasBody()) {
      story.summary(markup(summary));
    } else {
      written(summary, story);
    }
    story
        .url(link(entry))
        .published(Xml.text(entry, "published"))
        .published(Xml.text(entry, "issued"))
        .published(Xml.text(entry, "updated"))
        .modified(Xml.text(entry, "updated"))
        .language(Xml.attribute(content, "xml:lang"))
        .language(Xml.attribute(entry, "xml:lang"))
        .language(Xml.attribute(feed, "xml:lang"))
        .publisher(Xml.text(Xml.child(entry, "source"), "title"))
        .publisher(markup(Xml.child(feed, "title")));
    boolean own = !Xml.children(entry, "author").isEmpty();
    Xml.children(own ? entry : feed, "author")
        .forEach(author -> story.author(Xml.text(author, "name")));
    for (Element category : Xml.children(entry, "category")) {
      String label = Xml.attribute(category, "label");
      story.keyword(label == null ? Xml.attribute(category, "term") : label);
    }
    story.to(to, characters);
  }

  /** In RDF the channel stands beside its items, elsewhere around them. */
  private static @Nullable Element channel(Element item) {
    Element parent = item.parent();
    return parent != null && Xml.local(parent).equals("channel")
        ? parent
        : Xml.child(parent, "channel") != null
            ? Xml.child(parent, "channel")
            : Xml.find(parent, "channel");
  }

  private static @Nullable String person(@Nullable String author) {
    if (author == null) {
      return null;
    }
    Matcher address = ADDRESS.matcher(author);
    return address.matches() ? address.group(1) : author;
  }

  private static void written(@Nullable Element content, FeedArticle story) {
    if (content == null || Xml.attribute(content, "src") != null) {
      return;
    }
    String type = content.attr("type").strip();
    if (type.equals("xhtml") || !content.children().isEmpty()) {
      story.body(Fragment.text(content));
    } else if (type.isEmpty() || type.equals("text") || type.equals("text/plain")) {
      story.body(Xml.text(content));
    } else {
      story.html(Xml.text(content));
    }
  }

  private static @Nullable String markup(@Nullable Element text) {
    return text == null ? null : text.children().isEmpty() ? Xml.text(text) : Fragment.text(text);
  }

  private static @Nullable String link(Element entry) {
    String first = null;
    for (Element link : Xml.children(entry, "link")) {
      String relation = Xml.attribute(link, "rel");
      if (relation == null || relation.equals("alternate")) {
        String address = Xml.attribute(link, "href");
        first = first == null ? address : first;
      }
    }
    return first;
  }
}
