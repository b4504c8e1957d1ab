package org.broadsheet.indexer.pipeline;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches files and folders and hands over what changes under them.
 *
 * <p>It listens from the moment it is opened: whoever looks at the files after that, and then takes
 * the changes, misses none. Hidden files, links and indexes, which a {@link
 * org.broadsheet.indexer.source.FileWalker} would not enter from the roots, are not watched; a few
 * changes of theirs may be told, so who reads what changed has to go by the walker.
 *
 * <p>The system tells nothing any more of a folder that was removed, not even when it is made
 * again. So twice a second it is looked whether the roots are those that are listened to.
 */
public final class FileWatch implements AutoCloseable {
  private static final long LOOK_MILLIS = 500;

  /**
   * A path that is watched.
   *
   * @param asked as it is called
   * @param real where it is, if there is a link on the way
   * @param key the identity of the folder that is listened to; null while there is none
   */
  private record Root(Path asked, @Nullable Path real, @Nullable Object key) {
    static Root of(Path asked) {
      try {
        Path folder = folder(asked);
        Path real = folder.toRealPath();
        Object key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
        Path name = folder.relativize(asked);
        return new Root(asked, real.resolve(name).normalize(), key);
      } catch (IOException e) {
        return new Root(asked, null, null);
      }
    }

    /** The folder that is listened to, or that of the file that is. */
    private static Path folder(Path asked) {
      Path parent = asked.getParent();
      return Files.isRegularFile(asked) && parent != null ? parent : asked;
    }

    private @Nullable Path listened() {
      return real == null || Files.isDirectory(real) ? real : real.getParent();
    }

    /** What was asked for and lies there; null if that is not under this. */
    private @Nullable Path asked(Path there) {
      return real != null && there.startsWith(real)
          ? asked.resolve(real.relativize(there)).normalize()
          : null;
    }
  }

  private final List<Path> paths;
  private final ExecutorService listening =
      Executors.newCachedThreadPool(
          work -> Thread.ofPlatform().daemon().name("listening").unstarted(work));
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("roots").unstarted(work));
  private final Changes changes = new Changes();
  private volatile List<Root> roots;
  private volatile @Nullable DirectoryWatcher watcher;
  private volatile @Nullable IOException broken;

  private FileWatch(List<Path> paths) {
    this.paths = paths;
    this.roots = paths.stream().map(Root::of).toList();
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
      watch.listen();
    } catch (IOException e) {
      watch.close();
      throw e;
    }
    Future<?> unused =
        watch.clock.scheduleWithFixedDelay(
            watch::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  private void listen() throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Root root : roots) {
      Path folder = root.listened();
      if (folder != null && !folders.contains(folder)) {
        folders.add(folder);
      }
    }
    DirectoryWatcher before = watcher;
    watcher = null;
    if (before != null) {
      before.close();
    }
    if (folders.isEmpty()) {
      return;
    }
    try {
      DirectoryWatcher now =
          DirectoryWatcher.builder()
              .paths(folders)
              .fileHashing(false)
              .fileTreeVisitor(new WatchedFolders(folders))
              .listener(this::take)
              .build();
      CompletableFuture<Void> unused = now.watchAsync(listening);
      watcher = now;
    } catch (RuntimeException e) {
      throw new IOException("The system cannot watch so many folders.", e);
    }
  }

  /** Listens anew where a root has gone or come. */
  private void look() {
    List<Root> now = paths.stream().map(Root::of).toList();
    if (now.equals(roots)) {
      return;
    }
    roots = now;
    try {
      listen();
    } catch (IOException e) {
      broken = e;
      stop();
    }
    changes.addEverything();
  }

  private void take(DirectoryChangeEvent event) {
    if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
      changes.addEverything();
      return;
    }
    for (Root root : roots) {
      Path path = root.asked(event.path());
      if (path != null && isMeant(root.asked(), path)) {
        changes.add(path);
      }
    }
  }

  /** Most of what a walk would leave out is left out here, where it costs least. */
  private static boolean isMeant(Path root, Path path) {
    if (path.equals(root)) {
      return true;
    }
    for (Path name : root.relativize(path)) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return !Files.isSymbolicLink(path);
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
   *
   * @throws IOException what the follower throws; or if the system can watch no longer
   */
  public void follow(Follower follower) throws IOException {
    try {
      for (Changes.Batch batch = changes.take(); batch != null; batch = changes.take()) {
        follower.changed(batch.everything() ? null : batch.paths());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    IOException e = broken;
    if (e != null) {
      throw e;
    }
  }

  /** The paths that are watched. */
  List<Path> paths() {
    return paths;
  }

  /** The one of the paths that another is, or lies under. */
  Path root(Path path) {
    return paths.stream().filter(path::startsWith).findFirst().orElse(path);
  }

  static boolean isThere(Path root) {
    return Files.exists(root, LinkOption.NOFOLLOW_LINKS);
  }

  /** Ends {@link #follow} after the batch at hand. From any thread. */
  public void stop() {
    changes.close();
  }

  @Override
  public void close() {
    stop();
    clock.close();
    DirectoryWatcher last = watcher;
    try {
      if (last != null) {
        last.close();
      }
    } catch (IOException e) {
      // It is of no more use either way.
    }
    listening.shutdownNow();
  }
}
