package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.article.ArticleField;
import org.broadsheet.indexer.pipeline.Amount;
import org.broadsheet.indexer.report.ArticleRows;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet export [QUERY]} */
@Command(
    name = "export",
    header = {
      "Write articles with all their fields, for other programs.",
      "",
      "  broadsheet export > archive.jsonl",
      "  broadsheet export '\"against all odds\" date:2023' --format csv > odds.csv",
      "  broadsheet export -i old.index | broadsheet index -i new.index -",
      ""
    },
    description = {
      "All articles, or all that a query finds, each as it comes and however many, in the order of"
          + " their ids. JSON Lines can be indexed again, and give the same articles. In CSV, the"
          + " values of a list are parted by \"; \", and a cell that a spreadsheet would take for"
          + " a formula (it begins with = + - @, a tab or a carriage return) has an apostrophe in"
          + " front.",
      ""
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Which articles; all of them without this.")
  private List<String> words = List.of();

  @Option(
      names = "--fields",
      paramLabel = "NAMES",
      split = ",",
      hideParamSyntax = true,
      description = "Only these fields, in this order in CSV (default: all).")
  private @Nullable Set<String> fields;

  @Option(names = "--format", paramLabel = "FORMAT", description = "json (default) or csv.")
  private ArticleRows.@Nullable Format format;

  @Option(
      names = "--within",
      paramLabel = "SECONDS",
      description = "Give up after so long (default: never).")
  private @Nullable Double within;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    filters.check();
    if (common.json && format == ArticleRows.Format.CSV) {
      throw new IllegalArgumentException("Give either --json or --format csv");
    }
    List<ArticleField> columns =
        fields == null ? List.of(ArticleField.values()) : FieldList.of(fields);
    SearchRequest request = request().fields(Set.copyOf(columns));
    if (!common.quiet) {
      request.query().warnings().forEach(console::say);
    }
    ArticleRows rows =
        new ArticleRows(console, format == null ? ArticleRows.Format.JSON : format, columns);
    try (Searcher searcher = index.searcher()) {
      Results results = searcher.articles(request, rows::print);
      long printed = rows.end();
      if (!common.quiet && !console.out().isBroken()) {
        console.say(printed == 0 ? "nothing found" : Amount.of(printed, "article"));
      }
      return results.total() == 0 ? Broadsheet.NOTHING_FOUND : Broadsheet.DONE;
    }
  }

  private SearchRequest request() {
    SearchRequest query =
        words.isEmpty()
            ? filters.filter(SearchRequest.of(new NewsQuery.Everything()))
            : filters.request(String.join(" ", words));
    return within == null ? query : query.within(QueryOptions.deadline(within));
  }
}
