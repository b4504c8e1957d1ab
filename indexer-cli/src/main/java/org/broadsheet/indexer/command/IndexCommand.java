package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.NewsIndex;
import org.broadsheet.indexer.child.IsolatedReader;
import org.broadsheet.indexer.extract.Extractor;
import org.broadsheet.indexer.extract.LanguageGuess;
import org.broadsheet.indexer.extract.Limits;
import org.broadsheet.indexer.extract.Wanted;
import org.broadsheet.indexer.pipeline.IndexRun;
import org.broadsheet.indexer.pipeline.Summary;
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
      arity = "1..*",
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
      description = "Larger files are not read, as in 64m or 1g (default: 256m).")
  private long maxFileSize = Limits.DEFAULT.fileBytes();

  IndexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads must be at least 1: " + threads);
    }
    LanguageGuess guess = new LanguageGuess(language);
    Limits limits = Limits.DEFAULT.withFileBytes(maxFileSize);
    Wanted wanted = new Wanted(furniture);
    Extractor here = new Extractor(limits, guess, wanted);
    List<Path> files = paths.stream().filter(p -> !p.equals(STDIN)).map(Path::of).toList();
    List<InputStream> feeds = paths.contains(STDIN) ? List.of(console.in()) : List.of();
    try (NewsIndex into = index.open();
        IsolatedReader reader = parse.reader(limits, language, wanted, here);
        ProgressReport report = new ProgressReport(console, common.quiet, common.verbose)) {
      Summary summary = new IndexRun(reader, guess, threads, report).run(into, files, feeds);
      report.summary(summary);
      if (common.json) {
        JsonLine.print(console.out(), summary);
      }
      return summary.failed() > 0 ? Broadsheet.SOME_FAILED : Broadsheet.DONE;
    }
  }
}
