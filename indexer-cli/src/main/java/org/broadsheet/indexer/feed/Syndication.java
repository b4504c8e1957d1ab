package org.broadsheet.indexer.feed;

import java.util.ArrayList;
import java.util.List;
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
    Element description = Xml.child(item, "description");
    story.headline(Xml.text(item, "title")).headline(Xml.text(Xml.deep(item, "media:title")));
    markup(Xml.deep(item, "content:encoded"), story);
    markup(Xml.deep(item, "xhtml:body"), story);
    markup(Xml.child(item, "body"), story);
    if (story.hasBody()) {
      story.summary(line(description));
    }
    markup(description, story);
    enclosed(item, story);
    story
        .url(Xml.address(item, Xml.text(item, "link"), home(channel)))
        .url(link(item, home(channel)))
        .url(Xml.text(item, "guid"))
        .published(Xml.text(item, "pubDate"))
        .published(Xml.prefixed(item, "dc:date"))
        .modified(Xml.prefixed(item, "dcterms:modified"))
        .modified(Xml.prefixed(item, "atom:updated"))
        .language(Xml.prefixed(item, "dc:language"))
        .language(Xml.attribute(description, "xml:lang"))
        .language(Xml.attribute(item, "xml:lang"))
        .publisher(Xml.text(channel, "title"));
    item.children().stream()
        .filter(child -> child.tagName().equalsIgnoreCase("dc:creator"))
        .forEach(creator -> story.author(Xml.text(creator)));
    story.byline(person(Xml.text(item, "author")));
    Xml.children(item, "category").forEach(category -> story.keyword(Xml.text(category)));
    if (channel != null) {
      story.language(Xml.text(channel, "language")).language(Xml.prefixed(channel, "dc:language"));
    }
    story.language(spoken(item));
    story.to(to, characters);
  }

  static void entry(Element entry, String location, int characters, Items to) {
    Element feed = entry.parent();
    FeedArticle story = new FeedArticle(location);
    Element content = Xml.child(entry, "content");
    Element summary = Xml.child(entry, "summary");
    story.headline(line(Xml.child(entry, "title")));
    written(content, story);
    if (story.hasBody()) {
      story.summary(line(summary));
    } else {
      written(summary, story);
    }
    enclosed(entry, story);
    story
        .url(link(entry, home(feed)))
        .published(Xml.text(entry, "published"))
        .published(Xml.text(entry, "issued"))
        .published(Xml.text(entry, "updated"))
        .modified(Xml.text(entry, "updated"))
        .language(spoken(content != null ? content : summary != null ? summary : entry))
        .publisher(Xml.text(Xml.child(entry, "source"), "title"))
        .publisher(line(Xml.child(feed, "title")));
    boolean own = !Xml.children(entry, "author").isEmpty();
    Xml.children(own ? entry : feed, "author")
        .forEach(author -> story.author(Xml.text(author, "name")));
    for (Element category : Xml.children(entry, "category")) {
      String label = Xml.attribute(category, "label");
      story.keyword(label == null ? Xml.attribute(category, "term") : label);
    }
    story.to(to, characters);
  }

  /** What is told of a film, a sound or a picture (Media RSS, podcasts) where nothing else is. */
  private static void enclosed(Element item, FeedArticle story) {
    for (String name : List.of("media:description", "itunes:summary", "media:text")) {
      markup(Xml.deep(item, name), story);
    }
  }

  /** The {@code xml:lang} of an element or of the nearest around it. */
  private static @Nullable String spoken(Element element) {
    String language = null;
    for (Element up = element; up != null && language == null; up = up.parent()) {
      language = Xml.attribute(up, "xml:lang");
    }
    return language;
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
    String text = Xml.text(content);
    boolean plain = type.isEmpty() || type.equals("text") || type.equals("text/plain");
    // Nothing is plain text by default, and many who write HTML do not say so.
    if (plain && content.children().isEmpty() && text != null && !Escapes.isMarkup(text)) {
      story.body(text);
    } else {
      markup(content, story);
    }
  }

  /** Text with markup, escaped or as elements. */
  private static void markup(@Nullable Element text, FeedArticle story) {
    if (text != null && !text.children().isEmpty()) {
      story.body(Fragment.text(text));
    } else {
      story.html(Xml.text(text));
    }
  }

  private static @Nullable String line(@Nullable Element text) {
    return text == null ? null : text.children().isEmpty() ? Xml.text(text) : Fragment.text(text);
  }

  /** The address of the page that an element links to, by the first link that says so. */
  private static @Nullable String link(Element from, @Nullable String home) {
    for (Element link : from.children()) {
      if (!Xml.local(link).equals("link")) {
        continue;
      }
      String relation = Xml.attribute(link, "rel");
      String address = Xml.attribute(link, "href");
      if (address != null && (relation == null || relation.equals("alternate"))) {
        return Xml.address(link, address, home);
      }
    }
    return null;
  }

  /** An address of the feed or of its pages, for links that start from there. */
  private static @Nullable String home(@Nullable Element feed) {
    if (feed == null) {
      return null;
    }
    List<@Nullable String> told = new ArrayList<>();
    told.add(Xml.text(feed, "link"));
    for (String relation : List.of("self", "alternate")) {
      for (Element link : feed.children()) {
        if (Xml.local(link).equals("link") && relation.equals(link.attr("rel"))) {
          told.add(Xml.attribute(link, "href"));
        }
      }
    }
    return told.stream()
        .filter(address -> address != null && address.startsWith("http"))
        .findFirst()
        .orElse(null);
  }
}
