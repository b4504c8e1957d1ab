package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.broadsheet.NewsArchive;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.source.Locations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet failures [PATH...]} */
@Command(
    name = "failures",
    header = {
      "List every input that is not in the index, and why.",
      "",
      "  broadsheet failures",
      "  broadsheet failures --summary",
      "  broadsheet failures archive/2023",
      "  broadsheet index --retry     # try them again",
      ""
    })
final class FailuresCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Only failures of these files and folders, or members of archives.")
  private List<String> paths = List.of();

  @Option(names = "--summary", description = "How many there are, by reason.")
  private boolean summary;

  FailuresCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> locations = paths.stream().map(Locations::typed).toList();
    Map<String, Long> reasons = new TreeMap<>();
    try (NewsArchive in = index.open();
        Ledger ledger = in.ledger()) {
      ledger.failures(
          null,
          failure -> {
            if (isAskedFor(failure.location(), locations)) {
              reasons.merge(failure.reason(), failure.count(), Long::sum);
              if (!summary) {
                print(failure);
              }
            }
          });
    }
    if (summary) {
      print(reasons);
    }
    long count = reasons.values().stream().mapToLong(Long::longValue).sum();
    if (!common.quiet && !common.json) {
      console.say(count == 0 ? "nothing failed" : count + " failed");
    }
    return Broadsheet.DONE;
  }

  private static boolean isAskedFor(String location, List<String> locations) {
    return locations.isEmpty()
        || locations.stream().anyMatch(asked -> Locations.isPartOf(asked, location));
  }

  private void print(InputFailure failure) throws IOException {
    if (common.json) {
      JsonLine.print(console.out(), failure);
    } else {
      console
          .out()
          .println(
              Console.oneLine(failure.location())
                  + ("\n   " + failure.stage() + ", " + failure.reason())
                  + (" (" + failure.when() + "): ")
                  + Console.oneLine(failure.message()));
    }
  }

  /** The most frequent reason first. */
  private void print(Map<String, Long> reasons) throws IOException {
    List<Map.Entry<String, Long>> rows = new ArrayList<>(reasons.entrySet());
    rows.sort(Map.Entry.<String, Long>comparingByValue().reversed());
    for (Map.Entry<String, Long> row : rows) {
      if (common.json) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("reason", row.getKey());
        values.put("count", row.getValue());
        JsonLine.print(console.out(), values);
      } else {
        console.out().println(String.format(Locale.ROOT, "%,9d  %s", row.getValue(), row.getKey()));
      }
    }
  }
}
