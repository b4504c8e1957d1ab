package org.broadsheet.internal.lucene;

import static java.util.stream.Collectors.joining;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.IOSupplier;

/**
 * A reference to a Lucene reader that a searcher or a ledger holds. It is given back once, however
 * often it is closed, and the reader stays open until all calls that are at work have ended. For
 * use by any number of threads.
 */
final class ReaderReference implements Closeable {
  private final String holder;
  private final List<Diagnosis> indexes;
  private final IndexReader reader;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Takes over one reference to {@code reader}.
   *
   * @param holder what is closed with it, for messages: {@code searcher}
   * @param indexes the index that is read, or several in the order in which the reader has them
   */
  ReaderReference(String holder, IndexReader reader, List<Diagnosis> indexes) {
    this.holder = holder;
    this.reader = reader;
    this.indexes = indexes;
  }

  /** The folders of the index, or of the indexes that are read as one; none if it has none. */
  List<Path> folders() {
    return indexes.stream().filter(Diagnosis::inFolder).map(Diagnosis::path).toList();
  }

  private String names() {
    return indexes.stream()
        .map(index -> index.path().toString())
        .distinct()
        .collect(joining(" and "));
  }

  /** For use in {@link #read} only. */
  IndexReader reader() {
    return reader;
  }

  /**
   * Does a piece of work with the reader.
   *
   * @throws IllegalStateException if the holder is closed
   * @throws InterruptedIOException if the thread is interrupted, which it then still is
   * @throws IOException as {@link Diagnosis#read} has it
   */
  <T> T read(IOSupplier<T> work) throws IOException {
    if (closed.get() || !reader.tryIncRef()) {
      throw new IllegalStateException(
          "The " + holder + " of the index at " + names() + " is closed.");
    }
    try {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException(
            "The reading of the index at " + names() + " was interrupted.");
      }
      return Diagnosis.read(indexes, work);
    } finally {
      reader.decRef();
    }
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      reader.decRef();
    }
  }
}
