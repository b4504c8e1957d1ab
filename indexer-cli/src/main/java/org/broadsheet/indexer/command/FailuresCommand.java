package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.broadsheet.NewsIndex;
import org.broadsheet.index.Ledger;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code broadsheet failures} */
@Command(
    name = "failures",
    header = {
      "List every input that is not in the index, and why.",
      "",
      "  broadsheet failures",
      "  broadsheet failures --json | jq -r .reason | sort | uniq -c",
      "  broadsheet index --retry     # try them again",
      ""
    })
final class FailuresCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  FailuresCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int[] count = {0};
    try (NewsIndex in = index.open();
        Ledger ledger = in.ledger()) {
      ledger.failures(
          null,
          failure -> {
            count[0]++;
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
          });
    }
    if (!common.quiet && !common.json) {
      console.say(count[0] == 0 ? "nothing failed" : count[0] + " failed");
    }
    return Broadsheet.DONE;
  }
}
