package org.broadsheet.extract.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a page states about its article in JSON-LD, in the words of schema.org.
 *
 * <p>An article is looked for at the top, in lists and in {@code @graph}; of several the fullest
 * counts. JSON that is broken is searched for the few members that matter.
 *
 * @param article the members of the article; may be an empty object
 * @param others what else is described: the page, a recipe, a video
 */
record JsonLd(JsonNode article, List<JsonNode> others) {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(200)
                          .maxStringLength(20_000_000)
                          .build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:.*[/#:])?(?:\\w*Article|Report\\w*|BlogPosting|LiveBlogPosting|Review\\w*)");

  /** A text member of broken JSON; the value ends at a quote that is not escaped. */
  private static final Pattern MEMBER =
      Pattern.compile(
          "\"(headline|datePublished|articleBody|inLanguage|articleSection|description)\""
              + "\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"",
          Pattern.DOTALL);

  private static final Pattern WRAPPED = Pattern.compile("(?://)?\\s*(?:-->|\\]\\]>)\\s*$");

  private static final int MAX_NODES = 10_000;

  /** What is longer would take much memory, and describes no article. */
  private static final int MAX_LENGTH = 10_000_000;

  /** The JSON-LD of a page, before its scripts are taken out. */
  static JsonLd of(MarkedElements page) {
    List<JsonNode> articles = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    JsonNode salvaged = JSON.createObjectNode();
    for (Element script : page.scripts()) {
      if (!script.attr("type").contains("ld+json")) {
        continue;
      }
      String json = clean(script.data());
      try {
        if (json.length() <= MAX_LENGTH) {
          gather(JSON.readTree(json), articles, others);
        }
      } catch (JsonProcessingException e) {
        JsonNode found = salvage(json);
        salvaged = found.size() > salvaged.size() ? found : salvaged;
      }
    }
    return new JsonLd(
        articles.stream().max(Comparator.comparingInt(JsonLd::fullness)).orElse(salvaged), others);
  }

  /** The text of a member, of its first member if it is a list, of its name if an object; or "". */
  String text(String member) {
    List<String> all = texts(member);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** The text of a member of something else than an article, or empty. */
  String elsewhere(String member) {
    for (JsonNode other : others) {
      List<String> texts = new ArrayList<>();
      gather(other.path(member), texts, 0);
      if (!texts.isEmpty()) {
        return texts.getFirst();
      }
    }
    return "";
  }

  /**
   * The texts of a member: its own, or those of the things in it, an object standing for its name.
   */
  List<String> texts(String member) {
    List<String> texts = new ArrayList<>();
    gather(article.path(member), texts, 0);
    return texts;
  }

  /** The names of the authors who are people, or of whom it is not said what they are. */
  List<String> people() {
    return authors(false);
  }

  /** The names of the authors that are said to be institutions. */
  List<String> institutions() {
    return authors(true);
  }

  /** Tells whether only subscribers see all of the article. */
  boolean isForSubscribers() {
    JsonNode free = article.path("isAccessibleForFree");
    return (free.isBoolean() && !free.asBoolean()) || free.asText().equalsIgnoreCase("false");
  }

  /** The selector of the page's part for subscribers, or empty. */
  String paidPart() {
    JsonNode part = article.path("hasPart");
    return (part.isArray() ? part.path(0) : part).path("cssSelector").asText();
  }

  private List<String> authors(boolean institutions) {
    List<String> names = new ArrayList<>();
    JsonNode author = article.path("author");
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      String type = described(one).path("@type").asText();
      if ((type.endsWith("Organization") || type.endsWith("Corporation")) == institutions) {
        gather(one, names, 0);
      }
    }
    return names;
  }

  /** The thing itself, or what is said elsewhere of the thing that is only pointed at. */
  private JsonNode described(JsonNode thing) {
    JsonNode id = thing.path("@id");
    if (id.isTextual() && !thing.has("name")) {
      for (JsonNode other : others) {
        if (other.has("name") && other.path("@id").equals(id)) {
          return other;
        }
      }
    }
    return thing;
  }

  private void gather(JsonNode value, List<String> texts, int depth) {
    if (value.isTextual()) {
      String text = plain(value.asText());
      if (!text.isBlank()) {
        texts.add(text.strip());
      }
    } else if (value.isNumber()) {
      texts.add(value.asText()); // a year, or seconds since 1970
    } else if (value.isArray() && depth < 5) {
      value.forEach(member -> gather(member, texts, depth + 1));
    } else if (value.isObject() && depth < 5) {
      JsonNode thing = described(value);
      gather(thing.has("name") ? thing.path("name") : thing.path("@id"), texts, depth + 1);
    }
  }

  /** JSON-LD is often made by programs that escape for HTML as well. */
  private static String plain(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  private static void gather(
      @Nullable JsonNode root, List<JsonNode> articles, List<JsonNode> others) {
    Deque<JsonNode> todo = new ArrayDeque<>();
    if (root != null) {
      todo.add(root);
    }
    for (int seen = 0; !todo.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = todo.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        articles.add(node);
      } else if (node.isArray()) {
        node.forEach(todo::add);
      } else if (node.isObject()) {
        others.add(node);
        todo.add(node.path("@graph"));
        todo.add(node.path("mainEntity"));
        todo.add(node.path("mainEntityOfPage"));
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (ARTICLE.matcher(one.asText()).matches()) {
          return true;
        }
      }
    }
    return ARTICLE.matcher(type.asText()).matches();
  }

  private static int fullness(JsonNode article) {
    int fullness = 0;
    for (String member : List.of("headline", "datePublished", "articleBody", "author")) {
      fullness += article.has(member) ? 1 : 0;
    }
    return fullness;
  }

  /** The JSON without what was put around it for browsers of long ago. */
  private static String clean(String data) {
    String json = data.strip();
    if (json.startsWith("<!--") || json.startsWith("//") || json.startsWith("<![CDATA[")) {
      int start = json.indexOf('{');
      json = start < 0 ? json : WRAPPED.matcher(json.substring(start)).replaceFirst("");
    }
    return json.endsWith(";") ? json.substring(0, json.length() - 1) : json;
  }

  private static JsonNode salvage(String json) {
    var found = JSON.createObjectNode();
    Matcher member = MEMBER.matcher(json);
    while (member.find()) {
      String name = member.group(1);
      if (!found.has(name)) {
        found.put(name, unescaped(member.group(2)));
      }
    }
    Matcher author =
        Pattern.compile("\"author\"\\s*:\\s*[^}]*?\"name\"\\s*:\\s*\"([^\"\\\\]+)\"").matcher(json);
    if (author.find()) {
      found.put("author", author.group(1));
    }
    return found;
  }

  private static String unescaped(String text) {
    try {
      return JSON.readTree("\"" + text.replace("\n", "\\n").replace("\r", "") + "\"").asText();
    } catch (JsonProcessingException e) {
      return text;
    }
  }
}
