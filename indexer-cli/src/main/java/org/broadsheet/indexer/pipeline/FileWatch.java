package org.broadsheet.indexer.pipeline;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Watches files and folders and hands over what changes under them.
 *
 * <p>It listens from the moment it is opened: whoever looks at the files after that, and then takes
 * the changes, misses none. What a {@link org.broadsheet.indexer.source.FileWalker} would not enter
 * from the roots, hidden files and links, is not told.
 */
public final class FileWatch implements AutoCloseable {
  private final List<Path> roots;
  private final DirectoryWatcher watcher;
  private final ExecutorService listening = Executors.newSingleThreadExecutor();
  private final Changes changes = new Changes();

  private FileWatch(List<Path> roots) throws IOException {
    this.roots = roots;
    this.watcher =
        DirectoryWatcher.builder()
            .paths(roots.stream().map(FileWatch::folder).distinct().toList())
            .fileHashing(false)
            .fileTreeVisitor(new Folders())
            .listener(this::take)
            .build();
  }

  /**
   * Begins to listen.
   *
   * @throws IOException if the system cannot watch so much; the message says so
   */
  public static FileWatch open(List<Path> paths) throws IOException {
    FileWatch watch =
        new FileWatch(paths.stream().map(p -> p.toAbsolutePath().normalize()).toList());
    try {
      CompletableFuture<Void> unused = watch.watcher.watchAsync(watch.listening);
      return watch;
    } catch (RuntimeException e) {
      watch.close();
      throw new IOException("The system cannot watch so many folders.", e);
    }
  }

  /** The folder that is watched, or that of the file that is. */
  private static Path folder(Path root) {
    Path parent = root.getParent();
    return Files.isDirectory(root) || parent == null ? root : parent;
  }

  private void take(DirectoryChangeEvent event) {
    if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
      changes.addEverything();
    } else if (isMeant(event.path())) {
      changes.add(event.path());
    }
  }

  private boolean isMeant(Path path) {
    for (Path root : roots) {
      if (path.equals(root)) {
        return true;
      }
      if (path.startsWith(root) && !Files.isSymbolicLink(path)) {
        for (Path name : root.relativize(path)) {
          if (name.toString().startsWith(".")) {
            return false;
          }
        }
        return true;
      }
    }
    return false;
  }

  /** Takes what changed. */
  public interface Follower {
    /**
     * Some paths changed: are new, other than before, or gone.
     *
     * @param paths null if anything may have changed
     * @throws IOException to end the watch
     */
    void changed(@Nullable Collection<Path> paths) throws IOException;
  }

  /**
   * Hands over changes, a batch whenever it has been quiet for a moment, until the watch is
   * stopped.
   */
  public void follow(Follower follower) throws IOException {
    try {
      for (Changes.Batch batch = changes.take(); batch != null; batch = changes.take()) {
        follower.changed(batch.everything() ? null : batch.paths());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends {@link #follow} after the batch at hand. From any thread. */
  public void stop() {
    changes.close();
  }

  @Override
  public void close() {
    stop();
    try {
      watcher.close();
    } catch (IOException e) {
      // It is of no more use either way.
    }
    listening.shutdownNow();
  }

  /** Visits what can be entered, and leaves out the rest. */
  private static final class Folders implements FileTreeVisitor {
    @Override
    public void recursiveVisitFiles(Path file, Callback onDirectory, Callback onFile)
        throws IOException {
      Files.walkFileTree(
          file,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              if (!Files.isReadable(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              onDirectory.call(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
                throws IOException {
              onFile.call(found);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path found, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }
}
