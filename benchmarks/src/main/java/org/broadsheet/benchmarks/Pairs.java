package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.Article;
import org.broadsheet.internal.lucene.LayeredIndex;

/**
 * What the layer of pairs gives to phrases of three very frequent words, and what it costs: 100,000
 * articles, the given ones as often as needed, indexed with and without it in turn.
 */
final class Pairs implements Benchmark {
  private static final int ARTICLES = 100_000;
  private static final int ROUNDS = 3;
  private static final int SAMPLE = 5_000;
  private static final int PHRASES = 200;

  @Override
  public void run(String[] arguments) throws IOException {
    List<Article> articles = NewsFeed.read(Path.of(arguments[0]));
    List<String> phrases = phrases(articles, new Random(1));
    int times = Math.ceilDiv(ARTICLES, articles.size());
    double[][] seconds = new double[2][ROUNDS];
    long[] bytes = new long[2];
    long[][] nanos = new long[2][];
    for (int round = 0; round < ROUNDS; round++) {
      for (int with = 0; with < 2; with++) {
        Path folder = Files.createTempDirectory("pairs");
        try (LayeredIndex index = new LayeredIndex(folder, with == 1)) {
          long start = System.nanoTime();
          index.index(articles, times);
          seconds[with][round] = (System.nanoTime() - start) / 1e9;
          bytes[with] = index.bytes();
          nanos[with] = index.times(phrases);
        } finally {
          Folders.delete(folder);
        }
      }
    }
    print(seconds, bytes, nanos);
  }

  private static void print(double[][] seconds, long[] bytes, long[][] nanos) {
    System.out.println("| | without pairs | with pairs | ratio |");
    System.out.println("| --- | --- | --- | --- |");
    row("indexing, s", Median.of(seconds[0]), Median.of(seconds[1]));
    row("index, MB", bytes[0] / 1e6, bytes[1] / 1e6);
    row("phrase, ms, median", at(nanos[0], 0.5), at(nanos[1], 0.5));
    row("phrase, ms, 99 %", at(nanos[0], 0.99), at(nanos[1], 0.99));
  }

  private static void row(String what, double without, double with) {
    System.out.printf(
        Locale.ROOT, "| %s | %.3f | %.3f | %.3f |%n", what, without, with, with / without);
  }

  private static double at(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  /** Three words in a row of the texts, all among the most frequent. */
  private static List<String> phrases(List<Article> articles, Random random) {
    List<String> texts = articles.stream().limit(SAMPLE).map(Article::body).toList();
    Set<String> frequent = Phrases.frequentWords(texts);
    List<String> all = new ArrayList<>();
    for (String text : texts) {
      List<String> words = WordScanner.words(text);
      for (int i = 0; i + 3 <= words.size(); i++) {
        if (frequent.containsAll(words.subList(i, i + 3))) {
          all.add(String.join(" ", words.subList(i, i + 3)));
        }
      }
    }
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < PHRASES; i++) {
      phrases.add(all.get(random.nextInt(all.size())));
    }
    return phrases;
  }
}
