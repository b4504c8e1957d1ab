package org.broadsheet.indexer.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Markup;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.highlight.Span;
import org.broadsheet.index.InputFailure;
import org.broadsheet.indexer.pipeline.Summary;
import org.broadsheet.indexer.source.ArticleJson;
import org.broadsheet.search.Facet;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.ScorePart;
import org.broadsheet.search.SimilarArticle;
import org.jspecify.annotations.Nullable;

/** A result of a command, as one JSON object on a line of its own. */
public final class JsonLine {
  private static final JsonFactory JSON = new JsonFactory().setCharacterEscapes(new TerminalSafe());
  private static final Set<String> ALL = Set.copyOf(ArticleJson.FIELDS);

  /** What a row of a concordance tells of its article, behind the page. */
  private static final Set<String> OF_OCCURRENCES = Set.of("published", "publisher", "language");

  private static final Set<String> PLACE = Set.of("id", "location");

  private JsonLine() {}

  /** Fills an object. */
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static void print(PrintStream out, Content content) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    }
    out.append(harmless(line.getBuffer())).append('\n');
  }

  /**
   * The same JSON, in which no character steers a terminal: within strings, the only place for
   * them, DEL, the controls of C1, the marks of direction and the separators of lines are escaped,
   * as those of C0 are by any writer of JSON.
   */
  private static CharSequence harmless(CharSequence json) {
    int at = 0;
    while (at < json.length() && !Markup.isControl(json.charAt(at))) {
      at++;
    }
    if (at == json.length()) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 64).append(json, 0, at);
    for (; at < json.length(); at++) {
      char c = json.charAt(at);
      if (Markup.isControl(c)) {
        escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        escaped.append(c);
      }
    }
    return escaped;
  }

  /** An article with all it has. */
  public static void print(PrintStream out, Article article) throws IOException {
    print(out, json -> ArticleJson.writeFields(json, article, ALL));
  }

  /** An article with the fields of these names. */
  static void print(PrintStream out, Article article, Set<String> names) throws IOException {
    print(out, json -> ArticleJson.writeFields(json, article, names));
  }

  /**
   * An article with all it has and all locations where it lies.
   *
   * @param marked its texts with the matches of a query; empty if none was asked for
   */
  public static void print(
      PrintStream out, Article article, List<String> locations, List<Snippet> marked)
      throws IOException {
    print(
        out,
        json -> {
          ArticleJson.writeFields(json, article, ALL);
          strings(json, "locations", locations);
          if (!marked.isEmpty()) {
            snippets(json, "highlights", marked);
          }
        });
  }

  /**
   * A hit.
   *
   * @param query the id of the query in a batch; null for a single one
   * @param fields which of the article's fields
   */
  public static void print(PrintStream out, Hit hit, @Nullable String query, Set<String> fields)
      throws IOException {
    print(
        out,
        json -> {
          if (query != null) {
            json.writeStringField("query", query);
          }
          json.writeNumberField("rank", hit.rank());
          json.writeNumberField("score", hit.score());
          ArticleJson.writeFields(json, hit.article(), fields);
          if (!hit.parts().isEmpty()) {
            json.writeArrayFieldStart("explanation");
            for (ScorePart part : hit.parts()) {
              json.writeStartObject();
              json.writeStringField("part", part.what());
              json.writeNumberField("points", part.points());
              json.writeEndObject();
            }
            json.writeEndArray();
          }
          snippets(json, "snippets", hit.snippets());
          strings(json, "copies", hit.copies());
          if (hit.cursor() != null) {
            json.writeStringField("cursor", hit.cursor());
          }
        });
  }

  /**
   * Counts by value.
   *
   * @param query the id of the query in a batch; null for a single one
   */
  public static void print(PrintStream out, Facet facet, @Nullable String query)
      throws IOException {
    print(
        out,
        json -> {
          if (query != null) {
            json.writeStringField("query", query);
          }
          json.writeStringField("facet", facet.by().toString());
          json.writeArrayFieldStart("values");
          for (Facet.Value value : facet.values()) {
            json.writeStartObject();
            json.writeStringField("value", value.value());
            json.writeNumberField("articles", value.articles());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeNumberField("without", facet.without());
          json.writeNumberField("distinct", facet.distinct());
        });
  }

  /** An article that is like another. */
  public static void print(PrintStream out, SimilarArticle similar, int rank) throws IOException {
    print(
        out,
        json -> {
          json.writeNumberField("rank", rank);
          json.writeBooleanField("copy", similar.copy());
          json.writeNumberField("likeness", Math.round(similar.likeness() * 1000) / 1000.0);
          ArticleJson.writeFields(json, similar.article(), fieldsOfHits());
        });
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void snippets(JsonGenerator json, String name, List<Snippet> snippets)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Snippet snippet : snippets) {
      json.writeStartObject();
      json.writeStringField("field", snippet.field());
      json.writeStringField("text", snippet.text());
      matches(json, snippet);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** In code points, which are the same in every language, while chars are Java's. */
  private static void matches(JsonGenerator json, Snippet snippet) throws IOException {
    json.writeArrayFieldStart("matches");
    String text = snippet.text();
    int chars = 0;
    int points = 0;
    for (Span match : snippet.matches()) {
      int start = points + text.codePointCount(chars, match.start());
      int end = start + text.codePointCount(match.start(), match.end());
      json.writeArray(new int[] {start, end}, 0, 2);
      chars = match.end();
      points = end;
    }
    json.writeEndArray();
  }

  /** How many articles a query found, where none of them is shown. */
  public static void print(PrintStream out, @Nullable String query, long total) throws IOException {
    print(
        out,
        json -> {
          if (query != null) {
            json.writeStringField("query", query);
          }
          json.writeNumberField("total", total);
        });
  }

  /**
   * An occurrence.
   *
   * @param query the id of the query in a batch; null for a single one
   */
  static void print(PrintStream out, @Nullable String query, Occurrence row) throws IOException {
    print(
        out,
        json -> {
          if (query != null) {
            json.writeStringField("query", query);
          }
          ArticleJson.writeFields(json, row.article(), PLACE);
          if (row.page().isPresent()) {
            json.writeNumberField("page", row.page().getAsInt());
          }
          ArticleJson.writeFields(json, row.article(), OF_OCCURRENCES);
          json.writeStringField("field", row.field().queryName());
          json.writeNumberField("start", row.start());
          json.writeNumberField("end", row.end());
          json.writeStringField("left", row.left());
          json.writeStringField("match", row.match());
          json.writeStringField("right", row.right());
        });
  }

  /** How often a query matches, in all or in a group. */
  static void print(PrintStream out, CountRow row) throws IOException {
    GroupCount count = row.count();
    print(
        out,
        json -> {
          if (row.query() != null) {
            json.writeStringField("query", row.query());
          }
          if (row.grouped()) {
            json.writeStringField("group", count.group()); // null for articles without a value
          }
          json.writeNumberField("articles", count.articles());
          json.writeNumberField("occurrences", count.occurrences());
          if (row.perMillion()) {
            json.writeNumberField("words", count.words());
            json.writeNumberField("perMillion", count.perMillion());
          }
        });
  }

  /** The result of a run. */
  public static void print(PrintStream out, Summary summary) throws IOException {
    print(
        out,
        json -> {
          json.writeNumberField("seen", summary.seen());
          json.writeNumberField("indexed", summary.indexed());
          json.writeNumberField("unchanged", summary.unchanged());
          json.writeNumberField("removed", summary.removed());
          json.writeNumberField("failed", summary.failed());
          json.writeNumberField("skipped", summary.skipped());
          json.writeNumberField("seconds", Math.round(summary.seconds() * 1000) / 1000.0);
          json.writeNumberField("articles", summary.articles());
        });
  }

  /** Numbers, texts, truth values and lists of texts by name, in this order; without nulls. */
  public static void print(PrintStream out, Map<String, ?> values) throws IOException {
    print(
        out,
        json -> {
          for (Map.Entry<String, ?> entry : values.entrySet()) {
            if (entry.getValue() instanceof List<?> list) {
              strings(json, entry.getKey(), list.stream().map(String::valueOf).toList());
            } else {
              json.writeObjectField(entry.getKey(), entry.getValue());
            }
          }
        });
  }

  /** The faults of an index. */
  public static void print(PrintStream out, List<String> problems) throws IOException {
    print(
        out,
        json -> {
          json.writeBooleanField("sound", problems.isEmpty());
          strings(json, "problems", problems);
        });
  }

  /** An input that is not in. */
  public static void print(PrintStream out, InputFailure failure) throws IOException {
    print(
        out,
        json -> {
          json.writeStringField("location", failure.location());
          json.writeStringField("stage", failure.stage());
          json.writeStringField("reason", failure.reason());
          json.writeStringField("message", failure.message());
          json.writeStringField("when", failure.when().toString());
          json.writeNumberField("count", failure.count());
        });
  }

  /** The content of an index. */
  public static void print(PrintStream out, IndexInfo info) throws IOException {
    print(
        out,
        json -> {
          json.writeNumberField("articles", info.articles());
          json.writeObjectFieldStart("languages");
          for (Map.Entry<String, Long> language : info.languages().entrySet()) {
            json.writeNumberField(language.getKey(), language.getValue());
          }
          json.writeEndObject();
          if (info.earliest() != null && info.latest() != null) {
            json.writeStringField("earliest", info.earliest().toString());
            json.writeStringField("latest", info.latest().toString());
          }
          json.writeNumberField("bytes", info.bytes());
          json.writeNumberField("formatVersion", info.formatVersion());
          json.writeNumberField("analysisVersion", info.analysisVersion());
          strings(json, "dictionaries", info.dictionaries());
        });
  }

  /** The fields of an article that a hit carries when nothing else is asked for. */
  public static Set<String> fieldsOfHits() {
    return Set.copyOf(
        ArticleJson.FIELDS.stream().filter(f -> !f.equals("body") && !f.equals("pages")).toList());
  }
}
