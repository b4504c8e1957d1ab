package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;

/**
 * Keeps inputs apart that bring an article with the same id: each first deletes what has the id and
 * then adds its own, and two at once would both delete first and leave two articles. An id that was
 * made from a location belongs to one input, so most inputs need no lock.
 */
final class IdLocks {
  /** So many that inputs with different ids seldom meet. */
  private static final int LOCKS = 256;

  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  /** A change to the index. */
  interface Change {
    void make() throws IOException;
  }

  /** Makes a change while nobody else is at work with one of the ids. */
  void apart(Collection<Article> articles, Change change) throws IOException {
    // Always in the same order, so that no two wait for each other.
    int[] needed =
        articles.stream()
            .filter(IdLocks::bringsItsId)
            .mapToInt(article -> Math.floorMod(article.id().hashCode(), LOCKS))
            .sorted()
            .distinct()
            .toArray();
    for (int lock : needed) {
      locks.get(lock).lock();
    }
    try {
      change.make();
    } finally {
      for (int lock : needed) {
        locks.get(lock).unlock();
      }
    }
  }

  private static boolean bringsItsId(Article article) {
    String location = article.location();
    return !Objects.equals(location == null ? null : ArticleId.of(location), article.id());
  }
}
