package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what comes of an input until it is finished or too much to hold. Then it is written in
 * pieces. What was gathered comes first, and all threads take part in that: none of them waits for
 * another, and later articles, of which some may have the same ids, stay behind.
 */
final class LuceneInputWriter implements InputWriter {
  /** Enough for nearly every file, little enough that many threads may hold as much. */
  private static final int MAX_CHARS = 1 << 20;

  private final LuceneWriter writer;
  private final String input;

  /** By id, since the last one of an id counts. */
  private final LinkedHashMap<String, Article> articles = new LinkedHashMap<>();

  private final List<InputFailure> failures = new ArrayList<>();
  private long chars;
  private volatile boolean pieces;

  /** Held for reading by threads that write what was gathered. */
  private final ReadWriteLock writing = new ReentrantReadWriteLock();

  /** Whether nothing that was gathered is still to be written. */
  private volatile boolean allWritten;

  LuceneInputWriter(LuceneWriter writer, String input) {
    this.writer = writer;
    this.input = input;
  }

  @Override
  public void add(Article article) throws IOException {
    writer.ensureOpen();
    boolean gathered = gather(article);
    if (pieces) {
      writeGathered();
    }
    if (!gathered) {
      writer.add(article, input);
    }
  }

  private void writeGathered() throws IOException {
    while (!allWritten && writeNext()) {}
    if (!allWritten) {
      writing.writeLock().lock(); // until those that other threads have begun are in
      try {
        allWritten = true;
      } finally {
        writing.writeLock().unlock();
      }
    }
  }

  /** Writes one of those that were gathered; false if there is none left. */
  private boolean writeNext() throws IOException {
    writing.readLock().lock();
    try {
      Article article = next();
      if (article != null) {
        writer.add(article, input);
      }
      return article != null;
    } finally {
      writing.readLock().unlock();
    }
  }

  private synchronized @Nullable Article next() {
    Map.Entry<String, Article> first = articles.pollFirstEntry();
    return first == null ? null : first.getValue();
  }

  @Override
  public void add(InputFailure failure) throws IOException {
    writer.ensureOpen();
    if (gather(failure)) {
      return;
    }
    writer.add(failure);
  }

  @Override
  public void finish(LedgerEntry entry) throws IOException {
    if (!entry.location().equals(input)) {
      throw new IllegalArgumentException(
          "an entry for " + entry.location() + " does not belong to " + input);
    }
    if (pieces) {
      writeGathered();
    }
    end(entry);
  }

  private synchronized void end(LedgerEntry entry) throws IOException {
    if (pieces) {
      writer.record(entry);
    } else {
      writer.replace(entry, articles.values(), failures);
    }
  }

  private synchronized boolean gather(Article article) throws IOException {
    if (!pieces) {
      articles.put(article.id(), article);
      room(article.body().length());
      return true;
    }
    return false;
  }

  private synchronized boolean gather(InputFailure failure) throws IOException {
    if (!pieces) {
      failures.add(failure);
      room(failure.message().length());
      return true;
    }
    return false;
  }

  /** Begins with pieces if what has been gathered is too much. */
  private void room(int more) throws IOException {
    chars += more + 500L; // what the other fields may hold
    if (chars > MAX_CHARS) {
      LedgerEntry begun = LedgerEntry.builder(input).complete(false).build();
      writer.replace(begun, List.of(), failures);
      failures.clear();
      pieces = true;
    }
  }
}
