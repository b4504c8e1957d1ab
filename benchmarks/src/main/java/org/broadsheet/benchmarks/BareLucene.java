package org.broadsheet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * The yardstick as a program of its own: Lucene as a careful user writes it, for articles in JSON
 * Lines. {@code index FEED FOLDER [WAY]} or {@code search FOLDER QUERIES [WAY]}.
 */
public final class BareLucene {
  private static final int THREADS = 2;
  private static final int QUEUED = 1_000;
  private static final int BUFFER_MEGABYTES = 128;
  private static final String END = "";

  /** What becomes of a text; {@code STANDARD} unless an argument says otherwise. */
  enum Way {
    /** The words as they are. */
    STANDARD,
    /** Stems only, without the most frequent words: phrases are not exact. */
    ENGLISH,
    /** A field for each: what most do who want both; phrases are asked of the exact one. */
    TWO_FIELDS;

    private static final String STEMS = ".stems";

    Analyzer analyzer() {
      return switch (this) {
        case STANDARD -> new StandardAnalyzer();
        case ENGLISH -> new EnglishAnalyzer();
        case TWO_FIELDS ->
            new PerFieldAnalyzerWrapper(
                new StandardAnalyzer(),
                Map.of(
                    "headline" + STEMS,
                    new EnglishAnalyzer(),
                    "body" + STEMS,
                    new EnglishAnalyzer()));
      };
    }

    void add(String field, String text, Document to) {
      to.add(new TextField(field, text, Field.Store.YES));
      if (this == TWO_FIELDS) {
        to.add(new TextField(field + STEMS, text, Field.Store.NO));
      }
    }
  }

  private BareLucene() {}

  public static void main(String[] arguments) throws Exception {
    Path first = Path.of(arguments[1]);
    Path second = Path.of(arguments[2]);
    Way way = arguments.length > 3 ? Way.valueOf(arguments[3]) : Way.STANDARD;
    if (arguments[0].equals("index")) {
      index(first, second, way);
    } else {
      search(first, second, way);
    }
  }

  private static void index(Path feed, Path folder, Way way) throws Exception {
    IndexWriterConfig config =
        new IndexWriterConfig(way.analyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
    BlockingQueue<String> lines = new LinkedBlockingQueue<>(QUEUED);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config);
        BufferedReader reader = Files.newBufferedReader(feed)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(Thread.ofPlatform().start(() -> write(lines, writer, way)));
      }
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.put(line);
      }
      for (int i = 0; i < THREADS; i++) {
        lines.put(END);
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private static void write(BlockingQueue<String> lines, IndexWriter writer, Way way) {
    ObjectMapper json = new ObjectMapper();
    try {
      for (String line = lines.take(); !line.equals(END); line = lines.take()) {
        JsonNode article = json.readTree(line);
        String id = article.get("id").asText();
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        way.add("headline", article.path("headline").asText(), document);
        way.add("body", article.path("body").asText(), document);
        writer.updateDocument(new Term("id", id), document);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void search(Path folder, Path queries, Way way) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
        Analyzer analyzer = way.analyzer()) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      StringBuilder run = new StringBuilder();
      for (String line : Files.readAllLines(queries)) {
        String[] idAndText = line.split("\t", 2);
        Query query =
            new BooleanQuery.Builder()
                .add(phrase("headline", idAndText[1], analyzer), Occur.SHOULD)
                .add(phrase("body", idAndText[1], analyzer), Occur.SHOULD)
                .build();
        // Counts all, keeps ten.
        var top =
            searcher.search(query, new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE));
        int rank = 1;
        for (ScoreDoc hit : top.scoreDocs) {
          String id = reader.storedFields().document(hit.doc).get("id");
          run.append(idAndText[0]).append(" Q0 ").append(id).append(' ').append(rank++);
          run.append(' ').append(hit.score).append(" lucene\n");
        }
      }
      System.out.print(run);
    }
  }

  private static PhraseQuery phrase(String field, String text, Analyzer analyzer)
      throws IOException {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    try (TokenStream words = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = words.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      words.reset();
      while (words.incrementToken()) {
        position += increment.getPositionIncrement();
        phrase.add(new Term(field, term.toString()), position);
      }
      words.end();
    }
    return phrase.build();
  }
}
