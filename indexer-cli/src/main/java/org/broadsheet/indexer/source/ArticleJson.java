package org.broadsheet.indexer.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.Pages;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON objects: what a line of a feed says, and what the command prints.
 *
 * <p>Reading forgives much. Unknown fields are ignored; a number stands for its digits, an object
 * for its {@code name}, a list for its members; what cannot be used (a date that is none, a
 * language that is none) is left out and the article is kept. Writing gives the names of {@link
 * #FIELDS} in that order and leaves out what an article does not have.
 */
public final class ArticleJson {
  /** The names of an article's fields, in the order in which they are written. */
  public static final List<String> FIELDS =
      Arrays.stream(ArticleField.values()).map(ArticleField::fieldName).toList();

  private static final int MAX_DEPTH = 500;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(JsonLines.MAX_LINE_LENGTH)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .build();

  /**
   * For lines with a name or a number longer than any reader expects. Names are not kept from line
   * to line here, since a few of these would fill the memory.
   */
  private static final JsonFactory LONG_JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(JsonLines.MAX_LINE_LENGTH)
                  .maxNameLength(JsonLines.MAX_LINE_LENGTH)
                  .maxNumberLength(JsonLines.MAX_LINE_LENGTH)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final int MAX_ID_LENGTH = 1000;

  /** The members that an object stands for: a person's name, a date in the JSON of MongoDB. */
  private static final Set<String> VALUE_NAMES = Set.of("name", "$date", "$numberLong");

  private ArticleJson() {}

  /**
   * The articles of a batch, in order. Blank lines hold none.
   *
   * @param failures told of every other line that holds no article
   */
  public static List<Article> read(LineBatch batch, Consumer<Failure> failures) {
    List<Article> articles = new ArrayList<>(batch.lines().size());
    JsonArticles lines = new JsonArticles(articles::add, failures);
    long number = batch.firstLine();
    for (byte[] line : batch.lines()) {
      lines.add(line, batch.location() + "!/" + number++);
    }
    lines.end();
    return articles;
  }

  /**
   * The article that one JSON object holds, or null.
   *
   * @param json the object in UTF-8; blank means that there is none
   * @param location becomes the article's, and its id where the object has none
   * @param failures told why there is no article, unless json is blank
   */
  public static @Nullable Article read(byte[] json, String location, Consumer<Failure> failures) {
    return read(json, location, new SourceDates(), failures);
  }

  static @Nullable Article read(
      byte[] json, String location, SourceDates dates, Consumer<Failure> failures) {
    try {
      return read(JSON, json, location, dates, failures);
    } catch (StreamConstraintsException e) {
      return readLong(json, location, dates, failures);
    } catch (IOException e) {
      failures.accept(notJson(location, e));
      return null;
    }
  }

  private static @Nullable Article readLong(
      byte[] json, String location, SourceDates dates, Consumer<Failure> failures) {
    try {
      return read(LONG_JSON, json, location, dates, failures);
    } catch (StreamConstraintsException e) {
      String message = "Its parts lie in each other more than " + MAX_DEPTH + " deep.";
      failures.accept(new Failure(location, "decode", "too deep", message));
    } catch (IOException e) {
      failures.accept(notJson(location, e));
    }
    return null;
  }

  private static @Nullable Article read(
      JsonFactory reader,
      byte[] json,
      String location,
      SourceDates dates,
      Consumer<Failure> failures)
      throws IOException {
    try (JsonParser parser = reader.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return null;
      }
      if (first != JsonToken.START_OBJECT) {
        failures.accept(bad(location, "The line holds no JSON object."));
        return null;
      }
      Map<ArticleField, Found> found = fields(parser);
      if (parser.nextToken() != null) {
        failures.accept(bad(location, "The line holds more than one JSON object."));
        return null;
      }
      Article article = article(found, location, dates);
      if (article.headline().isEmpty() && article.body().isEmpty()) {
        failures.accept(
            new Failure(location, "extract", "no text", "It has neither headline nor body."));
        return null;
      }
      return article;
    }
  }

  private static Failure notJson(String location, IOException e) {
    boolean located = e instanceof JsonProcessingException told && told.getLocation() != null;
    long at = located ? ((JsonProcessingException) e).getLocation().getByteOffset() : -1;
    String where = at < 0 ? "" : " (near byte " + at + ")";
    return bad(location, "The line is not JSON in UTF-8" + where + ".");
  }

  /** Writes those of the fields that the article has, as one object. */
  public static void write(JsonGenerator to, Article article, Set<String> fields)
      throws IOException {
    to.writeStartObject();
    writeFields(to, article, fields);
    to.writeEndObject();
  }

  /** As {@link #write}, without the braces: for an object that holds more than an article. */
  public static void writeFields(JsonGenerator to, Article article, Set<String> fields)
      throws IOException {
    for (ArticleField field : ArticleField.values()) {
      List<String> values = field.values(article);
      if (values.isEmpty() || !fields.contains(field.fieldName())) {
        continue;
      }
      if (field == ArticleField.PAGES) {
        to.writeFieldName(field.fieldName());
        PagesJson.write(to, article.pages());
      } else if (field.isList()) {
        to.writeArrayFieldStart(field.fieldName());
        for (String value : values) {
          to.writeString(value);
        }
        to.writeEndArray();
      } else {
        to.writeStringField(field.fieldName(), values.getFirst());
      }
    }
  }

  private static Failure bad(String location, String message) {
    return new Failure(location, "decode", "bad JSON", message);
  }

  /** The value under one name; of several names for a field, the first in the list counts. */
  private record Found(int rank, List<String> values) {}

  private static Map<ArticleField, Found> fields(JsonParser parser) throws IOException {
    Map<ArticleField, Found> fields = new EnumMap<>(ArticleField.class);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      FeedNames.Name name = FeedNames.named(parser.currentName());
      parser.nextToken();
      if (name == null) {
        parser.skipChildren();
        continue;
      }
      List<String> values = new ArrayList<>(1);
      if (name.field() == ArticleField.PAGES) {
        Pages pages = PagesJson.read(parser);
        if (!pages.isEmpty()) {
          values.add(pages.toString());
        }
      } else {
        gather(parser, values);
      }
      Found before = fields.get(name.field());
      if (!values.isEmpty() && (before == null || name.rank() <= before.rank())) {
        fields.put(name.field(), new Found(name.rank(), values));
      }
    }
    return fields;
  }

  /** The texts in a value: of strings and numbers, of a list's members, of an object's name. */
  private static void gather(JsonParser parser, List<String> values) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String text = parser.getText();
        if (!text.isBlank()) {
          values.add(text);
        }
      }
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          gather(parser, values);
        }
      }
      case START_OBJECT -> {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          boolean name = VALUE_NAMES.contains(parser.currentName());
          parser.nextToken();
          if (name) {
            gather(parser, values);
          } else {
            parser.skipChildren();
          }
        }
      }
      default -> {}
    }
  }

  private static Article article(
      Map<ArticleField, Found> found, String location, SourceDates dates) {
    String id = first(found, ArticleField.ID);
    Article.Builder article =
        Article.builder(id == null || !isText(id) ? ArticleId.of(location) : usable(id))
            .location(location)
            .url(first(found, ArticleField.URL))
            .byline(stripped(found, ArticleField.BYLINE))
            .agencies(stripped(found, ArticleField.AGENCIES))
            .publisher(first(found, ArticleField.PUBLISHER))
            .section(first(found, ArticleField.SECTION))
            .keywords(keywords(stripped(found, ArticleField.KEYWORDS)))
            .dateline(first(found, ArticleField.DATELINE))
            .summary(first(found, ArticleField.SUMMARY))
            .flags(stripped(found, ArticleField.FLAGS));
    String headline = first(found, ArticleField.HEADLINE);
    if (headline != null) {
      article.headline(headline);
    }
    Found body = found.get(ArticleField.BODY);
    if (body != null) {
      List<String> parts = body.values();
      article.body(parts.size() == 1 ? parts.getFirst() : String.join("\n\n", parts));
    }
    String pages = first(found, ArticleField.PAGES);
    if (pages != null) {
      article.pages(Pages.parse(pages));
    }
    String tag = first(found, ArticleField.LANGUAGE);
    String language = tag == null ? null : LanguageTag.of(tag);
    if (language != null) {
      String from = first(found, ArticleField.LANGUAGE_FROM);
      article.language(language).languageFrom(from == null ? "declared" : from);
    }
    String tongue = language == null ? "" : language;
    String date = first(found, ArticleField.PUBLISHED);
    NewsDate published = date == null ? null : dates.read(date, tongue);
    if (published != null) {
      String from = first(found, ArticleField.PUBLISHED_FROM);
      article.published(published).publishedFrom(from == null ? "json" : from);
    }
    String modified = first(found, ArticleField.MODIFIED);
    article.modified(modified == null ? null : dates.read(modified, tongue));
    return article.build();
  }

  private static @Nullable String first(Map<ArticleField, Found> found, ArticleField field) {
    Found values = found.get(field);
    return values == null ? null : values.values().getFirst();
  }

  private static List<String> stripped(Map<ArticleField, Found> found, ArticleField field) {
    Found values = found.get(field);
    return values == null
        ? List.of()
        : values.values().stream().map(String::strip).distinct().toList();
  }

  /** One text with commas is a list written as people write it. */
  private static List<String> keywords(List<String> given) {
    if (given.size() != 1 || given.getFirst().indexOf(',') < 0) {
      return given;
    }
    return Arrays.stream(given.getFirst().split(",", -1))
        .map(String::strip)
        .filter(keyword -> !keyword.isEmpty())
        .distinct()
        .toList();
  }

  /** Ids are kept as they come, blanks and all; only a book is none. */
  private static String usable(String id) {
    return id.length() > MAX_ID_LENGTH ? ArticleId.of(id) : id;
  }

  /** Tells whether all of it can be written: halves of characters would all become one sign. */
  private static boolean isText(String id) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(id);
  }
}
