package org.broadsheet.indexer.document;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The result of one input: articles, or a failure.
 *
 * @param articles empty when the input failed
 * @param failure why there are no articles; null when there are
 */
public record Extraction(List<Article> articles, @Nullable Failure failure) {
  public Extraction {
    articles = List.copyOf(articles);
  }

  /** One article. */
  public static Extraction of(Article article) {
    return new Extraction(List.of(article), null);
  }

  /** No article, and why. */
  public static Extraction failed(Failure failure) {
    return new Extraction(List.of(), failure);
  }
}
