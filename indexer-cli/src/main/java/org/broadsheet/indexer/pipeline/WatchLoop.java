package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.broadsheet.NewsIndex;

/**
 * Keeps an index as some files are: a run over all of them first, then one over what changes,
 * whenever it does. Between the runs others may write the index.
 */
public final class WatchLoop {
  private final Supplier<IndexRun> runs;
  private final Consumer<Summary> told;
  private volatile IndexRun run;
  private volatile boolean stopped;

  /**
   * Prepares.
   *
   * @param runs makes a new run
   * @param told gets what came of each run
   */
  public WatchLoop(Supplier<IndexRun> runs, Consumer<Summary> told) {
    this.runs = runs;
    this.told = told;
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
  public void run(NewsIndex index, List<Path> paths, List<InputStream> feeds, FileWatch watch)
      throws IOException {
    told.accept(run.run(index, paths, feeds));
    watch.follow(
        changed -> {
          run = runs.get();
          if (!stopped) {
            told.accept(
                changed == null ? run.run(index, paths, List.of()) : run.follow(index, changed));
          }
        });
  }
}
