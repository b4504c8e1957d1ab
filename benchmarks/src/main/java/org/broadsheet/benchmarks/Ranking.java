package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.benchmarks.RankingFigures.Found;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/**
 * How well rankings answer queries of plain words, any of which suffices: Broadsheet, to which
 * nobody tells the language, beside Lucene's StandardAnalyzer and its analyzer for the language.
 */
final class Ranking implements Benchmark {
  private static final int LIMIT = 1000;

  @Override
  public void run(String[] folders) throws IOException {
    System.out.println(
        "| set | queries | measure | Broadsheet | with --expand | StandardAnalyzer"
            + " | analyzer of the language |");
    System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (String folder : folders) {
      RankedSet set = RankedSet.read(Path.of(folder));
      List<@Nullable RankingFigures> figures = new ArrayList<>(broadsheet(set));
      figures.add(lucene(set, new StandardAnalyzer()));
      Analyzer own = analyzer(set.language());
      figures.add(own == null ? null : lucene(set, own));
      row(set, "MAP", figures, RankingFigures::map);
      row(set, "MRR@10", figures, RankingFigures::mrr10);
    }
  }

  private static void row(
      RankedSet set,
      String measure,
      List<@Nullable RankingFigures> figures,
      ToDoubleFunction<RankingFigures> figure) {
    System.out.printf("| %s | %d | %s |", set.name(), set.queries().size(), measure);
    for (RankingFigures of : figures) {
      System.out.print(
          of == null ? " – |" : String.format(Locale.ROOT, " %.4f |", figure.applyAsDouble(of)));
    }
    System.out.println();
  }

  /** Without and with expansion. */
  private static List<RankingFigures> broadsheet(RankedSet set) throws IOException {
    Path folder = Files.createTempDirectory("ranking");
    try (NewsIndex index = NewsIndex.open(folder)) {
      try (ArticleWriter writer = index.writer()) {
        for (Article article : set.articles()) {
          writer.add(article);
        }
        writer.commit();
      }
      try (Searcher searcher = index.searcher()) {
        return List.of(
            RankingFigures.of(set, run(set, searcher, false)),
            RankingFigures.of(set, run(set, searcher, true)));
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static Map<String, List<Found>> run(RankedSet set, Searcher searcher, boolean expanded)
      throws IOException {
    Map<String, List<Found>> runs = new LinkedHashMap<>();
    for (Map.Entry<String, String> query : set.queries().entrySet()) {
      SearchRequest request =
          SearchRequest.plain(query.getValue())
              .any(true)
              .expanded(expanded)
              .limit(LIMIT)
              .fields(EnumSet.of(ArticleField.ID));
      runs.put(
          query.getKey(),
          searcher.search(request).hits().stream()
              .map(hit -> new Found(hit.article().id(), hit.score()))
              .toList());
    }
    return runs;
  }

  private static RankingFigures lucene(RankedSet set, Analyzer analyzer) throws IOException {
    try (analyzer) {
      return RankingFigures.of(set, PlainLucene.search(set, analyzer, LIMIT));
    }
  }

  /** Lucene's own analyzer for a language; null for languages that are not in the sets. */
  private static @Nullable Analyzer analyzer(String language) {
    return switch (language) {
      case "ar" -> new ArabicAnalyzer();
      case "de" -> new GermanAnalyzer();
      case "en" -> new EnglishAnalyzer();
      case "es" -> new SpanishAnalyzer();
      case "fr" -> new FrenchAnalyzer();
      case "ja", "ko", "zh" -> new CJKAnalyzer();
      case "ru" -> new RussianAnalyzer();
      case "th" -> new ThaiAnalyzer();
      default -> null;
    };
  }
}
