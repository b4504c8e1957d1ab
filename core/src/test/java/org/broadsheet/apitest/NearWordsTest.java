package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.highlight.Span;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where words near each other are found, against a search that tries every window. */
final class NearWordsTest {
  private static final String[] WORDS = {"the", "of", "cup", "round", "minnows"};

  /** So few that a snippet shows the whole text. */
  private static final int MAX = 20;

  @TempDir Path temp;
  private NewsIndex index;

  @BeforeEach
  void open() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void aWordThatStandsManyTimesIsHighlighted() throws IOException {
    String many = "the ".repeat(40).strip();
    add(List.of("Of " + many + " cups."));
    for (String query :
        List.of(
            "\"of " + "the ".repeat(15) + "\"~1000",
            "\"of the\"~1000 cups",
            "cups \"of " + many + "\"~3",
            "\"cups the the of\"~1000 OR odds")) {
      List<Snippet> snippets = search(query).hits().get(0).snippets();
      assertThat(snippets).as(query).isNotEmpty();
      assertThat(snippets.get(0).matches()).as(query).isNotEmpty();
    }
  }

  @Test
  void aPassageIsFoundByAllItsWords() throws IOException {
    Random random = new Random(21);
    List<String> passage = words(random, 240);
    Collections.shuffle(passage, random);
    String text = String.join(" ", passage);
    add(List.of(text));
    Collections.shuffle(passage, random);
    Hit hit = search("\"" + String.join(" ", passage) + "\"~3").hits().get(0);
    assertThat(hit.snippets()).isNotEmpty();
  }

  @Test
  void whatIsHighlightedIsEverySmallestWindow() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add(String.join(" ", words(random, 1 + random.nextInt(MAX))));
    }
    add(texts);
    for (int i = 0; i < 300; i++) {
      List<String> wanted = words(random, 2 + random.nextInt(5));
      int others = random.nextInt(6);
      String query = "\"" + String.join(" ", wanted) + "\"~" + others;
      Map<String, List<String>> found = new HashMap<>();
      for (Hit hit : search(query)) {
        found.put(hit.article().id(), highlights(hit));
      }
      for (int text = 0; text < texts.size(); text++) {
        assertThat(found.getOrDefault("n" + text, List.of()))
            .as("seed %d: %s in %s", seed, query, texts.get(text))
            .isEqualTo(windows(texts.get(text), wanted, wanted.size() + others));
      }
    }
  }

  private static List<String> highlights(Hit hit) {
    List<String> texts = new ArrayList<>();
    for (Snippet snippet : hit.snippets()) {
      for (Span span : snippet.matches()) {
        texts.add(snippet.text().substring(span.start(), span.end()));
      }
    }
    return texts;
  }

  /**
   * The windows of at most so many words that hold all that are wanted, but no smaller window;
   * those that overlap are one.
   */
  private static List<String> windows(String text, List<String> wanted, int most) {
    List<String> words = Arrays.asList(text.split(" "));
    List<int[]> found = new ArrayList<>();
    for (int first = words.size() - 1; first >= 0; first--) {
      for (int last = first; last < Math.min(words.size(), first + most); last++) {
        if (holds(words.subList(first, last + 1), wanted)) {
          if (found.isEmpty() || last < found.getLast()[1]) {
            found.add(new int[] {first, last});
          }
          break;
        }
      }
    }
    List<int[]> joined = new ArrayList<>();
    for (int[] window : found.reversed()) {
      if (!joined.isEmpty() && window[0] <= joined.getLast()[1]) {
        joined.getLast()[1] = window[1];
      } else {
        joined.add(window);
      }
    }
    return joined.stream().map(w -> String.join(" ", words.subList(w[0], w[1] + 1))).toList();
  }

  private static boolean holds(List<String> window, List<String> wanted) {
    return wanted.stream()
        .allMatch(w -> Collections.frequency(window, w) >= Collections.frequency(wanted, w));
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return words;
  }

  private void add(List<String> texts) throws IOException {
    try (ArticleWriter writer = index.writer()) {
      for (int i = 0; i < texts.size(); i++) {
        writer.add(Article.builder("n" + i).body(texts.get(i)).language("en").build());
      }
      writer.commit();
    }
  }

  private Results search(String query) throws IOException {
    return index.search(SearchRequest.of(query).limit(1000).snippets(9));
  }
}
