package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.internal.lucene.HitCollection.Wanted;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bare words scored a window at a time, beside the same query scored article by article. */
@Tag("once")
final class WordsQueryTest {
  private static final int ARTICLES = 6_000;
  private static final int QUERIES = 250;

  /** From very frequent to very rare; some are forms of each other. */
  private static final List<String> WORDS =
      List.of(
          "ferry",
          "ferries",
          "harbour",
          "storm",
          "storms",
          "left",
          "leave",
          "leaving",
          "minister",
          "odd",
          "odds",
          "wing",
          "wings",
          "Flügel",
          "Häfen",
          "Hafen",
          "der",
          "the",
          "iki",
          "ışık",
          "isik",
          "mouse",
          "mice",
          "went",
          "go",
          "goes",
          "casa",
          "case",
          "casas",
          "tram",
          "trams");

  @TempDir Path folder;

  private final Random random = new Random(20_261_129);

  @BeforeEach
  void index() throws IOException {
    try (NewsIndex index = NewsIndex.create(folder.resolve("index"))) {
      try (ArticleWriter writer = index.writer()) {
        for (int i = 0; i < ARTICLES; i++) {
          writer.add(article(i));
          if (i == 50 || i == 5_200) {
            writer.commit(); // segments of one window, of several, and a last one
          }
        }
        for (int i = 0; i < ARTICLES; i += 17) {
          writer.delete("a" + i);
        }
        writer.commit();
      }
    }
  }

  /** Most of them are English: of a segment that is wholly so, forms count everywhere. */
  private Article article(int i) {
    return Article.builder("a" + i)
        .headline(words(1 + random.nextInt(4)))
        .body(words(1 + random.nextInt(40)))
        .byline(random.nextInt(3) > 0 ? List.of() : List.of(words(2 + random.nextInt(20))))
        .language(i <= 50 ? "en" : from(List.of("en", "en", "en", "de", "it", "tr", "und")))
        .published("2024-03-" + (10 + random.nextInt(20)))
        .build();
  }

  private String words(int count) {
    return String.join(" ", many(count, this::word));
  }

  private String word() {
    int rarest = random.nextInt(WORDS.size());
    return WORDS.get(random.nextInt(rarest + 1));
  }

  private <T> List<T> many(int count, Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(one.get());
    }
    return all;
  }

  private <T> T from(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @Test
  void findsScoresAndCountsAsLucenesQueryDoes() throws IOException {
    int taken = 0;
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
      for (int i = 0; i < QUERIES; i++) {
        SearchRequest request = SearchRequest.of(query()).any(random.nextInt(3) == 0);
        taken += check(request, reader) ? 1 : 0;
      }
    }
    assertThat(taken).isGreaterThan(QUERIES * 3 / 4);
  }

  private String query() {
    StringBuilder query =
        new StringBuilder(String.join(" ", many(1 + random.nextInt(4), this::word)));
    switch (random.nextInt(8)) {
      case 0 -> query.append(" lang:").append(from(List.of("en", "de", "it")));
      case 1 -> query.append(" date:2024-03-1").append(random.nextInt(10));
      case 2 -> query.append(" -").append(word());
      case 3 -> query.append(" date:>=2024-03-12 -lang:tr -headline:").append(word());
      case 4 -> query.insert(0, "headline:");
      case 5 -> query.append(" publisher:none");
      case 6 -> query.insert(0, "byline:(").append(')'); // which not all articles have
      default -> {}
    }
    return query.toString();
  }

  /** Whether the query was scored by windows. */
  private boolean check(SearchRequest request, DirectoryReader reader) throws IOException {
    IndexView view =
        new IndexView(
            new IndexStatistics(reader), QueryLanguages.of(reader), new TermLookup(reader));
    RequestSearcher searcher = RequestSearcher.of(request, reader, view);
    ParsedQuery parsed = request.query();
    Query plain =
        searcher.rewrite(new QueryCompiler(view, request.any(), false).compile(parsed.query()));
    Query fast =
        WordsQuery.of(new QueryCompiler(view, request.any(), false).compile(parsed.query()));
    String name = request.text() + " any " + request.any();

    Wanted all = new Wanted(Integer.MAX_VALUE, SortOrder.RELEVANCE, null, true);
    HitCollection expected = HitCollection.collect(searcher, plain, all);
    HitCollection found = HitCollection.collect(searcher, searcher.rewrite(fast), all);
    assertThat(found.matched()).as(name).isEqualTo(expected.matched());
    assertThat(found.total()).as(name).isEqualTo(expected.total());
    Map<Integer, Float> scores = new HashMap<>();
    expected.docs().forEach(hit -> scores.put(hit.doc, hit.score));
    for (ScoreDoc hit : found.docs()) {
      assertThat((double) hit.score)
          .as(name + " in " + hit.doc)
          .isCloseTo(scores.getOrDefault(hit.doc, Float.NaN), within(1e-5));
    }

    for (int most : new int[] {1, 10, 200}) {
      ScoreDoc after = random.nextBoolean() || found.docs().isEmpty() ? null : from(found.docs());
      Wanted page = new Wanted(most, SortOrder.RELEVANCE, after, false);
      HitCollection best = HitCollection.collect(searcher, fast, page);
      int first = after == null ? 0 : found.docs().indexOf(after) + 1;
      assertThat(best.total()).as(name).isEqualTo(expected.total());
      assertThat(best.docs())
          .as(name + " " + most)
          .usingRecursiveFieldByFieldElementComparator()
          .isEqualTo(found.docs().subList(first, Math.min(found.docs().size(), first + most)));
    }

    Wanted newest = new Wanted(20, SortOrder.NEWEST, null, false);
    assertThat(docs(HitCollection.collect(searcher, fast, newest)))
        .as(name)
        .isEqualTo(docs(HitCollection.collect(searcher, plain, newest)));
    assertThat(searcher.count(fast)).as(name).isEqualTo(expected.total());
    return fast instanceof WordsQuery;
  }

  private static List<Integer> docs(HitCollection hits) {
    return hits.docs().stream().map(hit -> hit.doc).toList();
  }
}
