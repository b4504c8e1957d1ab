package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.opensearch.client.ClusterAddress;
import org.broadsheet.opensearch.client.ClusterArchive;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;

/**
 * What an archive on a cluster costs beside an index of OpenSearch's own on the same nodes, with
 * its {@code english} analyzer and an exact sub-field. Both get the same articles, part by part and
 * in turns; counted are the processors of all nodes and of this process, and of queries the time
 * until the answer is here.
 */
final class ClusterCost implements Benchmark {
  private static final int ARTICLES = 100_000;
  private static final int PARTS = 6;
  private static final int QUERIES = 200;
  private static final int ROUNDS = 3;
  private static final int HITS = 10;
  private static final long SEED = 20_261_130;
  private static final String OURS = "broadsheet-cost";

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("cluster ADDRESS NEWS.jsonl[.gz] [N]");
    }
    int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ARTICLES;
    GrowingNews news = new GrowingNews(NewsFeed.read(Path.of(arguments[1])), count, SEED);
    String address = arguments[0].replaceAll("/$", "");
    PlainOpenSearch plain = new PlainOpenSearch(address);
    ClusterAddress ours = ClusterAddress.of(address + "/" + OURS, Map.of());
    plain.remake();
    try (ClusterArchive archive = ClusterArchive.remake(ours, OptionalInt.empty())) {
      index(news, count, archive, plain);
      System.out.printf(
          Locale.ROOT,
          "size: plain %.0f, Broadsheet %.0f bytes an article, ratio %.2f%n",
          plain.bytes(PlainOpenSearch.INDEX) / count,
          plain.bytes(OURS) / count,
          plain.bytes(OURS) / plain.bytes(PlainOpenSearch.INDEX));
      try (Searcher searcher = archive.searcher()) {
        search(texts(news, count), searcher, plain);
      }
    }
  }

  /** Indexes part after part in both; the first one warms up. */
  private static void index(
      GrowingNews news, int count, ClusterArchive archive, PlainOpenSearch plain) throws Exception {
    List<Double> theirs = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Article> articles = new ArrayList<>();
      for (long i = (long) count * part / PARTS; i < (long) count * (part + 1) / PARTS; i++) {
        articles.add(news.article(i));
      }
      double before = plain.processors();
      plain.index(articles);
      plain.settle(PlainOpenSearch.INDEX);
      double between = plain.processors();
      try (ArticleWriter writer = archive.writer()) {
        for (Article article : articles) {
          writer.add(article);
        }
        writer.commit();
      }
      plain.settle(OURS);
      double after = plain.processors();
      if (part > 0) {
        theirs.add((between - before) / articles.size());
        ours.add((after - between) / articles.size());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "indexing: plain %.3f, Broadsheet %.3f ms of processors an article, ratio %.2f%n",
        median(theirs),
        median(ours),
        ratio(ours, theirs));
  }

  private static List<String> texts(GrowingNews news, int count) {
    List<String> texts = new ArrayList<>();
    for (long i = 0; i < count; i += Math.max(1, count / 2_000)) {
      texts.add(news.article(i).body());
    }
    return texts;
  }

  private static void search(List<String> texts, Searcher searcher, PlainOpenSearch plain)
      throws IOException {
    search("random phrases", Phrases.random(texts, QUERIES), searcher, plain);
    search("frequent phrases", Phrases.frequent(texts, QUERIES), searcher, plain);
  }

  private static void search(
      String name, List<String> phrases, Searcher searcher, PlainOpenSearch plain)
      throws IOException {
    List<Double> theirs = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    int different = 0;
    for (int round = -1; round < ROUNDS; round++) {
      for (String phrase : phrases) {
        SearchRequest request = SearchRequest.quoted(phrase).limit(HITS).fields(Set.of());
        long before = System.nanoTime();
        long wanted = plain.phrase(phrase, HITS);
        long between = System.nanoTime();
        long found = searcher.search(request).total();
        long after = System.nanoTime();
        different += round < 0 && wanted != found ? 1 : 0;
        if (round >= 0) {
          theirs.add((between - before) / 1e6);
          ours.add((after - between) / 1e6);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: plain %.2f, Broadsheet %.2f ms at the median, ratio %.2f; p99 %.2f and %.2f;"
            + " %d of %d totals differ%n",
        name,
        median(theirs),
        median(ours),
        median(ours) / median(theirs),
        highest(theirs),
        highest(ours),
        different,
        phrases.size());
  }

  private static double ratio(List<Double> ours, List<Double> theirs) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i) / theirs.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Double> figures) {
    return Median.of(figures.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double highest(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) (0.99 * (sorted.length - 1))];
  }
}
