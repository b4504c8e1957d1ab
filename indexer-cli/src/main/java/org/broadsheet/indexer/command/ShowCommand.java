package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.report.ArticleText;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.search.Searcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code broadsheet show ID} */
@Command(
    name = "show",
    header = {"Show one article with all its fields.", "", "  broadsheet show wire-17", ""},
    description = {"Where other files hold the same bytes, their locations are told too.", ""})
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
    try (NewsIndex in = index.open();
        Searcher searcher = in.searcher()) {
      Optional<Article> article = searcher.article(id);
      if (article.isEmpty()) {
        console.say("broadsheet: There is no article " + id + ".");
        return Broadsheet.NOTHING_FOUND;
      }
      List<String> locations = searcher.locations(article.get());
      if (common.json) {
        JsonLine.print(console.out(), article.get(), locations);
      } else {
        ArticleText.print(console, article.get(), locations);
      }
      return Broadsheet.DONE;
    }
  }
}
