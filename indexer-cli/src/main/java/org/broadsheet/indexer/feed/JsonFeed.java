package org.broadsheet.indexer.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.JsonArticles;
import org.broadsheet.indexer.source.JsonSettings;

/**
 * Reads JSON: an article, a list of articles, or an object that holds such a list under one of the
 * usual names; one value or several after each other. Articles are as in JSON Lines, in ninjs or in
 * JSON Feed.
 */
public final class JsonFeed {
  /** The longest article in bytes, as in JSON Lines. */
  private static final int MAX_ITEM_LENGTH = 64 << 20;

  private static final int MAX_DEPTH = 500;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_ITEM_LENGTH)
                  .maxNameLength(MAX_ITEM_LENGTH)
                  .maxNumberLength(MAX_ITEM_LENGTH)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** No one computes with a longer number; it stands for its digits. */
  private static final int MAX_NUMBER = 300;

  private static final ObjectMapper TREES = new ObjectMapper(JSON);

  /** The members that hold a list of articles, or an object with one. */
  private static final Set<String> LISTS =
      Set.of(
          ("articles items results docs documents data entries news stories posts records hits"
                  + " response result value feed")
              .split(" "));

  /** What JSON Feed says of all items: by the names of its members. */
  private static final Set<String> OF_ALL =
      Set.of("version", "title", "language", "home_page_url", "feed_url");

  private final String location;
  private final int characters;
  private final Items to;
  private final JsonArticles articles;
  private final Map<String, String> ofAll = new HashMap<>();
  private int number;

  private JsonFeed(String location, JsonSettings settings, int characters, Items to) {
    this.location = location;
    this.characters = characters;
    this.to = to;
    this.articles = new JsonArticles(settings, to::told, to::failed);
  }

  /**
   * Hands on the articles.
   *
   * @param location of the feed; of its articles with their numbers, or for one article the same
   * @param settings for articles as in JSON Lines
   * @param characters the longest text of an article
   * @throws IOException if the rest cannot be read
   */
  public static void read(
      Reader in, String location, JsonSettings settings, int characters, Items to)
      throws IOException {
    JsonFeed feed = new JsonFeed(location, settings, characters, to);
    try (JsonParser parser = JSON.createParser(in)) {
      try {
        feed.values(parser);
      } catch (StreamConstraintsException e) {
        throw beyond(parser.getParsingContext().getNestingDepth() > MAX_DEPTH);
      }
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
      String where = at < 0 ? "" : " near character " + at;
      to.failed(new Failure(location, "extract", "bad JSON", "It is not JSON" + where + "."));
    } finally {
      feed.articles.end();
    }
  }

  private void values(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    boolean first = true;
    while (token != null) {
      Piece single = new Piece();
      value(parser, single);
      token = parser.nextToken();
      boolean alone = first && token == null && number == 0;
      if (single.isObject()) {
        item(single, alone ? location : location + "!/" + ++number);
      }
      first = false;
    }
  }

  private static UnreadableException beyond(boolean deep) {
    return deep
        ? new UnreadableException(
            "extract", "too deep", "Its parts lie in each other more than " + MAX_DEPTH + " deep.")
        : new UnreadableException(
            "read", "too large", "A text in it is over 64 MB long; what follows it is left out.");
  }

  /** Reads a value at the top: a list of articles, or an object that is one or holds some. */
  private void value(JsonParser parser, Piece single) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      list(parser);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser, single);
    } else {
      parser.skipChildren();
    }
  }

  /** Reads the articles in a list. */
  private void list(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        Piece item = new Piece();
        item.copy(parser);
        item(item, location + "!/" + ++number);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Reads the lists in an object; what is no list is gathered, for it may be an article. */
  private void object(JsonParser parser, Piece single) throws IOException {
    int before = number;
    single.open();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (LISTS.contains(name) && value == JsonToken.START_ARRAY) {
        list(parser);
      } else if (LISTS.contains(name) && value == JsonToken.START_OBJECT) {
        object(parser, new Piece());
      } else {
        if (value == JsonToken.VALUE_STRING && OF_ALL.contains(name)) {
          ofAll.put(name, parser.getText());
        }
        single.name(name);
        single.copy(parser);
      }
    }
    single.close(number == before);
  }

  private void item(Piece item, String place) throws IOException {
    if (item.isTooLong()) {
      to.failed(new Failure(place, "read", "too large", "The article is over 64 MB long."));
      return;
    }
    byte[] json = item.bytes();
    if (NewsJson.isFormOf(item.names())) {
      articles.end();
      JsonNode tree = TREES.readTree(json);
      FeedArticle story = NewsJson.tell(tree, place, home());
      if (ofAll.getOrDefault("version", "").contains("jsonfeed.org")) {
        story.language(ofAll.get("language")).publisher(ofAll.get("title"));
      }
      story.to(to, characters);
      return;
    }
    articles.add(json, place);
  }

  /** Where the relative addresses of items start from; empty if that is not known. */
  private String home() {
    return ofAll.getOrDefault("home_page_url", ofAll.getOrDefault("feed_url", ""));
  }

  /** A part of a feed, copied while it is read and given up where it is too long. */
  private static final class Piece {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator to;
    private final Set<String> names = new HashSet<>();
    private boolean object;
    private boolean tooLong;
    private int depth;

    Piece() throws IOException {
      to = JSON.createGenerator(bytes);
    }

    void open() throws IOException {
      to.writeStartObject();
      depth = 1;
    }

    void close(boolean isObject) throws IOException {
      object = isObject;
      if (!tooLong) {
        to.writeEndObject();
      }
    }

    void name(String name) throws IOException {
      names.add(name);
      if (!tooLong) {
        to.writeFieldName(name);
      }
    }

    /** Copies the value that the parser stands at, to its end. */
    void copy(JsonParser parser) throws IOException {
      int outside = depth;
      do {
        JsonToken token = parser.currentToken();
        object |= depth == 0 && token == JsonToken.START_OBJECT;
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1 && token == JsonToken.FIELD_NAME) {
          names.add(parser.currentName());
        }
        if (!tooLong) {
          if (token.isNumeric() && parser.getTextLength() > MAX_NUMBER) {
            to.writeString(parser.getText());
          } else {
            to.copyCurrentEvent(parser);
          }
          to.flush();
          tooLong = bytes.size() > MAX_ITEM_LENGTH;
        }
      } while (depth > outside && parser.nextToken() != null);
    }

    boolean isObject() {
      return object;
    }

    boolean isTooLong() {
      return tooLong;
    }

    Set<String> names() {
      return names;
    }

    byte[] bytes() throws IOException {
      to.flush();
      return bytes.toByteArray();
    }
  }
}
