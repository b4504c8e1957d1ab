package org.broadsheet.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;

/**
 * Words outside quotes, by how frequent they are, beside Lucene with its English analyzer: exact
 * totals and ten hits on both sides, in one thread, whose processor time is measured.
 */
final class Words implements Benchmark {
  private static final int ARTICLES = 100_000;
  private static final int QUERIES = 200;
  private static final int ROUNDS = 5;

  /** Before it is measured: queries run through much more code than Lucene's need. */
  private static final int WARM_UP = 40;

  private static final int HITS = 10;

  /** This share of the sentences is left out of an article each time that it comes again. */
  private static final double LEFT_OUT = 0.25;

  /** In so many articles it is looked up which forms of words are written. */
  private static final int READ = 11_000;

  private static final long SEED = 20_261_129;

  /** How many articles hold a word. */
  private enum Frequency {
    HIGH,
    MEDIUM,
    LOW
  }

  private record QueryClass(String name, List<Frequency> words) {}

  private static final List<QueryClass> CLASSES =
      List.of(
          new QueryClass("one frequent word", List.of(Frequency.HIGH)),
          new QueryClass("one word", List.of(Frequency.MEDIUM)),
          new QueryClass("two frequent", List.of(Frequency.HIGH, Frequency.HIGH)),
          new QueryClass("frequent, medium", List.of(Frequency.HIGH, Frequency.MEDIUM)),
          new QueryClass("frequent, rare", List.of(Frequency.HIGH, Frequency.LOW)),
          new QueryClass("two medium", List.of(Frequency.MEDIUM, Frequency.MEDIUM)),
          new QueryClass(
              "frequent, two medium", List.of(Frequency.HIGH, Frequency.MEDIUM, Frequency.MEDIUM)));

  @Override
  public void run(String[] arguments) throws IOException {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ARTICLES;
    boolean kept = arguments.length > 2;
    Path folder = kept ? Path.of(arguments[2]) : Files.createTempDirectory("words");
    try {
      if (!Files.exists(folder.resolve("bare"))) {
        index(NewsFeed.read(Path.of(arguments[0])), count, folder);
      }
      measure(folder);
    } finally {
      if (!kept) {
        Folders.delete(folder);
      }
    }
  }

  private static void index(List<Article> articles, int count, Path folder) throws IOException {
    Files.createDirectories(folder);
    Random random = new Random(SEED);
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    try (NewsIndex ours = NewsIndex.open(folder.resolve("ours"));
        ArticleWriter writer = ours.writer();
        IndexWriter bare = new IndexWriter(FSDirectory.open(folder.resolve("bare")), config)) {
      for (int i = 0; i < count; i++) {
        Article article = articles.get(i % articles.size());
        String body = i < articles.size() ? article.body() : shortened(article.body(), random);
        writer.add(
            Article.builder("article-" + i)
                .headline(article.headline())
                .body(body)
                .language(article.language())
                .build());
        Document document = new Document();
        document.add(new StringField("id", "article-" + i, Field.Store.YES));
        document.add(new TextField("headline", article.headline(), Field.Store.YES));
        document.add(new TextField("body", body, Field.Store.YES));
        bare.addDocument(document);
      }
      writer.commit();
    }
  }

  /** Without some sentences, so that no article that comes again scores as it did before. */
  private static String shortened(String body, Random random) {
    List<String> kept = new ArrayList<>();
    for (String sentence : body.split("(?<=[.!?])\\s+", -1)) {
      if (kept.isEmpty() || random.nextDouble() > LEFT_OUT) {
        kept.add(sentence);
      }
    }
    return String.join(" ", kept);
  }

