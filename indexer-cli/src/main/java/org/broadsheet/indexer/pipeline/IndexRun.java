package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.NewsIndex;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.JsonLines;
import org.broadsheet.indexer.source.Locations;
import org.broadsheet.language.LanguageIdentifier;

/**
 * Brings an index up to date with files and feeds, once.
 *
 * <p>The caller's thread walks folders, asks the ledger what has changed since it was last read,
 * and cuts feeds into lines; the workers parse, tell languages and index. An input that cannot be
 * read is recorded and told, and never stops the run. What is done is committed now and then and at
 * the end; whatever ends the run, the next one goes on from there.
 */
public final class IndexRun {
  private final InputReader reader;
  private final LanguageGuess language;
  private final RunOptions options;
  private final Progress progress;
  private final Tally tally = new Tally();

  /** Walk failures of this run, by location; all others of the ledger are out of date. */
  private final Set<String> notWalked = new HashSet<>();

  /** What can be told of languages has been told before an article comes to the index. */
  private static final LanguageIdentifier NONE = text -> null;

  private volatile boolean stopped;

  /**
   * Prepares a run.
   *
   * @param reader reads documents
   * @param language tells the language of feeds' articles
   * @param progress told what happens
   */
  public IndexRun(
      InputReader reader, LanguageGuess language, RunOptions options, Progress progress) {
    this.reader = reader;
    this.language = language;
    this.options = options;
    this.progress = progress;
  }

  /** Asks the run to end soon, with all that has been read committed. From any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Runs.
   *
   * @param paths files and folders; where a run retries, none means all inputs that failed
   * @param feeds further JSON Lines, such as standard input
   * @throws IOException if the index cannot be written; its last commit is not harmed
   */
  public Summary run(NewsIndex index, List<Path> paths, List<InputStream> feeds)
      throws IOException {
    return run(
        index,
        paths,
        round -> {
          List<Path> roots = options.retry() && paths.isEmpty() ? failed(round) : paths;
          walk(roots, round);
          for (InputStream feed : feeds) {
            FeedInput.read(language, round, feed);
          }
          round.workers().finish();
          if (!stopped) {
            forget(roots, round);
          }
        });
  }

  /**
   * Follows changes that are known, instead of looking for them.
   *
   * @param changed files and folders that are new, changed or gone
   * @throws IOException if the index cannot be written; its last commit is not harmed
   */
  public Summary follow(NewsIndex index, Collection<Path> changed) throws IOException {
    List<Path> there = changed.stream().filter(path -> !isGone(path)).toList();
    return run(
        index,
        there,
        round -> {
          walk(there, round);
          round.workers().finish();
          forget(changed, round);
        });
  }

  /** The work between the beginning and the last commit of a run. */
  private interface Part {
    void run(RunContext round) throws IOException;
  }

  private Summary run(NewsIndex index, List<Path> paths, Part part) throws IOException {
    long start = System.nanoTime();
    try (ArticleWriter writer = index.writer(NONE);
        Ledger ledger = index.ledger()) {
      try (Workers workers = new Workers(options.threads());
          Commits commits = new Commits(writer);
          SizeEstimate outlook = new SizeEstimate(paths, progress)) {
        commits.begin();
        outlook.begin();
        part.run(new RunContext(writer, ledger, workers, tally, progress, () -> stopped));
      }
      writer.commit();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return tally.summary(seconds, index.articles(), stopped);
  }

  private void walk(List<Path> roots, RunContext round) throws IOException {
    FileWalker files = new FileWalker(roots, failure -> fail(failure, round));
    while (!stopped && files.hasNext()) {
      FoundFile file = files.next();
      LedgerEntry known = round.ledger().entry(file.location()).orElse(null);
      boolean anyway = options.rebuild() || (known != null && isDue(known));
      if (known != null && !anyway && Contents.looksSame(file, known)) {
        round.unchanged(known);
      } else if (JsonLines.accepts(file.location())) {
        FeedInput.read(language, round, file, known, anyway);
      } else {
        DocumentInput input = new DocumentInput(reader, round);
        round.workers().submit(() -> input.read(file, known, anyway));
      }
    }
  }

  /** Tells whether an input has to be read again although it may not have changed. */
  private boolean isDue(LedgerEntry known) {
    return !known.complete() || (options.retry() && known.failed() > 0);
  }

  /** Files and folders that a walk cannot read are inputs as well. */
  private void fail(Failure failure, RunContext round) {
    notWalked.add(failure.location());
    try {
      if (isForgotten(failure.location(), round.ledger())) {
        return;
      }
      LedgerEntry known = round.ledger().entry(failure.location()).orElse(null);
      if (known != null && known.documents() > 0) {
        // What was read once stays in.
        progress.failed(failure);
        tally.read(0, 1);
        return;
      }
      OpenInput input = round.open(failure.location(), known);
      input.failed(failure);
      input.finish(tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether there is anything of a path that is gone, all of which is to go as well. */
  private boolean isForgotten(String location, Ledger ledger) throws IOException {
    if (!options.delete() || !isGone(Locations.path(location))) {
      return false;
    }
    boolean[] any = {false};
    ledger.entries(location, entry -> any[0] |= Locations.isUnder(location, entry.location()));
    return any[0];
  }

  /** The inputs that failed and are still there; those that are not are forgotten. */
  private List<Path> failed(RunContext round) throws IOException {
    List<Path> paths = new ArrayList<>();
    round
        .ledger()
        .entries(
            "",
            entry -> {
              if (entry.failed() == 0) {
                return;
              }
              Path path = Locations.path(entry.location());
              if (isGone(path)) {
                remove(entry, round);
              } else {
                paths.add(path);
              }
            });
    return paths;
  }

  /**
   * Takes out what is no longer there, if that is asked for, and failures to walk that are over.
   */
  private void forget(Collection<Path> roots, RunContext round) throws IOException {
    for (Path root : roots) {
      String location = Locations.of(root);
      round
          .ledger()
          .entries(
              location,
              entry -> {
                if (Locations.isUnder(location, entry.location())) {
                  forget(entry, round);
                }
              });
    }
  }

  private void forget(LedgerEntry entry, RunContext round) throws IOException {
    boolean walkFailed = entry.modified() == null && entry.size() == 0 && entry.documents() == 0;
    if (options.delete() && isGone(Locations.path(entry.location()))) {
      remove(entry, round);
    } else if (walkFailed
        && !notWalked.contains(entry.location())
        && Files.isDirectory(Locations.path(entry.location()))) {
      round.writer().remove(entry.location());
    }
  }

  private void remove(LedgerEntry entry, RunContext round) throws IOException {
    round.writer().remove(entry.location());
    tally.removed(entry);
  }

  private static boolean isGone(Path path) {
    return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
