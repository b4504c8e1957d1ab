package org.broadsheet.indexer.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads articles in ninjs 1 and 2 (IPTC) and items of JSON Feed 1.1. */
final class NewsJson {
  /** Names that tell these formats from articles as others write them. */
  private static final Set<String> TELLING =
      Set.of(
          "body_text",
          "body_xhtml",
          "body_html",
          "bodies",
          "headlines",
          "pubstatus",
          "versioncreated",
          "versionCreated",
          "content_html",
          "content_text");

  private NewsJson() {}

  /** Tells whether an object with fields of these names is an article in one of the formats. */
  static boolean isFormOf(Set<String> names) {
    return names.stream().anyMatch(TELLING::contains);
  }

  /**
   * The article in an object.
   *
   * @param base the address that relative ones start from; empty if there is none
   */
  static FeedArticle tell(JsonNode item, String location, String base) {
    FeedArticle story = new FeedArticle(location);
    story
        .headline(value(item, "headlines", "main"))
        .headline(text(item, "headline"))
        .headline(text(item, "title"));
    for (JsonNode body : item.path("bodies")) {
      String type = first(text(body, "contenttype"), text(body, "contentType"), text(body, "role"));
      String written = text(body, "value");
      if (type != null && type.contains("html")) {
        story.html(written);
      }
    }
    story
        .html(text(item, "body_html"))
        .html(text(item, "body_xhtml"))
        .html(text(item, "content_html"))
        .body(value(item, "bodies", "main"))
        .body(text(item, "body_text"))
        .body(text(item, "content_text"))
        .summary(value(item, "descriptions", "main"))
        .summary(text(item, "description_text"))
        .summary(text(item, "summary"))
        .published(date(item, "contentcreated"))
        .published(date(item, "contentCreated"))
        .published(date(item, "firstcreated"))
        .published(date(item, "firstCreated"))
        .published(date(item, "date_published"))
        .published(date(item, "versioncreated"))
        .published(date(item, "versionCreated"))
        .modified(date(item, "date_modified"))
        .modified(date(item, "versioncreated"))
        .modified(date(item, "versionCreated"))
        .language(text(item, "language"))
        .dateline(text(item, "located"))
        .section(text(item, "section"))
        .url(address(item, "url", base))
        .url(address(item, "canonicalurl", base))
        .url(address(item, "uri", base))
        .byline(text(item, "byline"));
    for (String people : new String[] {"people", "authors", "author"}) {
      names(item.path(people), story);
    }
    for (JsonNode source : item.path("infosource")) {
      story.publisher(text(source, "name"));
    }
    story
        .publisher(text(item.path("infosource"), "name"))
        .publisher(text(item, "source"))
        .publisher(text(item, "provider"))
        .publisher(text(item, "copyrightholder"));
    for (String subjects : new String[] {"subject", "subjects", "keywords", "tags"}) {
      for (JsonNode subject : item.path(subjects)) {
        story.keyword(subject.isTextual() ? subject.textValue() : text(subject, "name"));
      }
    }
    return story;
  }

  /** Of the people in an item only the authors have written it. */
  private static void names(JsonNode people, FeedArticle story) {
    if (people.isObject()) {
      story.author(text(people, "name"));
    }
    for (JsonNode person : people.isArray() ? people : people.path("")) {
      String relation = text(person, "rel");
      if (relation == null || relation.contains("author") || relation.contains("writer")) {
        story.author(text(person, "name"));
      }
    }
  }

  /** The value of that role in a list, or else of the first. */
  private static @Nullable String value(JsonNode item, String list, String role) {
    String found = null;
    for (JsonNode entry : item.path(list)) {
      String value = text(entry, "value");
      if (found == null || role.equals(text(entry, "role"))) {
        found = value;
      }
    }
    return found;
  }

  private static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
  }

  /** A date, which may be a number: a year, or seconds since 1970. */
  private static @Nullable String date(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isNumber() ? value.asText() : text(object, name);
  }

  private static @Nullable String address(JsonNode object, String name, String base) {
    String address = text(object, name);
    return address == null ? null : Xml.resolve(base, address);
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
