package org.broadsheet.internal.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;

/**
 * A directory that sends large files to the disk as soon as they are written, while others are
 * still being made. A commit then has little to wait for; left to the commit, nothing is written
 * while there is work to do, and nothing is done while the disk writes.
 */
final class EarlySync extends FilterDirectory {
  /** What a disk writes in a moment can wait for the commit. */
  private static final long LARGE = 1 << 20;

  /** What comes after the end is left to the commit, if there is one. */
  private static final RejectedExecutionHandler DROP = new ThreadPoolExecutor.DiscardPolicy();

  private final ExecutorService disk =
      new ThreadPoolExecutor(
          0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), EarlySync::thread, DROP);

  private @Nullable IOException refused;

  EarlySync(Directory directory) {
    super(directory);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "broadsheet-sync");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    IndexOutput out = super.createOutput(name, context);
    if (context.context() != IOContext.Context.FLUSH) {
      return out; // what merges write may be too much for a commit to wait for
    }
    return new FilterIndexOutput("early sync of " + name, name, out) {
      @Override
      public void close() throws IOException {
        boolean large = getFilePointer() > LARGE;
        super.close();
        if (large) {
          disk.execute(() -> syncEarly(name));
        }
      }
    };
  }

  private synchronized void syncEarly(String name) {
    try {
      in.sync(Set.of(name));
    } catch (NoSuchFileException | FileNotFoundException | AlreadyClosedException e) {
      // It was merged into another in the meantime, or the writer was given up.
    } catch (IOException e) {
      refused = e;
    }
  }

  /** A system tells once that it could not write a file; what it told early counts here. */
  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    IOException before = refused;
    if (before != null) {
      throw before;
    }
    super.sync(names);
  }

  /** Syncs no more. The directory, which others may use, stays open. */
  void stop() {
    disk.shutdownNow();
  }
}
