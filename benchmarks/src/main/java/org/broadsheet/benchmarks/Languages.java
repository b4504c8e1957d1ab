package org.broadsheet.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.language.LanguageTag;
import org.broadsheet.language.LetterCounts;
import org.broadsheet.language.LetterStatistics;
import org.jspecify.annotations.Nullable;

/**
 * How well languages are told: a folder of files {@code LANGUAGE.jsonl.gz}, whose articles say
 * their sources. The letters of one source are counted, and told are
 *
 * <ul>
 *   <li>its own articles, in three parts, each by the other two; a story that is there in several
 *       languages is in one part in all of them
 *   <li>the articles of all other sources, by all of its own.
 * </ul>
 *
 * <p>A headline counts that has 40 to 79 letters; where a language has few, so does a line of a
 * body. With a third argument nothing is measured: the statistics are written there.
 */
final class Languages implements Benchmark {
  private static final int PARTS = 3;
  private static final int MIN_LETTERS = 40;
  private static final int MAX_LETTERS = 79;

  /** With fewer headlines lines of bodies are told instead. */
  private static final int FEW = 12;

  private static final int MAX_LINES = 40;

  /** Of a source that is not counted. */
  private static final int MAX_ARTICLES = 300;

  /** One row: short texts, whole articles, and of each how many were told and rightly told. */
  private static final class Row {
    private boolean lines;
    private final int[] shorts = new int[3];
    private final int[] whole = new int[3];
    private long nanos;
  }

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give a folder of LANGUAGE.jsonl.gz and a source in them");
    }
    Map<String, List<Article>> news = read(Path.of(arguments[0]));
    String counted = arguments[1];
    if (arguments.length > 2) {
      Files.write(Path.of(arguments[2]), count(news, article -> isOf(article, counted)));
      return;
    }
    Map<String, Row> rows = new TreeMap<>();
    for (int part = 0; part < PARTS; part++) {
      int tested = part;
      LanguageIdentifier identifier = identifier(news, a -> isOf(a, counted) && part(a) != tested);
      news.forEach(
          (language, articles) -> {
            List<Article> own = articles.stream().filter(a -> isOf(a, counted)).toList();
            Row row = rows.computeIfAbsent(language, l -> new Row());
            row.lines = own.stream().filter(a -> isShort(a.headline())).count() < FEW;
            List<Article> these = own.stream().filter(a -> part(a) == tested).toList();
            tell(identifier, language, these, row);
          });
    }
    rows.values().removeIf(row -> row.whole[0] == 0);
    System.out.println("Of the source that was counted, by its other parts:\n");
    print(rows);
    Map<String, Row> others = new TreeMap<>();
    LanguageIdentifier identifier = identifier(news, a -> isOf(a, counted));
    news.forEach((language, articles) -> others(identifier, language, articles, counted, others));
    System.out.println("\nOf sources that were not counted:\n");
    print(others);
  }

  private static void others(
      LanguageIdentifier identifier,
      String language,
      List<Article> articles,
      String counted,
      Map<String, Row> rows) {
    Map<String, List<Article>> bySource = new TreeMap<>();
    for (Article article : articles) {
      if (!isOf(article, counted)) {
        bySource.computeIfAbsent(article.publisher(), s -> new ArrayList<>()).add(article);
      }
    }
    bySource.forEach(
        (source, all) -> {
          Row row = new Row();
          tell(identifier, language, all.subList(0, Math.min(all.size(), MAX_ARTICLES)), row);
          rows.put(language + ", " + source, row);
        });
  }

  private static void tell(
      LanguageIdentifier identifier, String language, List<Article> articles, Row row) {
    for (Article article : articles) {
      Stream<String> texts = row.lines ? article.body().lines() : Stream.of(article.headline());
      for (String text : texts.filter(Languages::isShort).toList()) {
        if (!row.lines || row.shorts[0] < MAX_LINES) {
          add(row.shorts, language, identifier.identify(text));
        }
      }
      long start = System.nanoTime();
      @Nullable String found = identifier.identify(article, Set.of());
      row.nanos += System.nanoTime() - start;
      add(row.whole, language, found);
    }
  }

  private static void add(int[] counts, String language, @Nullable String found) {
    counts[0]++;
    if (found != null) {
      counts[1]++;
      counts[2] += LanguageTag.primary(found).equals(LanguageTag.primary(language)) ? 1 : 0;
    }
  }

  private static void print(Map<String, Row> rows) {
    System.out.println("| language | short | told | right of these | articles | right of all |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    int[] shorts = new int[3];
    int[] whole = new int[3];
    long nanos = 0;
    for (Map.Entry<String, Row> e : rows.entrySet()) {
      Row row = e.getValue();
      print(e.getKey() + (row.lines ? " (lines)" : ""), row.shorts, row.whole);
      for (int i = 0; i < shorts.length; i++) {
        shorts[i] += row.shorts[i];
        whole[i] += row.whole[i];
      }
      nanos += row.nanos;
    }
    print("all " + rows.size(), shorts, whole);
    System.out.printf(
        Locale.ROOT, "%nmicroseconds an article: %.0f%n", nanos / 1e3 / Math.max(1, whole[0]));
  }

  private static void print(String name, int[] shorts, int[] whole) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.3f | %.3f | %d | %.3f |%n",
        name,
        shorts[0],
        share(shorts[1], shorts[0]),
        share(shorts[2], shorts[1]),
        whole[0],
        share(whole[2], whole[0]));
  }

  private static double share(int some, int all) {
    return all == 0 ? Double.NaN : (double) some / all;
  }

  private static LanguageIdentifier identifier(
      Map<String, List<Article>> news, Predicate<Article> counted) throws IOException {
    LetterStatistics statistics =
        LetterStatistics.read(new ByteArrayInputStream(count(news, counted)));
    return LanguageIdentifier.withModel(new LetterSequences(), statistics);
  }

  private static byte[] count(Map<String, List<Article>> news, Predicate<Article> counted)
      throws IOException {
    LetterCounts counts = new LetterCounts();
    news.forEach(
        (language, articles) ->
            articles.stream()
                .filter(counted)
                .forEach(
                    article -> {
                      String name = language.startsWith("zh") ? "zh" : language;
                      counts.add(name, article.headline());
                      counts.add(name, article.body());
                    }));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    counts.write(bytes);
    return bytes.toByteArray();
  }

  private static Map<String, List<Article>> read(Path folder) throws IOException {
    Map<String, List<Article>> news = new HashMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().contains(".jsonl")).sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      news.put(name.substring(0, name.indexOf(".jsonl")), NewsFeed.read(file));
    }
    return new TreeMap<>(news);
  }

  private static boolean isOf(Article article, String source) {
    return source.equals(article.publisher());
  }

  /** By the end of the id, which a story has in all languages. */
  private static int part(Article article) {
    String id = article.id();
    return Math.floorMod(id.substring(id.lastIndexOf(':') + 1).hashCode(), PARTS);
  }

  private static boolean isShort(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters >= MIN_LETTERS && letters <= MAX_LETTERS;
  }
}
