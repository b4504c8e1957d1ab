package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Collocate;
import org.broadsheet.search.Keyword;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.WordChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words around what matches, and those that set articles apart. */
final class WordListsTest {
  private static final WordChoice ALL = new WordChoice(Integer.MAX_VALUE, true, true);

  private final List<Article> articles = new ArrayList<>();

  private void add(String language, String publisher, String headline, String body) {
    articles.add(
        Article.builder("a" + articles.size())
            .language(language)
            .publisher(publisher)
            .headline(headline)
            .body(body)
            .build());
  }

  private NewsIndex index() throws IOException {
    NewsIndex index = NewsIndex.inMemory();
    try (ArticleWriter writer = index.writer()) {
      for (Article article : articles) {
        writer.add(article);
      }
      writer.commit();
    }
    return index;
  }

  private List<Collocate> collocates(SearchRequest request, int window, WordChoice choice)
      throws IOException {
    try (NewsIndex index = index();
        Searcher searcher = index.searcher()) {
      return searcher.collocates(request, window, choice);
    }
  }

  private List<Keyword> keywords(String query, String against, WordChoice choice)
      throws IOException {
    try (NewsIndex index = index();
        Searcher searcher = index.searcher()) {
      return searcher.keywords(SearchRequest.of(query), SearchRequest.of(against), choice);
    }
  }

