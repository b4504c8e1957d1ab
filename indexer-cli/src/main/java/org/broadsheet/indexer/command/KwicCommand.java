package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.KwicReport;
import org.broadsheet.indexer.report.RowFormat;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Searcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet kwic QUERY} and its batch form. */
@Command(
    name = "kwic",
    header = {
      "Show every occurrence in its context: a concordance.",
      "",
      "  broadsheet kwic '\"against all odds\"'",
      "  broadsheet kwic '\"against (all|the) *2 odds\"' lang:en --sort right",
      "  broadsheet kwic earthquake --from 2023 --sort date --format csv >rows.csv",
      "  broadsheet kwic --queries phrases.tsv --quoted --json",
      ""
    },
    description = {
      "Every place at which a word or quoted phrase begins is a row, with its shortest end; as many"
          + " as count tells. Rows in the order of the index, the default, come at once, however"
          + " many there are; for other orders all are gathered first, on the disk if need be.",
      "",
      "In JSON and CSV, start and end count code points of the field's text. A query of many that"
          + " finds nothing has a row of JSON with its total, 0. In CSV a text that a spreadsheet"
          + " would take for a formula has an apostrophe in front.",
      ""
    })
final class KwicCommand implements Callable<Integer>, PlainLine.Command {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private CollapseOption collapse = new CollapseOption();

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "So many characters to either side at the most (default: 60). Narrow windows show"
              + " fewer.")
  private int width = 60;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "article (default, as they lie in the index), left (by the words before, the nearest"
              + " first), right (by the match and what follows), date or relevance.")
  private OccurrenceOrder sort = OccurrenceOrder.ARTICLE;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), csv or json.")
  private RowFormat format = RowFormat.TEXT;

  KwicCommand(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(String name, PlainLine line) {
    switch (name) {
      case "--width" -> width = line.number();
      case "--sort" -> sort = line.choice(OccurrenceOrder.values());
      case "--format" -> format = line.choice(RowFormat.values());
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<PlainLine.Options> parts() {
    return List.of(common, index, query, collapse);
  }

  @Override
  public void takeWords(List<String> words) {
    query.takeWords(words);
  }

  @Override
  public boolean takesQuery() {
    return true;
  }

  @Override
  public Integer call() throws IOException {
    query.check();
    if (width < 0) {
      throw new IllegalArgumentException("--width must not be negative");
    }
    KwicReport report =
        new KwicReport(
            common.console(console), common.json ? RowFormat.JSON : format, width, common.quiet);
    if (query.isBatch()) {
      return batch(report);
    }
    SearchRequest request = options(query.request());
    List<String> warnings = request.query().warnings(); // a mistake is told before all else
    try (Searcher searcher = index.searcher()) {
      long rows =
          report.single(warnings, visitor -> searcher.occurrences(request, sort, width, visitor));
      if (rows == 0 && format == RowFormat.TEXT && !common.json && !common.quiet) {
        NothingFound.suggest(console, searcher, request);
      }
      return rows == 0 ? Broadsheet.NOTHING_FOUND : Broadsheet.DONE;
    }
  }

  private int batch(KwicReport report) throws IOException {
    Outcome outcome = new Outcome(console);
    try (Searcher searcher = index.searcher()) {
      for (QueryLines.Line line : query.lines(console.in(), outcome::refuse)) {
        if (console.out().isBroken()) {
          break;
        }
        try {
          SearchRequest request = options(query.request(line.query()));
          long rows =
              report.row(
                  line.id(),
                  request.query().warnings(),
                  visitor -> searcher.occurrences(request, sort, width, visitor));
          outcome.found(rows > 0);
        } catch (QuerySyntaxException | SearchTimeoutException e) {
          outcome.refuse(line.id(), e);
        }
      }
    }
    return outcome.exitCode();
  }

  private SearchRequest options(SearchRequest request) {
    return request.copiesCollapsed(collapse.copies());
  }
}
