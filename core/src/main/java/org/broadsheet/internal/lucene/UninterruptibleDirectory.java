package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.broadsheet.index.IndexLockedException;

/**
 * A folder whose files are opened, brought to the disk and locked whether or not the thread is
 * interrupted, which only what goes through channels would notice: Lucene's outputs do not.
 *
 * <p>Also tells who it is that holds a lock.
 */
final class UninterruptibleDirectory extends FilterDirectory {
  /** The lock files that this process holds. */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path folder;

  /**
   * Over a directory that needs no channel to read from a file once it is open, such as one that
   * maps files into memory.
   */
  UninterruptibleDirectory(FSDirectory directory) {
    super(directory);
    folder = directory.getDirectory();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return Uninterruptibly.withChannels(() -> in.openInput(name, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    Uninterruptibly.withChannels(
        () -> {
          in.sync(names);
          return true;
        });
  }

  @Override
  public void syncMetaData() throws IOException {
    Uninterruptibly.withChannels(
        () -> {
          in.syncMetaData();
          return true;
        });
  }

  /**
   * Obtains a lock.
   *
   * @throws IndexLockedException if it is held already
   */
  @Override
  public Lock obtainLock(String name) throws IOException {
    Path file = folder.resolve(name);
    synchronized (HELD) {
      if (HELD.contains(file)) {
        throw new IndexLockedException(
            "The index at " + folder + " is being written by another writer of this process.");
      }
      Lock lock;
      try {
        lock = Uninterruptibly.withChannels(() -> in.obtainLock(name));
      } catch (LockObtainFailedException e) {
        throw new IndexLockedException(
            "The index at " + folder + " is being written by another process.", e);
      } catch (OverlappingFileLockException e) { // by a second copy of these classes
        throw new IndexLockedException(
            "The index at " + folder + " is being written by another part of this process.", e);
      }
      HELD.add(file);
      return new FileLock(lock, file, creationTime(file));
    }
  }

  private static FileTime creationTime(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).creationTime();
  }

  /**
   * A lock that is asked for its validity without its channel, which an interrupt would close, and
   * the lock would be lost with it.
   */
  private static final class FileLock extends Lock {
    private final Lock lock;
    private final Path file;
    private final FileTime created;
    private volatile boolean closed;

    FileLock(Lock lock, Path file, FileTime created) {
      this.lock = lock;
      this.file = file;
      this.created = created;
    }

    @Override
    public void ensureValid() throws IOException {
      if (closed) {
        throw new AlreadyClosedException("the lock " + file + " has been given back");
      }
      if (!created.equals(creationTime(file))) {
        throw new IOException("another program has replaced " + file.getFileName());
      }
    }

    @Override
    public void close() throws IOException {
      synchronized (HELD) {
        if (!closed) {
          closed = true;
          HELD.remove(file);
          lock.close();
        }
      }
    }
  }
}
