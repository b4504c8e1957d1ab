package org.broadsheet.internal.lucene;

import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
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

  private final Lock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

  /** Locks that are held, and are let go by closing this. */
  record Held(Lock[] locks) implements AutoCloseable {
    @Override
    public void close() {
      for (Lock lock : locks) {
        lock.unlock();
      }
    }
  }

  /** Waits until nobody else is at work with one of the ids. */
  Held lock(Collection<Article> articles) {
    // Always in the same order, so that no two wait for each other.
    IntStream needed =
        articles.stream()
            .filter(IdLocks::bringsItsId)
            .mapToInt(article -> Math.floorMod(article.id().hashCode(), LOCKS))
            .sorted()
            .distinct();
    Lock[] held = needed.mapToObj(lock -> locks[lock]).toArray(Lock[]::new);
    for (Lock lock : held) {
      lock.lock();
    }
    return new Held(held);
  }

  private static boolean bringsItsId(Article article) {
    String location = article.location();
    return !Objects.equals(location == null ? null : ArticleId.of(location), article.id());
  }
}
