package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to know who writes and keeps an index that {@link WholeIndex} reads, such as a
 * cluster: the documents that it is made of, and by what one knows who made them.
 */
public final class ForeignIndex {
  /** Words between two values of one field, which the writer's analyzer has to leave. */
  public static final int VALUE_GAP = Schema.VALUE_GAP;

  private ForeignIndex() {}

  /**
   * Articles in the order of their ids.
   *
   * @param total how many match in all
   * @param articles the articles of the page
   * @param more whether others come behind
   */
  public record ArticlePage(long total, List<Article> articles, boolean more) {}

  /** {@return what an index says of the program that it was made by} */
  public static Map<String, String> versions() {
    return Map.of(
        "format", Integer.toString(Schema.FORMAT_VERSION),
        "analysis", Integer.toString(Schema.ANALYSIS_VERSION),
        "dictionaries", Schema.dictionaries());
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
}
