package org.broadsheet.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.broadsheet.extract.page.PageBlocks;
import org.broadsheet.extract.page.TreeSum;

/**
 * Learns which blocks of a page are its article, from pages whose text is known, and tells how well
 * that works on pages of sites that it has not seen.
 */
final class PageOdds implements Benchmark {
  private static final int FOLDS = 4;
  private static final int TREES = Integer.getInteger("broadsheet.trees", 100);
  private static final double[] LEAST = {0.4, 0.45, 0.5, 0.55};

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give a file to write, and folders with truth.jsonl");
    }
    List<TruePage> pages = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      pages.addAll(TruePage.read(Path.of(arguments[i])));
    }
    print(
        "rules", pages, IntStream.range(0, pages.size()).mapToObj(i -> new double[0]).toList(), 0);
    List<double[]> odds = new ArrayList<>();
    pages.forEach(page -> odds.add(new double[page.blocks().size()]));
    int[] folds = pages.stream().mapToInt(page -> fold(page.site())).toArray();
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            fold -> {
              TreeSum trees = new TreeSum(learn(pages, folds, fold));
              for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                  odds.set(i, odds(trees, pages.get(i).blocks().traits()));
                }
              }
            });
    for (double least : LEAST) {
      print("learned without the page's fold, kept from " + least, pages, odds, least);
    }
    List<String> table = new ArrayList<>();
    table.add(
        "# Learned by benchmarks/run page-odds: how likely a block of a page is its article's.");
    table.addAll(learn(pages, folds, -1));
    Files.write(Path.of(arguments[0]), table);
  }

  /** The trees learned from all pages but those of a fold. */
  private static List<String> learn(List<TruePage> pages, int[] folds, int without) {
    List<float[]> rows = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < folds.length; i++) {
      if (folds[i] == without) {
        continue;
      }
      TruePage page = pages.get(i);
      PageBlocks blocks = page.blocks();
      float[][] traits = blocks.traits();
      for (int k = 0; k < traits.length; k++) {
        if (page.weight()[k] > 0) {
          rows.add(traits[k]);
          targets.add(page.target()[k]);
          weights.add(page.weight()[k]);
        }
      }
    }
    return BoostedTrees.learn(
        rows,
        targets.stream().mapToDouble(x -> x).toArray(),
        weights.stream().mapToDouble(x -> x).toArray(),
        TREES);
  }

  private static double[] odds(TreeSum trees, float[][] rows) {
    double[] odds = new double[rows.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = trees.of(rows[i]);
    }
    return odds;
  }

  private static void print(String what, List<TruePage> pages, List<double[]> odds, double least) {
    Map<String, Shingles> scores = new TreeMap<>();
    for (int i = 0; i < odds.size(); i++) {
      TruePage page = pages.get(i);
      PageBlocks blocks = page.blocks();
      String text = blocks.body();
      if (least > 0 && blocks.isJudged()) {
        boolean[] kept = new boolean[blocks.size()];
        for (int k = 0; k < kept.length; k++) {
          kept[k] = odds.get(i)[k] >= least;
        }
        text = blocks.body(kept);
      }
      page.score(scores.computeIfAbsent(page.set(), set -> new Shingles()), text);
      if (isClosed(page.key())) {
        page.score(scores.computeIfAbsent(page.set() + ", half", set -> new Shingles()), text);
      }
    }
    System.out.println(what);
    scores.forEach((set, score) -> System.out.println("  " + set + "  " + score));
  }

  private static boolean isClosed(String key) {
    byte[] hash = hash("closed" + key);
    return (hash[hash.length - 1] & 1) == 0;
  }

  private static int fold(String site) {
    return (hash(site)[0] & 0xff) % FOLDS;
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
