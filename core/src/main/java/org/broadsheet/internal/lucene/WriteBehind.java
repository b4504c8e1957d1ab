package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * Has files brought to the disk while they are being written. A commit waits until all of it is
 * there, and the processors would be idle meanwhile.
 */
final class WriteBehind extends FilterDirectory {
  /** As much of a file as may wait, in bytes. */
  private static final long PIECE = 4 << 20;

  /** In milliseconds. */
  private static final int PAUSE = 200;

  /** How long each file that is being written was when it was brought to the disk last. */
  private final Map<String, Long> lengths = new ConcurrentHashMap<>();

  /**
   * Files that could not be. A system tells so once, and here it is the commit that has to know.
   */
  private final Map<String, IOException> faults = new HashMap<>();

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("write-behind").unstarted(task));

  WriteBehind(Directory directory) {
    super(directory);
    Future<?> unused =
        thread.scheduleWithFixedDelay(this::bring, PAUSE, PAUSE, TimeUnit.MILLISECONDS);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    IndexOutput output = super.createOutput(name, context);
    lengths.put(name, 0L);
    return output;
  }

  private void bring() {
    lengths.forEach(this::bring);
  }

  private synchronized void bring(String name, long before) {
    try {
      long length = fileLength(name);
      if (length - before >= PIECE) {
        in.sync(Set.of(name));
        lengths.replace(name, before, length);
      }
    } catch (IOException e) {
      if (lengths.remove(name, before)) { // or it has been deleted meanwhile
        faults.put(name, e);
      }
    }
  }

  @Override
  public synchronized void sync(Collection<String> names) throws IOException {
    for (String name : names) {
      IOException fault = faults.get(name);
      if (fault != null) {
        throw new IOException(fault.getMessage(), fault);
      }
    }
    super.sync(names);
    lengths.keySet().removeAll(names);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    lengths.remove(name);
    super.deleteFile(name);
  }

  /** Ends the thread; the directory itself stays open. */
  void stop() {
    thread.shutdownNow();
  }
}