  private static void measure(Path folder) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder.resolve("ours"));
        Searcher ours = index.searcher();
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder.resolve("bare")));
        Analyzer analyzer = new EnglishAnalyzer()) {
      IndexSearcher bare = new IndexSearcher(reader);
      bare.setQueryCache(null);
      Map<Frequency, List<String>> words = words(reader, analyzer);
      System.out.println("| class | words | Lucene, ms | Broadsheet, ms | ratio |");
      System.out.println("| --- | --- | --- | --- | --- |");
      double product = 0;
      int rows = 0;
      for (boolean any : new boolean[] {false, true}) {
        for (QueryClass of : CLASSES) {
          if (any && of.words().size() == 1) {
            continue;
          }
          List<String> queries = queries(of, words);
          double[] theirs = new double[ROUNDS];
          double[] own = new double[ROUNDS];
          double[] ratios = new double[ROUNDS];
          for (int round = -WARM_UP; round < ROUNDS; round++) {
            double a = bare(bare, analyzer, queries, any);
            double b = ours(ours, queries, any);
            if (round >= 0) {
              theirs[round] = a;
              own[round] = b;
              ratios[round] = b / a;
            }
          }
          double ratio = Median.of(ratios);
          product += Math.log(ratio);
          rows++;
          System.out.printf(
              Locale.ROOT,
              "| %s | %s | %.3f | %.3f | %.2f |%n",
              of.name(),
              any ? "any" : "all",
              Median.of(theirs),
              Median.of(own),
              ratio);
        }
      }
      System.out.printf(Locale.ROOT, "| geometric mean | | | | %.2f |%n", Math.exp(product / rows));
    }
  }

  /** Of this thread, in nanoseconds: what else the machine does matters less to it. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /**
   * Words of the bodies by how many articles hold them in any form: more than 8 %, 1 to 5 %, and 5
   * to 40 of all. Of each stem the form that is written most often, which people would type.
   */
  private static Map<Frequency, List<String>> words(DirectoryReader reader, Analyzer analyzer)
      throws IOException {
    List<String> high = new ArrayList<>();
    List<String> medium = new ArrayList<>();
    List<String> low = new ArrayList<>();
    double articles = reader.numDocs();
    for (Map.Entry<String, String> form : writtenForms(reader, analyzer).entrySet()) {
      String word = form.getValue();
      int found = reader.docFreq(new Term("body", form.getKey()));
      double share = found / articles;
      if (word.length() < 3 || !word.chars().allMatch(Character::isLetter)) {
        continue;
      }
      if (share > 0.08) {
        high.add(word);
      } else if (share > 0.01 && share < 0.05) {
        medium.add(word);
      } else if (found >= 5 && found <= 40 * articles / 44_000) {
        low.add(word);
      }
    }
    for (List<String> words : List.of(high, medium, low)) {
      Collections.shuffle(words, new Random(SEED));
    }
    return Map.of(Frequency.HIGH, high, Frequency.MEDIUM, medium, Frequency.LOW, low);
  }

  /** By stem: the word that stands for it most often. */
  private static Map<String, String> writtenForms(DirectoryReader reader, Analyzer analyzer)
      throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (Analyzer unstemmed = new StandardAnalyzer()) {
      for (int doc = 0; doc < Math.min(READ, reader.maxDoc()); doc++) {
        String body = reader.storedFields().document(doc, Set.of("body")).get("body");
        terms(unstemmed, body).forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    Map<String, String> forms = new TreeMap<>();
    List<Map.Entry<String, Integer>> frequentFirst = new ArrayList<>(counts.entrySet());
    frequentFirst.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    for (Map.Entry<String, Integer> word : frequentFirst) {
      for (String stem : terms(analyzer, word.getKey())) {
        forms.putIfAbsent(stem, word.getKey());
      }
    }
    return forms;
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream words = analyzer.tokenStream("body", text)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        terms.add(word.toString());
      }
      words.end();
    }
    return terms;
  }

  private static List<String> queries(QueryClass of, Map<Frequency, List<String>> words) {
    Random random = new Random(SEED);
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      List<String> query = new ArrayList<>();
      for (Frequency frequency : of.words()) {
        List<String> from = words.getOrDefault(frequency, List.of());
        query.add(from.get(random.nextInt(from.size())));
      }
      queries.add(String.join(" ", query));
    }
    return queries;
  }

  private static double ours(Searcher searcher, List<String> queries, boolean any)
      throws IOException {
    long start = processorTime();
    for (String query : queries) {
      searcher.search(SearchRequest.plain(query).any(any).limit(HITS).fields(Set.of()));
    }
    return (processorTime() - start) / 1e6 / queries.size();
  }

  private static double bare(
      IndexSearcher searcher, Analyzer analyzer, List<String> queries, boolean any)
      throws IOException {
    long start = processorTime();
    for (String text : queries) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String word : terms(analyzer, text)) {
        List<Query> fields =
            List.of(
                new TermQuery(new Term("headline", word)), new TermQuery(new Term("body", word)));
        query.add(new DisjunctionMaxQuery(fields, 0), any ? Occur.SHOULD : Occur.MUST);
      }
      searcher.search(
          query.build(), new TopScoreDocCollectorManager(HITS, null, Integer.MAX_VALUE));
    }
    return (processorTime() - start) / 1e6 / queries.size();
  }
}
