package org.broadsheet.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.IOSupplier;

/**
 * A reference to a Lucene reader that a searcher or a ledger holds. It is given back once, however
 * often it is closed, and the reader stays open until all calls that are at work have ended. For
 * use by any number of threads.
 */
final class ReaderReference implements Closeable {
  private final String holder;
  private final Path path;
  private final DirectoryReader reader;
  private final Diagnosis diagnosis;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Takes over one reference to {@code reader}.
   *
   * @param holder what is closed with it, for messages: {@code searcher}
   */
  ReaderReference(String holder, Path path, DirectoryReader reader, Diagnosis diagnosis) {
    this.holder = holder;
    this.path = path;
    this.reader = reader;
    this.diagnosis = diagnosis;
  }

  /** Where the index is. */
  Path path() {
    return path;
  }

  /** For use in {@link #read} only. */
  DirectoryReader reader() {
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
      throw new IllegalStateException("The " + holder + " of the index at " + path + " is closed.");
    }
    try {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException(
            "The reading of the index at " + path + " was interrupted.");
      }
      return diagnosis.read(work);
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
