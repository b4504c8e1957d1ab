package org.broadsheet.indexer.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON objects: what a line of a feed says, and what the command prints.
 *
 * <p>Reading forgives much, as {@link JsonValues} says. Writing gives the names of {@link #FIELDS}
 * in that order and leaves out what an article does not have. What is written is read as the same
 * article.
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

  private ArticleJson() {}

  /**
   * The articles of a batch, in order. Blank lines hold none.
   *
   * @param failures told of every other line that holds no article
   */
  public static List<ToldArticle> read(
      LineBatch batch, JsonSettings settings, Consumer<Failure> failures) {
    List<ToldArticle> articles = new ArrayList<>(batch.lines().size());
    JsonArticles lines = new JsonArticles(settings, articles::add, failures);
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
   * @param location where the object lies: the article's location where it tells none, and made
   *     into its id where it has none
   * @param failures told why there is no article, unless json is blank
   */
  public static @Nullable Article read(byte[] json, String location, Consumer<Failure> failures) {
    ToldArticle told = read(json, location, JsonSettings.DEFAULT, new SourceDates(), failures);
    return told == null ? null : told.article();
  }

  static @Nullable ToldArticle read(
      byte[] json,
      String location,
      JsonSettings settings,
      SourceDates dates,
      Consumer<Failure> failures) {
    try {
      try {
        return read(JSON, json, location, settings, dates);
      } catch (StreamConstraintsException e) {
        return read(LONG_JSON, json, location, settings, dates);
      }
    } catch (NoArticleException e) {
      failures.accept(e.failure(location));
    } catch (StreamConstraintsException e) {
      String message = "Its parts lie in each other more than " + MAX_DEPTH + " deep.";
      failures.accept(new Failure(location, "decode", "too deep", message));
    } catch (IOException e) {
      failures.accept(notJson(location, e));
    }
    return null;
  }

  private static @Nullable ToldArticle read(
      JsonFactory reader, byte[] json, String location, JsonSettings settings, SourceDates dates)
      throws IOException, NoArticleException {
    try (JsonParser parser = reader.createParser(json)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return null;
      }
      if (first != JsonToken.START_OBJECT) {
        throw new NoArticleException("decode", "bad JSON", "The line holds no JSON object.");
      }
      JsonValues values = JsonValues.read(parser, settings);
      if (parser.nextToken() != null) {
        throw new NoArticleException(
            "decode", "bad JSON", "The line holds more than one JSON object.");
      }
      ToldArticle told = values.article(location, dates);
      if (told.article().headline().isEmpty() && told.article().body().isEmpty()) {
        throw new NoArticleException("extract", "no text", "It has neither headline nor body.");
      }
      return told;
    }
  }

  private static Failure notJson(String location, IOException e) {
    boolean located = e instanceof JsonProcessingException told && told.getLocation() != null;
    long at = located ? ((JsonProcessingException) e).getLocation().getByteOffset() : -1;
    String where = at < 0 ? "" : " (near byte " + at + ")";
    String message = "The line is not JSON in UTF-8" + where + ".";
    return new Failure(location, "decode", "bad JSON", message);
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
      if (field == ArticleField.FIELDS) {
        to.writeObjectFieldStart(field.fieldName());
        for (Map.Entry<String, List<String>> own : article.fields().entrySet()) {
          writeList(to, own.getKey(), own.getValue());
        }
        to.writeEndObject();
      } else if (field == ArticleField.PAGES) {
        to.writeFieldName(field.fieldName());
        PagesJson.write(to, article.pages());
      } else if (field.isList()) {
        writeList(to, field.fieldName(), values);
      } else {
        to.writeStringField(field.fieldName(), values.getFirst());
      }
    }
  }

  private static void writeList(JsonGenerator to, String name, List<String> values)
      throws IOException {
    to.writeArrayFieldStart(name);
    for (String value : values) {
      to.writeString(value);
    }
    to.writeEndArray();
  }
}
