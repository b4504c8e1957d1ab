package org.broadsheet.extract.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The data from which the scripts of a page draw it, where it is written in the page: scripts that
 * are JSON, and objects that scripts give a name. {@link DataArticle} looks for the article in it.
 */
final class ScriptData {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(200).build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** What a script names, as an object or list, or as JSON in a text. */
  private static final Pattern NAMED =
      Pattern.compile("(?:=|\\breturn\\b)\\s*([{\\[])|\\bJSON\\.parse\\(\\s*([\"'`])");

  /** Longer scripts are passed over; articles are far shorter. */
  private static final int MAX_LENGTH = 5_000_000;

  /** So many characters of a page are looked at, some of them more than once. */
  private static final int MAX_WORK = 10_000_000;

  private static final int MIN_LENGTH = 250;

  private final List<JsonNode> found = new ArrayList<>();
  private int left = MAX_WORK;

  private ScriptData() {}

  /** The data in the scripts of a page, in their order. */
  static List<JsonNode> in(List<Element> scripts) {
    ScriptData data = new ScriptData();
    for (Element script : scripts) {
      String type = script.attr("type");
      String text = script.data();
      if (text.length() < MIN_LENGTH
          || text.length() > Math.min(MAX_LENGTH, data.left)
          || type.contains("ld+json")) {
        continue;
      }
      if (type.contains("json")) {
        data.json(text);
      } else {
        data.script(text);
      }
    }
    return data.found;
  }

  private void json(String text) {
    int start = 0;
    left -= text.length();
    while (start < text.length() && text.charAt(start) != '{' && text.charAt(start) != '[') {
      start++;
    }
    read(text.substring(start));
  }

  private void script(String text) {
    Matcher named = NAMED.matcher(text);
    int from = 0;
    while (left > 0 && named.find(from)) {
      if (named.group(1) != null) {
        ScriptLiteral literal = ScriptLiteral.at(text, named.start(1));
        left -= literal.end() - named.start();
        boolean data = literal.json().length() >= MIN_LENGTH && read(literal.json());
        // What is no data may hold some: a function, for one.
        from = data ? literal.end() : named.end();
      } else {
        ScriptLiteral literal = ScriptLiteral.text(text, named.start(2));
        from = literal.end();
        left -= from - named.start();
        json(tree(literal.json()).asText());
      }
    }
  }

  private boolean read(String json) {
    JsonNode tree = tree(json);
    if (tree.isContainerNode()) {
      found.add(tree);
    }
    return tree.isContainerNode();
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
