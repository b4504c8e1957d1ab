package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Span;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Beginnings, phrases with them and with gaps, and long ones, against a naive scan of the whole
 * index.
 */
final class PhraseJoinTest {
  private static final int ARTICLES = 250;
  private static final String LETTERS = "abc";

  /** Words that have common grams with one another, many of which begin alike. */
  private static final List<String> FREQUENT =
      List.of("the", "that", "this", "to", "of", "on", "a", "an", "as");

  @TempDir Path folder;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void phrasesAreFoundExactlyWhereTheyStand() throws Exception {
    List<List<String>> articles = new ArrayList<>();
    try (NewsIndex index = NewsIndex.create(folder.resolve("index"))) {
      try (ArticleWriter writer = index.writer()) {
        for (int i = 0; i < ARTICLES; i++) {
          List<String> words = words(random.nextInt(random.nextInt(20) == 0 ? 300 : 40));
          articles.add(words);
          writer.add(Article.builder("" + i).headline("x").body(String.join(" ", words)).build());
          if (random.nextInt(80) == 0) {
            writer.commit(); // several segments
          }
        }
        writer.delete("3");
        articles.set(3, List.of());
        writer.commit();
      }
      try (Searcher searcher = index.searcher()) {
        for (int i = 0; i < 400; i++) {
          check(searcher, articles, phrase(articles));
        }
      }
    }
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int c = random.nextInt(3); c >= 0; c--) {
        word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      words.add(
          random.nextInt(3) == 0 ? FREQUENT.get(random.nextInt(FREQUENT.size())) : word.toString());
    }
    return words;
  }

  /** Words in a row of an article, or any, some of them as beginnings or gaps. */
  private List<String> phrase(List<List<String>> articles) {
    List<String> from = articles.get(random.nextInt(ARTICLES));
    int length = random.nextInt(8) == 0 ? 65 + random.nextInt(60) : 1 + random.nextInt(5);
    List<String> phrase =
        from.size() > length && random.nextInt(4) > 0
            ? new ArrayList<>(from.subList(1, 1 + length))
            : words(length);
    for (int i = 0; i < length; i++) {
      int change = random.nextInt(length > 60 ? 200 : 3);
      if (change == 0) {
        phrase.set(i, phrase.get(i).substring(0, 1) + "*");
      } else if (change == 1 && i > 0 && i < length - 1 && random.nextBoolean()) {
        phrase.set(i, "*");
      }
    }
    return phrase;
  }

  private void check(Searcher searcher, List<List<String>> articles, List<String> phrase)
      throws Exception {
    TreeSet<String> expected = new TreeSet<>();
    for (int i = 0; i < ARTICLES; i++) {
      if (!places(articles.get(i), phrase).isEmpty()) {
        expected.add("" + i);
      }
    }
    SearchRequest request =
        SearchRequest.of("\"" + String.join(" ", phrase) + "\"")
            .unlimited()
            .highlights(TextField.BODY);
    TreeSet<String> found = new TreeSet<>();
    for (Hit hit : searcher.search(request)) {
      found.add(hit.article().id());
      List<String> article = articles.get(Integer.parseInt(hit.article().id()));
      assertThat(hit.highlights().get(0).matches())
          .as("seed %d, phrase %s in %s", seed, phrase, article)
          .isEqualTo(spans(article, places(article, phrase), phrase.size()));
    }
    assertThat(found).as("seed %d, phrase %s", seed, phrase).isEqualTo(expected);
  }

  private static List<Integer> places(List<String> article, List<String> phrase) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at + phrase.size() <= article.size(); at++) {
      boolean fits = true;
      for (int i = 0; i < phrase.size() && fits; i++) {
        String wanted = phrase.get(i);
        String word = article.get(at + i);
        fits =
            wanted.endsWith("*")
                ? word.startsWith(wanted.substring(0, wanted.length() - 1))
                : word.equals(wanted);
      }
      if (fits) {
        places.add(at);
      }
    }
    return places;
  }

  /** What is marked: the matches, those that overlap as one. */
  private static List<Span> spans(List<String> article, List<Integer> places, int length) {
    int[] starts = new int[article.size() + 1];
    for (int i = 0; i < article.size(); i++) {
      starts[i + 1] = starts[i] + article.get(i).length() + 1;
    }
    List<Span> spans = new ArrayList<>();
    int last = -1;
    for (int place : places) {
      Span span = new Span(starts[place], starts[place + length] - 1);
      if (place <= last) {
        span = new Span(spans.removeLast().start(), span.end());
      }
      spans.add(span);
      last = place + length - 1;
    }
    return spans;
  }
}
