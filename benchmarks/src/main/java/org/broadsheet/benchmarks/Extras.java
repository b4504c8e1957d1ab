package org.broadsheet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.broadsheet.NewsIndex;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;

/**
 * What a request that asks for more costs, beside the same two words with ten hits and nothing
 * else: processor time of one thread, turn by turn.
 */
final class Extras implements Benchmark {
  private static final int ARTICLES = 100_000;
  private static final int QUERIES = 200;
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 3;
  private static final int HITS = 10;
  private static final long SEED = 20_261_130;

  private static final Map<String, UnaryOperator<SearchRequest>> WISHES = new LinkedHashMap<>();

  static {
    WISHES.put("any of the words", request -> request.any(true));
    WISHES.put("newest first", request -> request.sort(SortOrder.NEWEST));
    WISHES.put("recent ones higher", request -> request.recent(true));
    WISHES.put("copies collapsed", request -> request.copiesCollapsed(true));
    WISHES.put("expanded", request -> request.expanded(true));
    WISHES.put("all fields but the body", Extras::allButBody);
    WISHES.put("a snippet each", request -> request.snippets(1));
    WISHES.put("three snippets each", request -> request.snippets(3));
    WISHES.put("whole texts marked", request -> request.highlights(TextField.BODY));
    WISHES.put("counted by publisher", request -> request.facet(Grouping.named("publisher"), HITS));
    WISHES.put("counted by month", request -> request.facet(Grouping.named("month"), HITS));
    WISHES.put("explained", request -> request.explained(true));
  }

  private static SearchRequest allButBody(SearchRequest request) {
    Set<ArticleField> fields = new HashSet<>(Set.of(ArticleField.values()));
    fields.remove(ArticleField.BODY);
    return request.fields(fields);
  }

  @Override
  public void run(String[] arguments) throws Exception {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ARTICLES;
    GrowingNews news = new GrowingNews(NewsFeed.read(Path.of(arguments[0])), count, SEED);
    Path folder = Files.createTempDirectory("extras");
    try (NewsIndex index = NewsIndex.open(folder)) {
      try (ArticleWriter writer = index.writer()) {
        for (long i = 0; i < count; i++) {
          writer.add(news.article(i));
        }
        writer.commit();
      }
      try (Searcher searcher = index.searcher()) {
        measure(searcher, queries(news, count));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  /** Two words of an article each, which need not stand together. */
  private static List<String> queries(GrowingNews news, int count) {
    Random random = new Random(SEED);
    List<String> queries = new ArrayList<>();
    while (queries.size() < QUERIES) {
      Article article = news.article(random.nextInt(count));
      List<String> words = WordScanner.words(article.body());
      if (!words.isEmpty()) {
        queries.add(
            words.get(random.nextInt(words.size()))
                + " "
                + words.get(random.nextInt(words.size())));
      }
    }
    return queries;
  }

  private static void measure(Searcher searcher, List<String> queries) throws IOException {
    System.out.println("| asked for besides | ms | times the bare request |");
    System.out.println("| --- | --- | --- |");
    for (Map.Entry<String, UnaryOperator<SearchRequest>> wish : WISHES.entrySet()) {
      double[] times = new double[ROUNDS];
      double[] ratios = new double[ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        double bare = milliseconds(searcher, queries, request -> request);
        double more = milliseconds(searcher, queries, wish.getValue());
        if (round >= 0) {
          times[round] = more;
          ratios[round] = more / bare;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %.3f | %.2f |%n",
          wish.getKey(),
          Median.of(times),
          Median.of(ratios));
    }
    similar(searcher, queries);
  }

  private static void similar(Searcher searcher, List<String> queries) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String query : queries) {
      searcher
          .search(SearchRequest.plain(query).limit(1))
          .forEach(hit -> ids.add(hit.article().id()));
    }
    double[] times = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double bare = milliseconds(searcher, queries, request -> request);
      long start = processorTime();
      for (String id : ids) {
        searcher.similar(id, HITS);
      }
      double like = (processorTime() - start) / 1e6 / ids.size();
      if (round >= 0) {
        times[round] = like;
        ratios[round] = like / bare;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| ten articles like one | %.3f | %.2f |%n",
        Median.of(times),
        Median.of(ratios));
  }

  private static double milliseconds(
      Searcher searcher, List<String> queries, UnaryOperator<SearchRequest> wish)
      throws IOException {
    long start = processorTime();
    for (String query : queries) {
      searcher.search(wish.apply(SearchRequest.plain(query).limit(HITS).fields(Set.of())));
    }
    return (processorTime() - start) / 1e6 / queries.size();
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
