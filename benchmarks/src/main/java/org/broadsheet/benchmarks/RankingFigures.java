package org.broadsheet.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How good rankings are, as trec_eval counts it: a query without an answer counts 0, and of
 * articles with one score the greater id comes first.
 *
 * @param map mean average precision
 * @param mrr10 mean of one over the rank of the first right answer among the first ten
 */
record RankingFigures(double map, double mrr10) {

  /** An article found, and its score. */
  record Found(String id, double score) {
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingDouble(Found::score).thenComparing(Found::id).reversed();
  }

  static RankingFigures of(RankedSet set, Map<String, List<Found>> runs) {
    double map = 0;
    double mrr = 0;
    for (String query : set.queries().keySet()) {
      Set<String> relevant = set.relevant().getOrDefault(query, Set.of());
      List<Found> ranked =
          runs.getOrDefault(query, List.of()).stream().sorted(Found.BEST_FIRST).toList();
      int hits = 0;
      double precisions = 0;
      for (int i = 0; i < ranked.size(); i++) {
        if (relevant.contains(ranked.get(i).id())) {
          if (hits == 0 && i < 10) {
            mrr += 1.0 / (i + 1);
          }
          precisions += (double) ++hits / (i + 1);
        }
      }
      map += precisions / relevant.size();
    }
    int queries = Math.max(1, set.queries().size());
    return new RankingFigures(map / queries, mrr / queries);
  }
}
