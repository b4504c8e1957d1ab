package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.broadsheet.NewsArchive;
import org.broadsheet.indexer.pipeline.Amount;
import org.broadsheet.indexer.pipeline.Removal;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code broadsheet remove PATH...} */
@Command(
    name = "remove",
    header = {
      "Take the articles of files or folders out of the index.",
      "",
      "  broadsheet remove drafts/",
      "  broadsheet remove old.zip '2023.zip!/sport/cup.html'",
      ""
    },
    description = {
      "The files stay as they are, and need not be there. What is there comes back with the next"
          + " broadsheet index that meets it: a .broadsheetignore keeps it out.",
      ""
    })
final class RemoveCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, and members of archives as search shows them.")
  private List<String> paths = List.of();

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Removal.Removed removed;
    try (NewsArchive from = index.open()) {
      removed = Removal.of(from, paths);
    }
    if (common.json) {
      JsonLine.print(console.out(), Map.of("removed", removed.articles()));
    } else if (!common.quiet && removed.inputs() > 0) {
      console.say(
          Amount.of(removed.articles(), "article")
              + " removed"
              + (removed.articles() == 0 ? ", and what was known of failures" : ""));
    }
    if (removed.inputs() > 0) {
      return Broadsheet.DONE;
    }
    console.say("broadsheet: Nothing in the index came from " + String.join(", ", paths) + ".");
    return Broadsheet.NOTHING_FOUND;
  }
}
