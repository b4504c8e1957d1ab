package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.NewsIndex;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code broadsheet check} */
@Command(
    name = "check",
    header = {
      "Read every byte of the index and tell whether it is sound.",
      "",
      "  broadsheet check -i archive.index",
      ""
    },
    description = "Exit code 0 if it is, 2 if not.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> problems = NewsIndex.check(index.folder());
    if (common.json) {
      JsonLine.print(console.out(), problems);
    } else {
      problems.forEach(problem -> console.out().println(Console.oneLine(problem)));
      if (problems.isEmpty() && !common.quiet) {
        console.out().println("sound");
      }
    }
    return problems.isEmpty() ? Broadsheet.DONE : Broadsheet.FAILED;
  }
}
