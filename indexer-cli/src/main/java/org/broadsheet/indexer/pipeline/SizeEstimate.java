package org.broadsheet.indexer.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.Selection;

/**
 * Finds out how much there is to read while it is being read, so that a long run can tell how long
 * it will take. A short one is over before this begins.
 */
final class SizeEstimate implements AutoCloseable {
  private static final int MILLIS_BEFORE = 3_000;

  private final Selection selection;
  private final List<Path> starts;
  private final Progress progress;
  private final Thread walk;
  private volatile boolean closed;

  SizeEstimate(Selection selection, List<Path> starts, Progress progress) {
    this.selection = selection;
    this.starts = starts;
    this.progress = progress;
    this.walk = Thread.ofPlatform().daemon().name("outlook").unstarted(this::walk);
  }

  void begin() {
    walk.start();
  }

  private void walk() {
    try {
      Thread.sleep(MILLIS_BEFORE);
    } catch (InterruptedException e) {
      return;
    }
    long bytes = 0;
    FileWalker files = new FileWalker(selection, starts, FileWalker.UNHEARD);
    while (!closed && files.hasNext()) {
      bytes += files.next().size();
    }
    if (!closed) {
      progress.expect(bytes);
    }
  }

  @Override
  public void close() {
    closed = true;
    walk.interrupt();
  }
}
