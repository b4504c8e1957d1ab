package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.NewsArchive;
import org.broadsheet.index.Ledger;
import org.broadsheet.indexer.child.ChildSettings;
import org.broadsheet.indexer.child.IsolatedReader;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.document.Wanted;
import org.broadsheet.indexer.pipeline.Inquiry;
import org.broadsheet.indexer.pipeline.Standing;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.source.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet why PATH...} */
@Command(
    name = "why",
    header = {
      "Tell whether a file is in the index, as which articles, or why not.",
      "",
      "  broadsheet why report.pdf",
      "  broadsheet why --json '2023.zip!/sport/cup.html'",
      ""
    },
    description = {
      "What is not in has failed, or is excluded, hidden, a link, an index, passed over since it"
          + " holds no text, or was never seen (exit code 1).",
      ""
    })
final class WhyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, and members of archives as search shows them.")
  private List<String> paths = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "As index was given it; rules in .broadsheetignore are known.")
  private List<String> excludes = List.of();

  WhyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Extractor here = new Extractor(Limits.DEFAULT, LetterSequences.guess(null), Wanted.ARTICLES);
    boolean seen = true;
    try (NewsArchive in = index.open();
        Ledger ledger = in.ledger();
        IsolatedReader reader = new IsolatedReader(ChildSettings.of(Limits.DEFAULT), here)) {
      Inquiry inquiry = new Inquiry(ledger, reader, excludes);
      for (String path : paths) {
        Standing standing = inquiry.of(Locations.typed(path));
        seen &= standing.state() != Standing.State.NEVER_SEEN;
        print(standing);
      }
    }
    return seen ? Broadsheet.DONE : Broadsheet.NOTHING_FOUND;
  }

  private void print(Standing standing) throws IOException {
    if (!common.json) {
      console.out().println(Console.oneLine(standing.location()));
      console.out().println("   " + Console.oneLine(standing.sentence()));
      standing.articles().forEach(id -> console.out().println("   " + Console.oneLine(id)));
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("location", standing.location());
    values.put("state", standing.state().words());
    values.put("message", standing.sentence());
    values.put("articles", standing.articles());
    if (standing.inputs() > 0) {
      values.put("inputs", standing.inputs());
    }
    if (standing.failed() > 0) {
      values.put("failed", standing.failed());
    }
    if (standing.reason() != null) {
      values.put("reason", standing.reason());
    }
    JsonLine.print(console.out(), values);
  }
}
