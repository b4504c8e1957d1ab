package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.report.ArticleText;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code broadsheet show ID} */
@Command(
    name = "show",
    header = {"Show one article with all its fields.", "", "  broadsheet show wire-17", ""})
final class ShowCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(paramLabel = "ID", description = "The article's id, as search gives it.")
  private String id = "";

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (NewsIndex in = index.open()) {
      Optional<Article> article = in.article(id);
      if (article.isEmpty()) {
        console.say("broadsheet: There is no article " + id + ".");
        return Broadsheet.NOTHING_FOUND;
      }
      if (common.json) {
        JsonLine.print(console.out(), article.get());
      } else {
        ArticleText.print(console, article.get());
      }
      return Broadsheet.DONE;
    }
  }
}
