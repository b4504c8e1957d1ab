package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.broadsheet.NewsArchive;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.index.Ledger;
import org.broadsheet.indexer.child.IsolatedReader;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.document.Wanted;
import org.broadsheet.indexer.pipeline.DryRun;
import org.broadsheet.indexer.pipeline.FileWatch;
import org.broadsheet.indexer.pipeline.IndexRun;
import org.broadsheet.indexer.pipeline.RunOptions;
import org.broadsheet.indexer.pipeline.Summary;
import org.broadsheet.indexer.pipeline.WatchLoop;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.report.ProgressReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet index PATH...} */
@Command(
    name = "index",
    header = {
      "Read files and folders into the index.",
      "",
      "  broadsheet index articles/",
      "  broadsheet index -i archive.index --lang de zeitung/ feed.jsonl.gz",
      "  zcat feed.jsonl.gz | broadsheet index -",
      "  broadsheet index --delete articles/   # again: what is new, changed or gone",
      ""
    },
    description = "Text, HTML, PDF and many other kinds of files, and JSON Lines (.jsonl).")
final class IndexCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ParseOptions parse = new ParseOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders; - for JSON Lines on standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      description = "The language of all articles (default: declared, else found out).")
  private @Nullable String language;

  @Option(
      names = "--furniture",
      description =
          "Give what belongs to printed pages and not to articles (running heads, captions,"
              + " adverts) as one more article of each PDF, with the flag furniture.")
  private boolean furniture;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Inputs worked on at once (default: one per processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description =
          "Larger documents are not read, as in 64m or 1g (default: 256m); archives and feeds may"
              + " be larger.")
  private long maxFileSize = Limits.DEFAULT.fileBytes();

  @Option(
      names = "--delete",
      description =
          "Take out what came of files under PATH that are no longer there; refused where PATH is"
              + " missing or empty, or more than half of its articles would go.")
  private boolean delete;

  @Option(names = "--force", description = "Have --delete take out however much is gone.")
  private boolean force;

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description =
          "Leave out what is so called, in the form of a line of .gitignore: *.log at any depth,"
              + " /drafts/ only in PATH, !keep.log takes back. The same, a pattern a line, in a"
              + " file .broadsheetignore holds for its folder. May be given several times.")
  private List<String> excludes = List.of();

  @Option(
      names = "--retry",
      description = "Read what failed before again, everything that did if no PATH is given.")
  private boolean retry;

  @Option(
      names = "--rebuild",
      description =
          "Read everything again, changed or not; an index that another version wrote is made"
              + " anew.")
  private boolean rebuild;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description =
          "With --cluster: in how many shards the index is made, which stay as many as they are"
              + " (default: 3).")
  private @Nullable Integer shards;

  @Option(
      names = "--watch",
      description =
          "Go on and keep the index as the files under PATH are, whatever is added, changed or"
              + " deleted, until interrupted.")
  private boolean watch;

  @Option(names = "--dry-run", description = "Only tell what would be done.")
  private boolean dryRun;

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads must be at least 1: " + threads);
    }
    if (paths.isEmpty() && !retry) {
      throw new IllegalArgumentException("say with PATH what to index");
    }
    RunOptions options =
        new RunOptions(
            threads, deletion(), retry, rebuild, readsAsUsual(), excludes, parse.fields());
    List<InputStream> feeds =
        paths.contains(STDIN) && !dryRun ? List.of(StandardInput.of(console)) : List.of();
    List<Path> files = paths.stream().filter(p -> !p.equals(STDIN)).map(Path::of).toList();
    try (NewsArchive into = rebuild && !dryRun ? index.rebuild(shards) : index.open(shards);
        ProgressReport report = new ProgressReport(console, common.quiet, common.verbose)) {
      Summary summary =
          dryRun ? plan(into, options, files, report) : run(into, options, files, feeds, report);
      if (common.json) {
        JsonLine.print(console.out(), summary);
      }
      if (!summary.refused().isEmpty()) {
        summary.refused().forEach(sentence -> console.say("broadsheet: " + sentence));
        return Broadsheet.FAILED;
      }
      return summary.failed() > 0 ? Broadsheet.SOME_FAILED : Broadsheet.DONE;
    }
  }

  /** Whether the same bytes give the same articles as in any run without such options. */
  private boolean readsAsUsual() {
    return language == null && !furniture && !parse.ocr() && parse.fields().isEmpty();
  }

  private RunOptions.Delete deletion() {
    if (!delete && !watch) {
      return RunOptions.Delete.NEVER;
    }
    return force ? RunOptions.Delete.ALWAYS : RunOptions.Delete.CAREFULLY;
  }

  private Summary run(
      NewsArchive into,
      RunOptions options,
      List<Path> files,
      List<InputStream> feeds,
      ProgressReport report)
      throws IOException {
    LanguageGuess guess = LetterSequences.guess(language);
    Limits limits = Limits.DEFAULT.withFileBytes(maxFileSize);
    Wanted wanted = new Wanted(furniture, parse.ocr(), parse.fields());
    Extractor here = new Extractor(limits, guess, wanted);
    try (IsolatedReader reader = parse.reader(limits, language, wanted, here)) {
      Supplier<IndexRun> runs = () -> new IndexRun(reader, guess, options, report);
      return watch
          ? watch(into, files, feeds, runs, report)
          : once(into, files, feeds, runs.get(), report);
    }
  }

  private static Summary once(
      NewsArchive into,
      List<Path> files,
      List<InputStream> feeds,
      IndexRun run,
      ProgressReport report)
      throws IOException {
    Interrupt interrupt = new Interrupt(run::stop);
    try {
      Summary summary = run.run(into, files, feeds);
      report.summary(summary); // before an interrupted process ends
      return summary;
    } finally {
      interrupt.workIsDone();
    }
  }

  private Summary watch(
      NewsArchive into,
      List<Path> files,
      List<InputStream> feeds,
      Supplier<IndexRun> runs,
      ProgressReport report)
      throws IOException {
    List<Summary> last = new ArrayList<>(1);
    WatchLoop upkeep =
        new WatchLoop(
            runs,
            delete,
            new WatchLoop.Listener() {
              @Override
              public void done(Summary summary) {
                report.watching(summary);
                last.clear();
                last.add(summary);
              }

              @Override
              public void gone(Path root) {
                report.note(
                    root + " is not there any more. The watch goes on when it is made again.");
              }
            });
    try (FileWatch watch = FileWatch.open(files)) {
      Interrupt interrupt =
          new Interrupt(
              () -> {
                upkeep.stop();
                watch.stop();
              });
      try {
        upkeep.run(into, feeds, watch);
        report.summary(last.getFirst());
      } finally {
        interrupt.workIsDone();
      }
    }
    return last.getFirst();
  }

  private Summary plan(NewsArchive of, RunOptions options, List<Path> files, ProgressReport report)
      throws IOException {
    Summary summary = plan(of, options, files);
    report.summary(summary);
    return summary;
  }

  private Summary plan(NewsArchive of, RunOptions options, List<Path> files) throws IOException {
    DryRun run =
        new DryRun(
            options,
            (what, location) -> {
              if (!common.json) {
                console.out().println(what + "\t" + Console.oneLine(location));
              }
            });
    try (Ledger ledger = of.ledger()) {
      return run.run(ledger, files, of.articles());
    } catch (NoSuchFileException e) {
      return run.run(null, files, 0);
    }
  }
}
