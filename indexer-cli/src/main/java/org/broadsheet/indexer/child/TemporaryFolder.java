package org.broadsheet.indexer.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of one reader, in which each of its children has one of its own, among the system's
 * temporary files.
 *
 * <p>A file in it is locked for as long as the process lives, whatever ends it. So folders of
 * processes that were killed together with all their children, which would have cleared up, are
 * known by a lock that is free, and deleted when the next one is made.
 */
final class TemporaryFolder implements AutoCloseable {
  private static final String PREFIX = "broadsheet-";
  private static final String OWNER = "owner";

  /** A folder without a lock may be one that is just being made. */
  private static final Duration YOUNG = Duration.ofHours(1);

  /**
   * Those of this process: to open and close a locked file once more would give up its lock, since
   * for the system a lock belongs to a process.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel owner;

  private TemporaryFolder(Path path, FileChannel owner) {
    this.path = path;
    this.owner = owner;
  }

  /**
   * Makes a folder, and deletes those that others have left behind.
   *
   * @param system the folder for temporary files
   */
  static TemporaryFolder make(Path system) throws IOException {
    Path path = Files.createTempDirectory(system, PREFIX).toRealPath();
    OWN.add(path);
    sweep(system.toRealPath());
    try {
      Path unlocked = path.resolve(OWNER + ".new");
      FileChannel owner =
          FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock(owner);
      Files.move(unlocked, path.resolve(OWNER), StandardCopyOption.ATOMIC_MOVE);
      return new TemporaryFolder(path, owner);
    } catch (IOException | RuntimeException e) {
      OWN.remove(path);
      ChildFolder.delete(path);
      throw e;
    }
  }

  private static void lock(FileChannel owner) {
    try {
      FileLock unused = owner.lock();
    } catch (IOException e) {
      // Where nothing can be locked, others cannot either, and leave the folder alone.
    }
  }

  Path path() {
    return path;
  }

  /** Deletes the folder of a process that has ended, if none of its children is in there. */
  static void deleteIfEmpty(Path path) throws IOException {
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
      for (Path one : inside) {
        if (!one.endsWith(OWNER)) {
          return;
        }
      }
    }
    Files.deleteIfExists(path.resolve(OWNER));
    Files.deleteIfExists(path);
  }

  private static void sweep(Path system) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(system, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!OWN.contains(folder) && isLeft(folder)) {
          ChildFolder.delete(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException | SecurityException e) {
      // Then they stay there until another time.
    }
  }

  private static boolean isLeft(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(folder)) {
      return false;
    }
    Path owner = folder.resolve(OWNER);
    try {
      if (!Files.isRegularFile(owner, LinkOption.NOFOLLOW_LINKS)) {
        Instant changed = Files.getLastModifiedTime(folder).toInstant();
        return changed.isBefore(Instant.now().minus(YOUNG));
      }
      try (FileChannel channel =
              FileChannel.open(owner, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
          FileLock free = channel.tryLock()) {
        return free != null;
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    ChildFolder.delete(path);
    OWN.remove(path);
    try {
      owner.close();
    } catch (IOException e) {
      // It is deleted, and of no use to anybody.
    }
  }
}
