package org.broadsheet.indexer.pipeline;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.NewsArchive;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.container.Textless;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.JsonLines;
import org.broadsheet.indexer.source.JsonSettings;
import org.broadsheet.indexer.source.Locations;
import org.broadsheet.indexer.source.Selection;
import org.broadsheet.indexer.source.Skipped;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

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
  public Summary run(NewsArchive index, List<Path> paths, List<InputStream> feeds)
      throws IOException {
    boolean all = options.retry() && paths.isEmpty();
    return run(
        index,
        selection(paths),
        paths,
        (round, vanished) -> {
          List<Path> roots = all ? failed(round, vanished) : paths;
          walk(selection(roots), roots, round, vanished);
          for (InputStream feed : feeds) {
            FeedInput.read(language, settings(), round, feed);
          }
          round.workers().finish();
          if (!stopped) {
            vanished.forget(roots, options.delete(), notWalked);
          }
        });
  }

  /**
   * Follows changes that are known, instead of looking for them. Inputs that are gone are taken out
   * if that was asked for in any way: it has been seen how they went.
   *
   * @param roots the files and folders that are kept watch over
   * @param changed files and folders under them that are new, changed or gone
   * @throws IOException if the index cannot be written; its last commit is not harmed
   */
  public Summary follow(NewsArchive index, List<Path> roots, Collection<Path> changed)
      throws IOException {
    List<Path> there = changed.stream().filter(path -> !Vanished.isGone(path)).toList();
    RunOptions.Delete delete =
        options.deletes() ? RunOptions.Delete.ALWAYS : RunOptions.Delete.NEVER;
    return run(
        index,
        selection(roots),
        there,
        (round, vanished) -> {
          walk(selection(roots), there, round, vanished);
          round.workers().finish();
          vanished.forget(changed, delete, notWalked);
        });
  }

  private JsonSettings settings() {
    return JsonSettings.of(options.fields());
  }

  private Selection selection(List<Path> roots) {
    return new Selection(roots, options.excludes(), Textless::isNamed);
  }

  /** The work between the beginning and the last commit of a run. */
  private interface Part {
    void run(RunContext round, Vanished vanished) throws IOException;
  }

  private Summary run(NewsArchive index, Selection selection, List<Path> paths, Part part)
      throws IOException {
    long start = System.nanoTime();
    List<String> refused;
    try (ArticleWriter writer = index.writer(NONE);
        Ledger ledger = index.ledger();
        Searcher before = index.searcher()) {
      try (Workers workers = new Workers(options.threads());
          Commits commits = new Commits(writer);
          SizeEstimate outlook = new SizeEstimate(selection, paths, progress)) {
        commits.begin();
        outlook.begin();
        Set<String> asked = selection.roots().stream().map(Locations::of).collect(toSet());
        RunContext round =
            new RunContext(
                writer,
                ledger,
                workers,
                tally,
                progress,
                () -> stopped,
                new RunContext.Inputs(asked, ConcurrentHashMap.newKeySet(), before));
        Vanished vanished = new Vanished(round);
        part.run(round, vanished);
        refused = vanished.refused();
      }
      writer.commit();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return tally.summary(seconds, index.articles(), stopped).refusing(refused);
  }

  private void walk(Selection selection, List<Path> starts, RunContext round, Vanished vanished)
      throws IOException {
    FileWalker files =
        new FileWalker(
            selection,
            starts,
            new FileWalker.Listener() {
              @Override
              public void failed(Failure failure) {
                fail(failure, round, vanished);
              }

              @Override
              public void skipped(Skipped skipped) {
                skip(skipped, round);
              }
            });
    ClaimedFiles due =
        new ClaimedFiles(round, (file, known, anyway) -> read(file, known, anyway, round));
    while (!stopped && files.hasNext()) {
      FoundFile file = files.next();
      LedgerEntry known = round.ledger().entry(file.location()).orElse(null);
      boolean anyway = options.rebuild() || (known != null && isDue(known, round));
      if (known != null && !anyway && Contents.looksSame(file, known)) {
        round.unchanged(known);
      } else {
        due.add(file, known, anyway);
      }
    }
    due.finish();
  }

  private void read(FoundFile file, @Nullable LedgerEntry known, boolean anyway, RunContext round)
      throws IOException {
    if (JsonLines.accepts(file.location())) {
      FeedInput.read(language, settings(), round, file, known, anyway);
    } else {
      DocumentInput input = new DocumentInput(reader, round, options.reuses());
      round.workers().submit(() -> input.read(file, known, anyway));
    }
  }

  /** Tells whether an input has to be read again although it may not have changed. */
  private boolean isDue(LedgerEntry known, RunContext round) {
    // Whoever asks for a file by name is told why nothing comes of it.
    boolean tell =
        RunContext.isWithoutText(known) && round.inputs().asked().contains(known.location());
    return !known.complete() || (options.retry() && known.failed() > 0) || tell;
  }

  /**
   * What is left out is no failure any more if it was one; what was read once stays in until it is
   * taken out.
   */
  private static void skip(Skipped skipped, RunContext round) {
    round.skipped(skipped);
    try {
      String location = skipped.location();
      if (skipped.why() == Skipped.Why.EXCLUDED || skipped.why() == Skipped.Why.INDEX) {
        round
            .ledger()
            .entries(
                location,
                entry -> {
                  if (Locations.isUnder(location, entry.location())) {
                    forgetFailure(entry, round);
                  }
                });
      } else {
        LedgerEntry known = round.ledger().entry(location).orElse(null);
        if (known != null) {
          forgetFailure(known, round);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forgetFailure(LedgerEntry entry, RunContext round) throws IOException {
    if (entry.complete() && entry.documents() == 0) {
      round.writer().remove(entry.location());
    }
  }

  /** Files and folders that a walk cannot read are inputs as well. */
  private void fail(Failure failure, RunContext round, Vanished vanished) {
    notWalked.add(failure.location());
    try {
      if (options.deletes() && vanished.isOf(failure.location())) {
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
      input.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The inputs that failed and are still there; those that are not are forgotten. */
  private static List<Path> failed(RunContext round, Vanished vanished) throws IOException {
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
              if (Vanished.isGone(path)) {
                vanished.remove(entry);
              } else {
                paths.add(path);
              }
            });
    return paths;
  }
}
