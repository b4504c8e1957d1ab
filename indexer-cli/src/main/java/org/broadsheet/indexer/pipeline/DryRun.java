package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.container.Textless;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.Locations;
import org.broadsheet.indexer.source.Selection;
import org.broadsheet.indexer.source.Skipped;
import org.jspecify.annotations.Nullable;

/** Tells what a run would do, by names, sizes and times alone: no file is opened. */
public final class DryRun {
  /** Told of each input that a run would not leave as it is. */
  public interface Plan {
    /**
     * One input.
     *
     * @param what {@code new}, {@code changed}, {@code again}, {@code failed} or {@code gone}
     * @param location the input
     */
    void add(String what, String location);
  }

  private final RunOptions options;
  private final Plan plan;
  private final Tally tally = new Tally();

  /** Prepares to tell what a run with these options would do. */
  public DryRun(RunOptions options, Plan plan) {
    this.options = options;
    this.plan = plan;
  }

  /**
   * Walks.
   *
   * @param ledger what is known; null where there is no index yet
   * @param articles how many articles there are
   */
  public Summary run(@Nullable Ledger ledger, List<Path> paths, long articles) throws IOException {
    long start = System.nanoTime();
    FileWalker files =
        new FileWalker(
            new Selection(paths, options.excludes(), Textless::isNamed),
            new FileWalker.Listener() {
              @Override
              public void failed(Failure failure) {
                plan.add("failed", failure.location());
                tally.read(0, 1);
              }

              @Override
              public void skipped(Skipped skipped) {
                tally.skipped(skipped.why());
              }
            });
    while (files.hasNext()) {
      FoundFile file = files.next();
      visit(file, ledger == null ? null : ledger.entry(file.location()).orElse(null));
    }
    if (ledger != null && options.deletes()) {
      for (Path root : paths) {
        String location = Locations.of(root);
        ledger.entries(location, entry -> gone(entry, location));
      }
    }
    return tally.summary((System.nanoTime() - start) / 1e9, articles, false);
  }

  private void visit(FoundFile file, @Nullable LedgerEntry known) {
    if (known == null) {
      plan.add("new", file.location());
    } else if (!Contents.looksSame(file, known)) {
      plan.add("changed", file.location());
    } else if (options.rebuild() || (options.retry() && known.failed() > 0)) {
      plan.add("again", file.location());
    } else {
      tally.unchanged(known);
      return;
    }
    tally.read(1, 0);
  }

  private void gone(LedgerEntry entry, String root) {
    if (Locations.isUnder(root, entry.location())
        && Files.notExists(Locations.path(entry.location()), LinkOption.NOFOLLOW_LINKS)) {
      plan.add("gone", entry.location());
      tally.removed(entry);
    }
  }
}
