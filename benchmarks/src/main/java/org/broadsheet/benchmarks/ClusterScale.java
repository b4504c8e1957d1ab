package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.opensearch.client.ClusterAddress;
import org.broadsheet.opensearch.client.ClusterArchive;
import org.broadsheet.search.Searcher;

/**
 * How what a cluster takes grows with articles and with shards, from which what a larger one would
 * take can be reckoned. Each line it prints is for one number of shards and of articles; processors
 * are those of all nodes and of this process.
 */
final class ClusterScale implements Benchmark {
  private static final int[] SHARDS = {1, 2, 4};
  private static final double[] STEPS = {0.1, 0.5, 1};
  private static final int ARTICLES = 1_000_000;
  private static final int WORDS = 60;
  private static final int QUERIES = 100;
  private static final int TEXTS = 2_000;
  private static final long SEED = 20_261_130;
  private static final String INDEX = "broadsheet-scale";

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("cluster-scale ADDRESS NEWS.jsonl[.gz] [N [WORDS]]");
    }
    int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ARTICLES;
    int words = arguments.length > 3 ? Integer.parseInt(arguments[3]) : WORDS;
    List<Article> briefs = NewsFeed.briefs(NewsFeed.read(Path.of(arguments[1])), words);
    GrowingNews news = new GrowingNews(briefs, count, SEED);
    String address = arguments[0].replaceAll("/$", "");
    PlainOpenSearch cluster = new PlainOpenSearch(address);
    ClusterAddress index = ClusterAddress.of(address + "/" + INDEX, Map.of());
    for (int shards : SHARDS) {
      try (ClusterArchive archive = ClusterArchive.remake(index, OptionalInt.of(shards))) {
        int done = 0;
        for (double step : STEPS) {
          int until = (int) (count * step);
          double milliseconds = index(news, done, until, archive, cluster);
          System.out.printf(
              Locale.ROOT,
              "%d shards, %d articles: %.3f ms of processors an article, %.0f bytes%n",
              shards,
              until,
              milliseconds,
              cluster.bytesNow(INDEX) / until);
          search(news, until, archive, cluster);
          done = until;
        }
      }
    }
  }

  /** Milliseconds of processors that each article took. */
  private static double index(
      GrowingNews news, int from, int to, ClusterArchive archive, PlainOpenSearch cluster)
      throws IOException {
    double taken = 0;
    try (ArticleWriter writer = archive.writer()) {
      for (int start = from; start < to; start += TEXTS) {
        List<Article> articles = new ArrayList<>(); // making them is not counted
        for (int i = start; i < Math.min(to, start + TEXTS); i++) {
          articles.add(news.article(i));
        }
        double before = cluster.processors();
        for (Article article : articles) {
          writer.add(article);
        }
        taken += cluster.processors() - before;
      }
      double before = cluster.processors();
      writer.commit();
      cluster.settle(INDEX);
      taken += cluster.processors() - before;
    }
    return taken / (to - from);
  }

  private static void search(
      GrowingNews news, int count, ClusterArchive archive, PlainOpenSearch cluster)
      throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      texts.add(news.article((long) i * count / TEXTS).body());
    }
    try (Searcher searcher = archive.searcher()) {
      for (QueryClass kind : QueryClass.all(texts, QUERIES)) {
        double before = cluster.processors();
        double[] times = kind.milliseconds(searcher);
        System.out.printf(
            Locale.ROOT,
            "  %s: %.2f ms at the median, p99 %.2f; %.2f ms of processors%n",
            kind.name(),
            times[times.length / 2],
            times[(int) (0.99 * (times.length - 1))],
            (cluster.processors() - before) / kind.searches());
      }
    }
  }
}
