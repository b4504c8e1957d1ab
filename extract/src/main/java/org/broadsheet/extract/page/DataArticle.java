package org.broadsheet.extract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.extract.text.Headline;
import org.broadsheet.extract.text.Paragraphs;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in the data of a page that is drawn by scripts, by its shape: a long text under
 * a name such as {@code body}, or a list of paragraphs, blocks or spans of text.
 *
 * <p>Such data often holds more than one article. The one under the page's headline is taken, else
 * one that is longer than all others together; else there is none, since it is a front page.
 */
final class DataArticle {
  private static final Set<String> BODIES =
      Set.of(
          ("body content text articlebody bodytext html bodyhtml contenthtml htmlbody htmlcontent"
                  + " rendered story storybody fulltext maintext maincontent markdown articletext")
              .split(" "));

  /** The members in which the words of a paragraph are, or what they are in; the first counts. */
  private static final List<String> WORDS =
      List.of(
          "text",
          "html",
          "content",
          "value",
          "body",
          "children",
          "data",
          "paragraphs",
          "paragraph",
          "blocks",
          "nodes",
          "spans",
          "runs",
          "props",
          "attrs",
          "attributes",
          "fields",
          "model",
          "items",
          "elements",
          "rendered");

  private static final List<String> TITLES = List.of("headline", "title", "name");
  private static final List<String> ADDRESSES = List.of("url", "slug", "href", "permalink", "path");

  private static final int MIN_LENGTH = 250;
  private static final int MIN_PARAGRAPH = 60;
  private static final int MAX_DEPTH = 40;
  private static final int MAX_NODES = 500_000;

  /** A title belongs to a text that is so many steps below it, at most. */
  private static final int NEAR_TITLE = 4;

  private final String headline;
  private final List<Candidate> candidates = new ArrayList<>();
  private int nodes;

  private record Candidate(String text, int weight, boolean titled) {}

  /**
   * @param steps the steps down from the object with the page's headline; many where there is none
   */
  private record Place(JsonNode node, String name, int depth, int steps) {}

  private DataArticle(String headline) {
    this.headline = Headline.letters(headline);
  }

  /** The text of the article, paragraphs apart; empty where there is none. */
  static String in(List<JsonNode> data, String headline) {
    DataArticle article = new DataArticle(headline);
    data.forEach(article::gather);
    return article.best();
  }

  private String best() {
    Candidate best = null;
    long all = 0;
    for (Candidate candidate : candidates) {
      all += candidate.weight();
      boolean better =
          best == null
              || (candidate.titled() && !best.titled())
              || (candidate.titled() == best.titled() && candidate.weight() > best.weight());
      best = better ? candidate : best;
    }
    return best != null && (best.titled() || best.weight() * 2L > all) ? best.text() : "";
  }

  private void gather(JsonNode root) {
    Deque<Place> todo = new ArrayDeque<>();
    todo.add(new Place(root, "", 0, NEAR_TITLE + 1));
    while (!todo.isEmpty() && nodes < MAX_NODES) {
      Place place = todo.remove();
      nodes++;
      JsonNode node = place.node();
      if (node.isObject()) {
        int steps = isTitled(node) ? 0 : place.steps() + 1;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          todo.add(new Place(member.getValue(), member.getKey(), place.depth() + 1, steps));
        }
      } else if (node.isTextual()) {
        if (BODIES.contains(place.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
          add(plain(node.asText()), place);
        }
      } else if (node.isArray() && !add(paragraphs(node), place)) {
        for (JsonNode member : node) {
          todo.add(new Place(member, place.name(), place.depth() + 1, place.steps()));
        }
      }
    }
  }

  private boolean add(@Nullable String text, Place place) {
    if (text == null) {
      return false;
    }
    String tidy = Paragraphs.tidy(text);
    int weight = TextWeight.weight(tidy);
    if (weight < MIN_LENGTH || !isProse(tidy)) {
      return false;
    }
    if (candidates.stream().noneMatch(other -> other.text().equals(tidy))) {
      candidates.add(new Candidate(tidy, weight, place.steps() <= NEAR_TITLE));
    }
    return true;
  }

  /** Tells whether the text is sentences, no code, style or list of names. */
  private static boolean isProse(String text) {
    int letters = 0;
    int code = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters +=
          Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK ? 1 : 0;
      code += "{}<>=;|\\_#&".indexOf(c) >= 0 ? 1 : 0;
    }
    return letters * 10 > text.length() * 6 && code * 50 < text.length();
  }

  private boolean isTitled(JsonNode object) {
    if (headline.length() < 8) {
      return false;
    }
    for (String name : TITLES) {
      String title = Headline.letters(object.path(name).asText());
      if (title.length() >= 8 && (headline.contains(title) || title.contains(headline))) {
        return true;
      }
    }
    return false;
  }

  /** The paragraphs of a list; null if it is a list of something else. */
  private @Nullable String paragraphs(JsonNode list) {
    StringBuilder text = new StringBuilder();
    int prose = 0;
    for (JsonNode member : list) {
      String paragraph = isTeaser(member) ? "" : words(member, 0);
      prose += TextWeight.weight(paragraph) >= MIN_PARAGRAPH ? 1 : 0;
      text.append(paragraph).append("\n\n");
    }
    return prose == 0 ? null : text.toString();
  }

  /** Tells whether it is another article or a picture, which have titles and addresses. */
  private static boolean isTeaser(JsonNode member) {
    return TITLES.stream().anyMatch(name -> member.path(name).isTextual())
        && (ADDRESSES.stream().anyMatch(member::has)
            || BODIES.stream().anyMatch(name -> member.path(name).asText().length() > MIN_LENGTH));
  }

  /** The words of a paragraph that may be put together from pieces. */
  private String words(JsonNode node, int depth) {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
      return "";
    }
    if (node.isTextual()) {
      String text = plain(node.asText());
      return text.indexOf(' ') < 0 && text.contains("/") ? "" : text;
    }
    if (node.isArray()) {
      StringBuilder text = new StringBuilder();
      for (JsonNode member : node) {
        String words = isTeaser(member) ? "" : words(member, depth + 1);
        boolean block = member.isObject() && WORDS.stream().anyMatch(n -> member.path(n).isArray());
        text.append(words).append(block && !words.isBlank() ? "\n\n" : "");
      }
      return text.toString();
    }
    for (String name : WORDS) {
      JsonNode inner = node.path(name);
      if (inner.isContainerNode() || inner.isTextual()) {
        String words = words(inner, depth + 1);
        if (!words.isEmpty()) {
          return words;
        }
      }
    }
    return "";
  }

  private static String plain(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : Fragment.text(text);
  }
}
