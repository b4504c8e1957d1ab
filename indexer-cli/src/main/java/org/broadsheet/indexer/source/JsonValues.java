package org.broadsheet.indexer.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.CustomFields;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.Pages;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What one JSON object tells of an article.
 *
 * <p>Much is forgiven. Unknown keys are ignored; a number stands for its digits, an object for its
 * {@code name}, a list for its members; what cannot be used (a date that is none, a language that
 * is none) is left out and the article is kept. Only {@code fields}, which is of our own making,
 * has to be what it should be: an object of names and strings, or lists of strings.
 */
final class JsonValues {
  private static final int MAX_ID_LENGTH = 4096;

  /** The members that an object stands for: a person's name, a date in the JSON of MongoDB. */
  private static final Set<String> VALUE_NAMES = Set.of("name", "$date", "$numberLong");

  /**
   * The value under one key.
   *
   * @param rank of several keys for a field the lowest counts
   * @param list whether it was a list in JSON too
   */
  private record Found(int rank, boolean list, List<String> values) {}

  private final JsonSettings settings;
  private final Map<ArticleField, Found> found = new EnumMap<>(ArticleField.class);
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private JsonValues(JsonSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads an object up to its end.
   *
   * @param parser stands at its beginning
   * @throws NoArticleException if its {@code fields} are none
   */
  static JsonValues read(JsonParser parser, JsonSettings settings)
      throws IOException, NoArticleException {
    JsonValues values = new JsonValues(settings);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      values.value(parser, parser.currentName());
    }
    return values;
  }

  private void value(JsonParser parser, String key) throws IOException, NoArticleException {
    FeedNames.Name name = FeedNames.named(key);
    JsonToken token = parser.nextToken();
    if (name != null && name.field() == ArticleField.FIELDS) {
      customFields(parser);
    } else if (name != null) {
      List<String> values = new ArrayList<>(1);
      if (name.field() == ArticleField.PAGES) {
        Pages pages = PagesJson.read(parser);
        if (!pages.isEmpty()) {
          values.add(pages.toString());
        }
      } else {
        gather(parser, values);
      }
      Found before = found.get(name.field());
      if (!values.isEmpty() && (before == null || name.rank() <= before.rank())) {
        found.put(name.field(), new Found(name.rank(), token == JsonToken.START_ARRAY, values));
      }
    } else if (settings.fields().contains(key)) {
      boolean truth = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
      List<String> values = fields.computeIfAbsent(key, unused -> new ArrayList<>(1));
      if (truth) {
        values.add(parser.getText());
      } else {
        gather(parser, values);
      }
    } else {
      parser.skipChildren();
    }
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

  private void customFields(JsonParser parser) throws IOException, NoArticleException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw bad("Its fields are no object of names and values");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      String problem = CustomFields.problem(name).orElse(null);
      if (problem != null) {
        throw bad("Its fields cannot be read: " + problem);
      }
      List<String> values = fields.computeIfAbsent(name, unused -> new ArrayList<>(1));
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          customValue(parser, name, values);
        }
      } else {
        customValue(parser, name, values);
      }
    }
  }

  private static void customValue(JsonParser parser, String name, List<String> values)
      throws IOException, NoArticleException {
    switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          values.add(parser.getText());
      case VALUE_NULL -> {}
      default -> throw bad("Its field \"" + name + "\" is no string and no list of strings");
    }
  }

  private static NoArticleException bad(String sentence) {
    return new NoArticleException("decode", "bad fields", sentence + ".");
  }

  /**
   * The article of these values.
   *
   * @param place where the object lies
   */
  ToldArticle article(String place, SourceDates dates) {
    String id = first(ArticleField.ID);
    String location = first(ArticleField.LOCATION);
    Article.Builder article =
        Article.builder(id == null || !isText(id) ? ArticleId.of(place) : usable(id))
            .url(first(ArticleField.URL))
            .byline(stripped(ArticleField.BYLINE))
            .agencies(stripped(ArticleField.AGENCIES))
            .publisher(first(ArticleField.PUBLISHER))
            .section(first(ArticleField.SECTION))
            .keywords(keywords())
            .dateline(first(ArticleField.DATELINE))
            .summary(first(ArticleField.SUMMARY))
            .flags(stripped(ArticleField.FLAGS))
            .fields(fields);
    String headline = first(ArticleField.HEADLINE);
    if (headline != null) {
      article.headline(headline);
    }
    Found body = found.get(ArticleField.BODY);
    if (body != null) {
      article.body(String.join("\n\n", body.values()));
    }
    String pages = first(ArticleField.PAGES);
    if (pages != null) {
      article.pages(Pages.parse(pages));
    }
    boolean settled = language(article);
    article.location(location != null || settled ? location : place);
    dates(article, dates);
    return new ToldArticle(article.build(), settled);
  }

  /** Sets the language; tells whether it is said what gave it. */
  private boolean language(Article.Builder article) {
    String tag = first(ArticleField.LANGUAGE);
    String from = first(ArticleField.LANGUAGE_FROM);
    if (tag == null) {
      return false;
    }
    if (from != null && isWellFormed(tag)) {
      article.language(tag).languageFrom(from); // as it was, whatever else its language is called
      return true;
    }
    String language = LanguageTag.of(tag);
    if (language != null) {
      article.language(language).languageFrom("declared");
    }
    return false;
  }

  private static boolean isWellFormed(String tag) {
    try {
      Article.builder("x").language(tag);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void dates(Article.Builder article, SourceDates dates) {
    String tag = first(ArticleField.LANGUAGE);
    String language = tag == null ? null : LanguageTag.of(tag);
    String tongue = language == null ? "" : language;
    NewsDate published = date(ArticleField.PUBLISHED, dates, tongue);
    if (published != null) {
      String from = first(ArticleField.PUBLISHED_FROM);
      article.published(published).publishedFrom(from == null ? settings.signal() : from);
    }
    article.modified(date(ArticleField.MODIFIED, dates, tongue));
  }

  private @Nullable NewsDate date(ArticleField field, SourceDates dates, String tongue) {
    String date = first(field);
    return date == null ? null : dates.read(date, tongue);
  }

  private @Nullable String first(ArticleField field) {
    Found values = found.get(field);
    return values == null ? null : values.values().getFirst();
  }

  private List<String> stripped(ArticleField field) {
    Found values = found.get(field);
    return values == null
        ? List.of()
        : values.values().stream().map(String::strip).distinct().toList();
  }

  /** One text with commas is a list written as people write it. */
  private List<String> keywords() {
    List<String> given = stripped(ArticleField.KEYWORDS);
    Found keywords = found.get(ArticleField.KEYWORDS);
    if (keywords == null || keywords.list() || given.getFirst().indexOf(',') < 0) {
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
