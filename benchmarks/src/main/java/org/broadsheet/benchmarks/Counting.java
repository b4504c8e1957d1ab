package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/**
 * What counting, facets, pages, concordances and exports take: over the given articles, as often as
 * needed, of thirty publishers and twenty years.
 */
final class Counting implements Benchmark {
  private static final int ARTICLES = 500_000;
  private static final int ROUNDS = 5;
  private static final int PAGE = 10;
  private static final int DEEP = 10_000;
  private static final int WIDTH = 40;
  private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);

  /** One thing that is timed. */
  private interface Task {
    void run(Searcher searcher) throws IOException;
  }

  @Override
  public void run(String[] arguments) throws IOException {
    List<Article> articles = NewsFeed.read(Path.of(arguments[0]));
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ARTICLES;
    List<String> texts = articles.stream().map(Article::body).toList();
    String phrase = "\"" + Phrases.frequent(texts, 1).get(0) + "\"";
    Path folder = Files.createTempDirectory("counting");
    try (NewsIndex index = NewsIndex.open(folder)) {
      fill(index, articles, count);
      try (Searcher searcher = index.searcher()) {
        System.out.println("| over " + count + " articles: " + phrase + " | ms |");
        System.out.println("| --- | --- |");
        for (Map.Entry<String, Task> task : tasks(searcher, phrase).entrySet()) {
          System.out.printf(
              Locale.ROOT, "| %s | %.1f |%n", task.getKey(), milliseconds(searcher, task));
        }
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static void fill(NewsIndex index, List<Article> articles, int count) throws IOException {
    try (ArticleWriter writer = index.writer()) {
      for (int i = 0; i < count; i++) {
        Article article = articles.get(i % articles.size());
        writer.add(
            Article.builder("article-" + i)
                .headline(article.headline())
                .body(article.body())
                .language(article.language())
                .published(FIRST.plusDays(i * 31L % 7_305))
                .publisher("Paper " + i % 30)
                .build());
      }
      writer.commit();
    }
  }

  private static Map<String, Task> tasks(Searcher searcher, String phrase) throws IOException {
    SearchRequest request = SearchRequest.of(phrase);
    SearchRequest page = request.limit(PAGE).fields(Set.of());
    @Nullable String deep = searcher.search(page.limit(DEEP * PAGE)).cursor();
    Map<String, Task> tasks = new LinkedHashMap<>();
    tasks.put("count", s -> s.count(request));
    tasks.put("count by month", s -> s.counts(request, Grouping.by(Grouping.Kind.MONTH)));
    tasks.put(
        "facet of publishers",
        s -> s.search(request.limit(0).facet(Grouping.by(Grouping.Kind.PUBLISHER), PAGE)));
    tasks.put("first page", s -> s.search(page));
    tasks.put("page " + DEEP + ", or the last", s -> s.search(page.after(deep)));
    tasks.put(
        "first row of a concordance",
        s -> s.occurrences(request, OccurrenceOrder.ARTICLE, WIDTH, row -> false));
    tasks.put(
        "all of its rows",
        s -> s.occurrences(request, OccurrenceOrder.ARTICLE, WIDTH, row -> true));
    tasks.put("first article of an export", s -> s.articles(request, article -> false));
    return tasks;
  }

  /** The median of some rounds, after one that warms up. */
  private static double milliseconds(Searcher searcher, Map.Entry<String, Task> task)
      throws IOException {
    double[] times = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      long from = System.nanoTime();
      task.getValue().run(searcher);
      times[Math.max(round, 0)] = (System.nanoTime() - from) / 1e6;
    }
    return Median.of(times);
  }
}
