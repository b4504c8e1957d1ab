package org.broadsheet.indexer.feed;

import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.ToldArticle;

/** Takes the articles of a feed, one after the other. Throws nothing that is checked. */
public interface Items {
  /** One article. */
  void article(Article article);

  /** One article as a JSON object tells it. */
  default void told(ToldArticle told) {
    article(told.article());
  }

  /** One article, or the rest of the feed, cannot be read. */
  void failed(Failure failure);
}
