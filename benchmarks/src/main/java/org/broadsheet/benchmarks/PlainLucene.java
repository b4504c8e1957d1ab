package org.broadsheet.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.broadsheet.article.Article;
import org.broadsheet.benchmarks.RankingFigures.Found;

/** The yardstick: one field of Lucene's with one of its analyzers, any of the words, BM25. */
final class PlainLucene {
  private static final String TEXT = "text";

  private PlainLucene() {}

  static Map<String, List<Found>> search(RankedSet set, Analyzer analyzer, int limit)
      throws IOException {
    Map<String, List<Found>> runs = new LinkedHashMap<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Article article : set.articles()) {
          Document document = new Document();
          document.add(new StringField("id", article.id(), Field.Store.YES));
          document.add(
              new TextField(TEXT, article.headline() + "\n" + article.body(), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (Map.Entry<String, String> query : set.queries().entrySet()) {
          List<Found> found = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(query(query.getValue(), analyzer), limit).scoreDocs) {
            String id = reader.storedFields().document(hit.doc).get("id");
            found.add(new Found(id, hit.score));
          }
          runs.put(query.getKey(), found);
        }
      }
    }
    return runs;
  }

  private static BooleanQuery query(String text, Analyzer analyzer) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(new TermQuery(new Term(TEXT, term.toString())), Occur.SHOULD);
      }
      tokens.end();
    }
    return words.build();
  }
}
