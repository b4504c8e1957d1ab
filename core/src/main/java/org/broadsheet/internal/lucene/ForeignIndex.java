package org.broadsheet.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/**
 * The engine on Lucene indexes that somebody else writes and keeps, such as the shards of a
 * cluster, which are read as one: scores, counts and all else are those of one index with the same
 * articles. What is written has to be the documents that are made here. For any number of threads.
 */
public final class ForeignIndex implements Closeable {
  /** Words between two values of one field, which the writer's analyzer has to leave. */
  public static final int VALUE_GAP = Schema.VALUE_GAP;

  private final LuceneSearcher searcher;
  private final LuceneLedger ledger;

  /**
   * Articles in the order of their ids.
   *
   * @param total how many match in all
   * @param articles the articles of the page
   * @param more whether others come behind
   */
  public record ArticlePage(long total, List<Article> articles, boolean more) {}

  /**
   * Reads some indexes as one.
   *
   * @param name what to call it in messages
   * @param shards the readers, which the caller holds open until this is closed
   */
  public ForeignIndex(String name, List<DirectoryReader> shards) throws IOException {
    List<Diagnosis> diagnoses =
        shards.stream().map(shard -> Diagnosis.elsewhere(name, shard.directory())).toList();
    searcher = new LuceneSearcher(new ReaderReference("searcher", all(shards), diagnoses));
    ledger = new LuceneLedger(new ReaderReference("ledger", all(shards), diagnoses));
  }

  private static IndexReader all(List<DirectoryReader> shards) throws IOException {
    return new MultiReader(shards.toArray(IndexReader[]::new), false);
  }

  /** {@return what an index says of the program that it was made by} */
  public static Map<String, String> versions() {
    return Map.of(
        "format", Integer.toString(Schema.FORMAT_VERSION),
        "analysis", Integer.toString(Schema.ANALYSIS_VERSION),
        "dictionaries", Schema.dictionaries());
  }

  /** {@return what answers from the articles} */
  public Searcher searcher() {
    return searcher;
  }

  /** {@return what is known of their inputs} */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * {@return a page of the articles that match, in the order of their ids}
   *
   * @param after the id behind which the page begins; null for the first
   * @param most how many articles at the most
   */
  public ArticlePage articles(SearchRequest request, @Nullable String after, int most)
      throws IOException {
    return searcher.articles(request, after, most);
  }

  /**
   * {@return the document of an article}
   *
   * @param input the location of the input that it came from; null if it came from none
   */
  public static Document document(Article article, @Nullable String input) {
    return LedgerDocument.of(article, input);
  }

  /** {@return the document of an entry of the ledger} */
  public static Document document(LedgerEntry entry) throws IOException {
    return LedgerDocument.of(entry);
  }

  /** {@return the document of a failure} */
  public static Document document(InputFailure failure) throws IOException {
    return LedgerDocument.of(failure);
  }

  @Override
  public void close() throws IOException {
    searcher.close();
    ledger.close();
  }
}
