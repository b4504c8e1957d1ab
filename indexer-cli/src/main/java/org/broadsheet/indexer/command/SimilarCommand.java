package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.indexer.report.ArticleText;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SimilarArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet similar ID} */
@Command(
    name = "similar",
    header = {
      "List an article's near copies and related articles.",
      "",
      "  broadsheet similar wire-17",
      "  broadsheet similar wire-17 --limit all --json",
      ""
    },
    description = {
      "Near copies hold the same text, perhaps cut or with another headline: they come first, most"
          + " alike before others. Related articles share its rare words.",
      ""
    })
final class SimilarCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      converter = LimitConverter.class,
      description = "So many articles at the most, or all (default: 10).")
  private int limit;

  @Parameters(paramLabel = "ID", description = "The article's id, as search gives it.")
  private String id = "";

  SimilarCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Searcher searcher = index.searcher()) {
      List<SimilarArticle> found = searcher.similar(id, limit);
      if (found.isEmpty() && searcher.article(id).isEmpty()) {
        console.say("broadsheet: There is no article " + id + ".");
        return Broadsheet.NOTHING_FOUND;
      }
      for (int i = 0; i < found.size(); i++) {
        if (common.json) {
          JsonLine.print(console.out(), found.get(i), i + 1);
        } else {
          ArticleText.print(common.console(console), found.get(i), i + 1);
        }
      }
      console.out().flush();
      if (!common.quiet && !common.json) {
        console.say(summary(found));
      }
      return found.isEmpty() ? Broadsheet.NOTHING_FOUND : Broadsheet.DONE;
    }
  }

  private static String summary(List<SimilarArticle> found) {
    long copies = found.stream().filter(SimilarArticle::copy).count();
    long related = found.size() - copies;
    return found.isEmpty()
        ? "nothing found"
        : copies + (copies == 1 ? " near copy, " : " near copies, ") + related + " related";
  }
}
