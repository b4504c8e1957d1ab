package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.Locations;

/**
 * Takes out of the index what is no longer there.
 *
 * <p>Where a disk is not mounted, or a path is mistyped, all files seem to be gone. So a run that
 * is to be careful takes nothing out that came from a path which is missing or empty, or from which
 * more than half of the articles would go, and says so.
 */
final class Vanished {
  private final RunContext round;
  private final List<String> refused = new ArrayList<>();

  Vanished(RunContext round) {
    this.round = round;
  }

  /** What was not taken out, one sentence for each path. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  static boolean isGone(Path path) {
    return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Tells whether a path is gone from which there is something in the index. */
  boolean isOf(String location) throws IOException {
    return isGone(Locations.path(location))
        && (round.ledger().entry(location).isPresent()
            || !round.ledger().isEmpty(location.endsWith("/") ? location : location + "/"));
  }

  /**
   * Takes out what is no longer there, if that is asked for, and failures to walk that are over.
   *
   * @param notWalked where this walk failed
   */
  void forget(Collection<Path> roots, RunOptions.Delete delete, Set<String> notWalked)
      throws IOException {
    for (Path root : roots) {
      List<LedgerEntry> gone = new ArrayList<>();
      visit(
          Locations.of(root),
          entry -> {
            if (isOver(entry, notWalked)) {
              round.writer().remove(entry.location());
            } else if (delete != RunOptions.Delete.NEVER
                && isGone(Locations.path(entry.location()))
                && !round.inputs().moved().contains(entry.location())) {
              gone.add(entry);
            }
          });
      if (delete == RunOptions.Delete.ALWAYS || isLikely(root, gone)) {
        for (LedgerEntry entry : gone) {
          remove(entry);
        }
      }
    }
  }

  /** Takes one input out. */
  void remove(LedgerEntry entry) throws IOException {
    round.writer().remove(entry.location());
    round.tally().removed(entry);
  }

  private void visit(String root, Ledger.Visitor<LedgerEntry> visitor) throws IOException {
    round
        .ledger()
        .entries(
            root,
            entry -> {
              if (Locations.isUnder(root, entry.location())) {
                visitor.visit(entry);
              }
            });
  }

  private static boolean isOver(LedgerEntry entry, Set<String> notWalked) {
    boolean walkFailed = entry.modified() == null && entry.size() == 0 && entry.documents() == 0;
    return walkFailed
        && !notWalked.contains(entry.location())
        && Files.isDirectory(Locations.path(entry.location()));
  }

  /** Tells whether it is likely that so much is gone; if not, it is refused. */
  private boolean isLikely(Path root, List<LedgerEntry> gone) throws IOException {
    long going = 0;
    for (LedgerEntry entry : gone) {
      going += round.ledger().articles(entry.location());
    }
    if (going == 0) {
      return true;
    }
    String location = Locations.of(root);
    if (isGone(root) || isEmpty(root)) {
      refused.add(
          location
              + (isGone(root) ? " is not there" : " is empty")
              + (", and "
                  + Amount.of(going, "article")
                  + " came from it, which --delete takes out only")
              + " with --force.");
      return false;
    }
    long[] all = {0};
    visit(location, entry -> all[0] += round.ledger().articles(entry.location()));
    if (2 * going <= all[0]) {
      return true;
    }
    refused.add(
        (Amount.of(going, "article")
                + String.format(Locale.ROOT, " of %,d from ", all[0])
                + location)
            + " are of files that are no longer there: more than half, which --delete takes out"
            + " only with --force.");
    return false;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
      return !names.iterator().hasNext();
    }
  }
}
