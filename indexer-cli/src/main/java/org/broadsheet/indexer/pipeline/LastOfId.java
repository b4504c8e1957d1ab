package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.broadsheet.article.Article;

/**
 * Sees to it that of the articles of a feed with the same id the last one counts, though several
 * threads write them, each a batch. It remembers ids only as long as a batch before them is not yet
 * written. For any number of threads at once.
 */
final class LastOfId {
  private static final int LOCKS = 64;

  private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

  /** By id: the last batch of those written so far that has it. */
  private final ConcurrentMap<String, Integer> written = new ConcurrentHashMap<>();

  /** The ids of batches that are written, and some batch before them is not. */
  private final Map<Integer, List<String>> ahead = new HashMap<>();

  /** The first batch that is not yet written. */
  private int first;

  /** What writes an article. */
  @FunctionalInterface
  interface Writer {
    void add(Article article) throws IOException;
  }

  /**
   * Writes the articles of a batch but for those that a later batch has written already.
   *
   * @param batch its number in the feed, from 0; every batch is to be written
   * @param articles in the order of the feed
   */
  void write(int batch, List<Article> articles, Writer writer) throws IOException {
    for (Article article : articles) {
      synchronized (locks[Math.floorMod(article.id().hashCode(), LOCKS)]) {
        if (written.merge(article.id(), batch, Math::max) == batch) {
          writer.add(article);
        }
      }
    }
    forget(batch, articles.stream().map(Article::id).toList());
  }

  /** Forgets what no batch can be behind any more. */
  private synchronized void forget(int batch, List<String> ids) {
    ahead.put(batch, ids);
    for (List<String> next = ahead.remove(first); next != null; next = ahead.remove(first)) {
      for (String id : next) {
        written.remove(id, first);
      }
      first++;
    }
  }

  /** How many ids are remembered. */
  int remembered() {
    return written.size();
  }
}