  /** Random texts of words in an alphabet, of which the first are frequent. */
  private void addRandom(Random random, String language, String letters) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = 2 + random.nextInt(3); length > 0; length--) {
        word.append(letters.charAt(random.nextInt(letters.length())));
      }
      words.add(word.toString());
    }
    for (int i = 0; i < 30; i++) {
      List<String> text = new ArrayList<>();
      for (int length = 5 + random.nextInt(60); length > 0; length--) {
        text.add(words.get((int) (words.size() * Math.pow(random.nextDouble(), 2))));
      }
      add(language, i % 3 == 0 ? "Wire" : "Journal", text.get(0), String.join(" ", text));
    }
    marked = words.get(0);
  }

  private String marked = "";

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xx abcde",
        "xx бвгдж",
        "xx אבגדה",
        "xx ابتثج",
        "xx कखगघच",
        "xx 가나다라마",
        "xx αβγδε"
      })
  void collocatesAreThoseOfAPlainComputation(String alphabet) throws IOException {
    Random random = new Random(24);
    addRandom(random, "xx", words(alphabet).get(1));
    int window = 3;
    Map<String, Integer> near = new HashMap<>();
    Map<String, Integer> all = new HashMap<>();
    int nearWords = 0;
    int allWords = 0;
    int nodes = 0;
    for (Article article : articles) {
      for (String text : List.of(String.valueOf(article.headline()), article.body())) {
        List<String> words = words(text);
        TreeSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
          allWords++;
          all.merge(words.get(i), 1, Integer::sum);
          if (words.get(i).equals(marked)) {
            nodes++;
            for (int k = Math.max(0, i - window);
                k <= Math.min(words.size() - 1, i + window);
                k++) {
              places.add(k);
            }
          }
        }
        places.removeIf(i -> words.get(i).equals(marked));
        nearWords += places.size();
        places.forEach(i -> near.merge(words.get(i), 1, Integer::sum));
      }
    }
    List<Collocate> found = collocates(SearchRequest.of("\"" + marked + "\""), window, ALL);
    assertThat(found).hasSize(near.size()).isNotEmpty();
    for (Collocate collocate : found) {
      String word = collocate.word();
      assertThat(collocate.language()).isEqualTo("xx");
      assertThat(collocate.count()).as(word).isEqualTo((long) near.get(word));
      assertThat(collocate.expected())
          .isCloseTo((double) nearWords * all.get(word) / allWords, within(1e-9));
      assertThat(collocate.logDice())
          .isCloseTo(14 + log2(2.0 * near.get(word) / (nodes + all.get(word))), within(1e-9));
    }
    assertThat(found.stream().map(Collocate::logDice).toList())
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcde", "бвгдж", "אבגדה", "ابتثج", "कखगघच"})
  void keywordsAreThoseOfAPlainComputation(String letters) throws IOException {
    addRandom(new Random(7), "xx", letters);
    Map<String, long[]> counts = new HashMap<>();
    long[] totals = new long[2];
    for (Article article : articles) {
      int side = "Wire".equals(article.publisher()) ? 0 : 1;
      for (String text : List.of(String.valueOf(article.headline()), article.body())) {
        for (String word : words(text)) {
          totals[side]++;
          counts.computeIfAbsent(word, w -> new long[2])[side]++;
        }
      }
    }
    List<Keyword> found = keywords("publisher:Wire", "publisher:Journal", ALL);
    int expected = 0;
    for (long[] count : counts.values()) {
      expected += count[0] * (double) totals[1] > count[1] * (double) totals[0] ? 1 : 0;
    }
    assertThat(found).hasSize(expected).isNotEmpty();
    for (Keyword keyword : found) {
      long[] count = counts.get(keyword.word());
      double a = count[0];
      double b = count[1];
      double e1 = totals[0] * (a + b) / (totals[0] + totals[1]);
      double e2 = totals[1] * (a + b) / (totals[0] + totals[1]);
      double g2 = 2 * (a * Math.log(a / e1) + (b == 0 ? 0 : b * Math.log(b / e2)));
      assertThat(keyword.count()).isEqualTo(count[0]);
      assertThat(keyword.otherCount()).isEqualTo(count[1]);
      assertThat(keyword.g2()).isCloseTo(g2, within(1e-9));
      assertThat(keyword.logRatio())
          .isCloseTo(log2(a / totals[0] / ((b == 0 ? 0.5 : b) / totals[1])), within(1e-9));
    }
  }

  @Test
  void wordsAreShownAsTheyArePrintedMostOftenAndFrequentOnesAndNumbersLeftOut() throws IOException {
    add(
        "en",
        "Wire",
        "Strike at GRONE",
        "The strike of Grone went on, and Grone’s 24 ferries stood still.");
    add("en", "Wire", "Rain", "Nothing but rain in Tarn, and the war in the hills went on.");
    List<Collocate> found = collocates(SearchRequest.of("strike"), 5, WordChoice.USUAL);
    assertThat(found)
        .extracting(Collocate::word)
        .contains("Grone")
        .doesNotContain("the", "of", "24", "s");
    List<Collocate> all = collocates(SearchRequest.of("strike"), 9, ALL);
    assertThat(all).extracting(Collocate::word).contains("The", "of", "24", "s");
    assertThat(keywords("rain", "strike", WordChoice.USUAL))
        .extracting(Keyword::word)
        .contains("rain", "war", "Tarn")
        .doesNotContain("and", "the", "in");
    assertThat(collocates(SearchRequest.of("strike"), 5, new WordChoice(1, false, false)))
        .hasSize(1);
  }

  @Test
  void languagesAreCountedApart() throws IOException {
    add("en", "Wire", "Odds", "The odds die hard.");
    add("de", "Wire", "Odds", "Die Odds sind schlecht.");
    add("de", "Wire", "Die Regeln", "Die Regeln, die Regeln.");
    List<Collocate> found = collocates(SearchRequest.of("odds"), 5, ALL);
    assertThat(found.stream().filter(c -> c.word().toLowerCase(Locale.ROOT).equals("die")))
        .extracting(Collocate::language, Collocate::count)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("en", 1L),
            org.assertj.core.groups.Tuple.tuple("de", 1L));
    assertThat(collocates(SearchRequest.of("odds").language("en"), 5, ALL))
        .extracting(Collocate::language)
        .containsOnly("en");
    assertThat(keywords("odds", "regeln", ALL)).extracting(Keyword::language).containsOnly("de");
  }

  @Test
  void scriptsWithoutSpacesGiveWordsOfDictionariesOrPairs() throws IOException {
    add("ja", "新聞", "灯台", "灯台の光が港を照らした。港の灯台は古い。");
    add("zh", "日报", "灯塔", "灯塔看守人沉默了，港口也沉默了。");
    add("th", "ข่าว", "ประภาคาร", "ประภาคารส่องแสงที่ท่าเรือ");
    add("und", "Wire", "ຂ່າວ", "灯塔");
    assertThat(collocates(SearchRequest.of("\"灯台\""), 3, ALL))
        .extracting(Collocate::word)
        .contains("港");
    assertThat(collocates(SearchRequest.of("灯塔 lang:zh"), 5, ALL)).isNotEmpty();
    assertThat(collocates(SearchRequest.of("\"ประภาคาร\""), 3, ALL)).isNotEmpty();
    assertThat(keywords("lang:ja", "*", ALL)).isEmpty(); // the same articles are not apart
  }

  @Test
  void windowsEndAtTheFieldAndWhatMatchedIsNoneOfItsOwnCollocates() throws IOException {
    add("en", "Wire", "Grone odds", "keeper against all odds won again twice");
    List<Collocate> found = collocates(SearchRequest.of("\"all odds\""), 2, ALL);
    assertThat(found)
        .extracting(Collocate::word)
        .containsExactlyInAnyOrder("keeper", "against", "won", "again");
  }

  @Test
  void mistakesAndDeadlinesAreTold() throws IOException {
    add("en", "Wire", "Odds", "The odds die hard.");
    assertThatThrownBy(() -> collocates(SearchRequest.of("odds"), 0, ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("window");
    assertThatThrownBy(() -> new WordChoice(-1, false, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> collocates(SearchRequest.of("odds").within(Duration.ofNanos(1)), 5, ALL))
        .isInstanceOf(SearchTimeoutException.class);
    assertThat(collocates(SearchRequest.of("nowhere"), 5, ALL)).isEmpty();
  }
}
