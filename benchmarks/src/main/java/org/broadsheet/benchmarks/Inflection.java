package org.broadsheet.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;

/**
 * Whether the forms of a word meet outside quotes, and only those: for each language a file {@code
 * LANGUAGE.json} of forms and the headwords that each is a form of. Each form is an article and a
 * query; a form should find those that share a headword with it. Precision, recall and F1 are over
 * all pairs of forms.
 */
final class Inflection implements Benchmark {
  private static final int MAX_ARTICLES = 10_000;

  /** How many pairs should meet, how many do, and how many do that should. */
  private record Pairs(long wanted, long found, long right) {
    double precision() {
      return (double) right / Math.max(1, found);
    }

    double recall() {
      return (double) right / Math.max(1, wanted);
    }

    double f1() {
      return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
  }

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("give one folder of LANGUAGE.json files");
    }
    System.out.println("| language | forms | precision | recall | F1 |");
    System.out.println("| --- | --- | --- | --- | --- |");
    List<Double> all = new ArrayList<>();
    for (Path file : files(Path.of(arguments[0]))) {
      String name = String.valueOf(file.getFileName());
      Map<String, Set<String>> headwords = read(file);
      String language = name.substring(0, name.length() - ".json".length());
      Pairs pairs = pairs(language, headwords);
      all.add(pairs.f1());
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.3f | %.3f | %.3f |%n",
          language,
          headwords.size(),
          pairs.precision(),
          pairs.recall(),
          pairs.f1());
    }
    double mean = all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    System.out.printf(Locale.ROOT, "%nmean F1 of %d languages: %.3f%n", all.size(), mean);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Map<String, Set<String>> read(Path file) throws IOException {
    return new TreeMap<>(
        new ObjectMapper()
            .readValue(file.toFile(), new TypeReference<Map<String, Set<String>>>() {}));
  }

  private static Pairs pairs(String language, Map<String, Set<String>> headwords)
      throws IOException {
    Map<String, Set<String>> formsOf = new HashMap<>();
    headwords.forEach(
        (form, words) ->
            words.forEach(w -> formsOf.computeIfAbsent(w, h -> new HashSet<>()).add(form)));
    long wanted = 0;
    long found = 0;
    long right = 0;
    try (NewsIndex index = NewsIndex.inMemory()) {
      try (ArticleWriter writer = index.writer()) {
        for (String form : headwords.keySet()) {
          writer.add(Article.builder(form).body(form).language(language).build());
        }
        writer.commit();
      }
      for (Map.Entry<String, Set<String>> entry : headwords.entrySet()) {
        String form = entry.getKey();
        Set<String> kin = new HashSet<>();
        entry.getValue().forEach(word -> kin.addAll(formsOf.getOrDefault(word, Set.of())));
        kin.remove(form);
        wanted += kin.size();
        for (Hit hit : index.search(request(form))) {
          if (!hit.article().id().equals(form)) {
            found++;
            right += kin.contains(hit.article().id()) ? 1 : 0;
          }
        }
      }
    }
    return new Pairs(wanted, found, right);
  }

  private static SearchRequest request(String form) {
    return SearchRequest.plain(form).limit(MAX_ARTICLES).snippets(0).fields(Set.of());
  }
}
