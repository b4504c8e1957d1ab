package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.broadsheet.NewsArchive;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index as some files are: a run over all of them first, then one over what changes,
 * whenever it does. Between the runs others may write the index.
 *
 * <p>A root that is removed may be a disk that is not mounted for a while: what came from it stays
 * in the index unless that was asked for, and the watch goes on when it is there again.
 */
public final class WatchLoop {
  /** Told what goes on. */
  public interface Listener {
    /** A run is over. */
    void done(Summary summary);

    /** A root is gone, which is told once. */
    void gone(Path root);
  }

  private final Supplier<IndexRun> runs;
  private final Listener listener;
  private final boolean deletesRoots;
  private final Set<Path> missing = new HashSet<>();
  private volatile IndexRun run;
  private volatile boolean stopped;

  /**
   * Prepares.
   *
   * @param runs makes a new run
   * @param deletesRoots whether the articles of a root that is removed are taken out
   */
  public WatchLoop(Supplier<IndexRun> runs, boolean deletesRoots, Listener listener) {
    this.runs = runs;
    this.deletesRoots = deletesRoots;
    this.listener = listener;
    this.run = runs.get();
  }

  /** Ends soon, with all that has been read committed. From any thread. */
  public void stop() {
    stopped = true;
    run.stop();
  }

  /**
   * Listens first and looks then, so that nothing changes unseen between the two.
   *
   * @param watch listens to the paths, and is stopped together with this
   * @throws IOException if the index cannot be written; its last commit is not harmed
   */
  public void run(NewsArchive index, List<InputStream> feeds, FileWatch watch) throws IOException {
    Summary first = run.run(index, watch.paths(), feeds);
    listener.done(first);
    if (!first.refused().isEmpty()) {
      return;
    }
    watch.follow(
        changed -> {
          run = runs.get();
          if (!stopped) {
            listener.done(run.follow(index, watch.paths(), meant(changed, watch)));
          }
        });
  }

  /** What is to be looked at; all roots for null. */
  private Collection<Path> meant(@Nullable Collection<Path> changed, FileWatch watch) {
    for (Path root : watch.paths()) {
      if (FileWatch.isThere(root)) {
        missing.remove(root);
      } else if (missing.add(root)) {
        listener.gone(root);
      }
    }
    return (changed == null ? watch.paths() : changed)
        .stream().filter(path -> deletesRoots || !missing.contains(watch.root(path))).toList();
  }
}
