package org.broadsheet.indexer.child;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.indexer.document.Breakdown;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.document.PlainTextFile;
import org.broadsheet.indexer.source.FoundFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text here and everything else in child JVMs, which are started when they are needed
 * and kept: as many as threads read at once.
 *
 * <p>A document that breaks a child down, or takes longer than it may, is tried once more in a
 * fresh one and then is a failure. Documents of the same input that were found before are not given
 * twice, and those behind it are still read where the input's reader tells where each begins.
 *
 * <p>An interrupt of a thread that is in {@link #read} ends the reading with an {@link
 * InterruptedIOException}.
 */
public final class IsolatedReader implements InputReader, AutoCloseable {
  /** A machine that is short of something for a moment gets another chance. */
  private static final int MAX_STARTS = 3;

  private static final long PAUSE_MILLIS = 200;

  private final ChildSettings settings;
  private final LimitedReader here;
  private final ChildCommand command;
  private final TemporaryFolder folder;
  private final TimeoutWatch watch = new TimeoutWatch();
  private final Deque<ChildProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<ChildProcess> all = ConcurrentHashMap.newKeySet();
  private final AtomicInteger started = new AtomicInteger();
  private volatile @Nullable StartFailedException dead;
  private volatile boolean closed;

  /**
   * Prepares; no child is started yet.
   *
   * @param here reads what needs no child
   * @throws IOException if there is no place for what children write
   */
  public IsolatedReader(ChildSettings settings, Extractor here) throws IOException {
    this(settings, here, ChildCommand.ofThisProcess(settings.heapBytes()));
  }

  IsolatedReader(ChildSettings settings, Extractor here, ChildCommand command) throws IOException {
    this.settings = settings;
    this.here = new LimitedReader(here, settings.timeout());
    this.command = command;
    this.folder = TemporaryFolder.make(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
  }

  /**
   * {@inheritDoc}
   *
   * @throws StartFailedException if no child can be started
   */
  @Override
  public void read(FoundFile file, Findings to) throws IOException {
    if (PlainTextFile.is(file)) {
      here.read(file, to);
      return;
    }
    InputProgress reading = new InputProgress(file, to);
    Breakdown breakdown;
    do {
      breakdown = readOn(reading);
    } while (breakdown != null && reading.broken(breakdown));
  }

  private @Nullable Breakdown readOn(InputProgress reading) throws IOException {
    ChildProcess child = take();
    try {
      return child.read(reading);
    } finally {
      giveBack(child);
    }
  }

  private ChildProcess take() throws IOException {
    while (true) {
      ChildProcess child = idle.pollFirst();
      if (child == null) {
        return start();
      }
      if (child.isUsable()) {
        return child;
      }
      end(child);
    }
  }

  private ChildProcess start() throws IOException {
    StartFailedException last = null;
    for (int attempt = 0; attempt < MAX_STARTS; attempt++) {
      if (closed) {
        throw new InterruptedIOException("Reading was ended.");
      }
      if (dead != null) {
        throw dead;
      }
      try {
        if (last != null) {
          Thread.sleep(PAUSE_MILLIS * attempt);
        }
        Path own = folder.path().resolve(Integer.toString(started.incrementAndGet()));
        ChildProcess child = ChildProcess.start(command, own, settings, watch);
        all.add(child);
        if (closed) {
          end(child);
          throw new InterruptedIOException("Reading was ended.");
        }
        return child;
      } catch (StartFailedException e) {
        last = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Reading was interrupted.");
      }
    }
    dead = last;
    throw last;
  }

  private void giveBack(ChildProcess child) {
    if (child.isUsable() && !closed) {
      idle.push(child);
    } else {
      end(child);
    }
  }

  private void end(ChildProcess child) {
    all.remove(child);
    child.close();
  }

  /** Ends all children; a thread that still reads gets an {@link InterruptedIOException}. */
  @Override
  public void close() {
    closed = true;
    all.forEach(this::end);
    watch.close();
    folder.close();
  }
}
