package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.source.ArticleJson;

/**
 * Articles, queries and which articles answer which query: a folder with {@code docs.jsonl}, {@code
 * queries.tsv} (id, tab, query) and {@code qrels.txt} (query, 0, article, grade).
 *
 * @param name the folder's
 * @param articles with their languages found out
 * @param queries by id
 * @param relevant the articles that answer each query; only queries that have any
 */
record RankedSet(
    String name,
    List<Article> articles,
    Map<String, String> queries,
    Map<String, Set<String>> relevant) {

  static RankedSet read(Path folder) throws IOException {
    LanguageGuess language = LetterSequences.guess(null);
    List<Article> articles = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
      Article article =
          ArticleJson.read(line.getBytes(StandardCharsets.UTF_8), folder + "!/", failure -> {});
      if (article != null) { // one without any text is no article
        articles.add(language.withLanguage(article));
      }
    }
    Map<String, Set<String>> relevant = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("qrels.txt"))) {
      String[] columns = line.strip().split("\\s+");
      if (columns.length == 4 && Integer.parseInt(columns[3]) > 0) {
        relevant.computeIfAbsent(columns[0], id -> new HashSet<>()).add(columns[2]);
      }
    }
    Map<String, String> queries = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
      int tab = line.indexOf('\t');
      if (tab > 0 && relevant.containsKey(line.substring(0, tab))) {
        queries.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return new RankedSet(folder.getFileName().toString(), articles, queries, relevant);
  }

  /** The language of most of the articles. */
  String language() {
    Map<String, Integer> counts = new HashMap<>();
    articles.forEach(article -> counts.merge(article.language(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Article.UNDETERMINED);
  }
}
