package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.RowFormat;
import org.broadsheet.indexer.report.WordReport;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.WordChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet words QUERY}. */
@Command(
    name = "words",
    header = {
      "List the words around what matches, or those that set its articles apart.",
      "",
      "  broadsheet words '\"against all odds\"'",
      "  broadsheet words strike lang:en --window 3 --format csv",
      "  broadsheet words publisher:Wire --against publisher:Journal",
      "  broadsheet words date:2023 --against date:2013 --lang de --limit 100",
      ""
    },
    description = {
      "Without --against: words that stand near an occurrence, closest first by logDice; expected"
          + " is how often they would if words were spread evenly over all articles that the"
          + " filters leave, whose texts are read for that.",
      "",
      "With --against: words that are more frequent in the articles of the query than in those of"
          + " the other, surest first by log likelihood (g2; more than 10.83 is chance once in a"
          + " thousand times); logRatio 1 is twice as frequent, 2 four times. Filters that are"
          + " options hold for both.",
      "",
      "Words of several languages are counted apart.",
      ""
    })
final class WordsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private CollapseOption collapse = new CollapseOption();

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "5",
      description = "So many words to either side are near (default: 5).")
  private int window;

  @Option(
      names = "--against",
      paramLabel = "QUERY",
      description = "Hold the articles against those of another query; '*' is all articles.")
  private @Nullable String against;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      converter = LimitConverter.class,
      description = "So many words at the most, or all (default: 50).")
  private int limit;

  @Option(names = "--frequent", description = "List the most frequent words of a language too.")
  private boolean frequent;

  @Option(
      names = "--numbers",
      description = "List numbers too, and words of one character that is no ideograph.")
  private boolean numbers;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), csv or json.")
  private RowFormat format = RowFormat.TEXT;

  WordsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (query.isBatch()) {
      throw new IllegalArgumentException("words takes one query, not --queries FILE");
    }
    query.check();
    if (window < 1) {
      throw new IllegalArgumentException("--window must be at least 1");
    }
    SearchRequest request = request(query.request());
    SearchRequest other = against == null ? null : request(query.request(against));
    WordChoice choice = new WordChoice(limit, frequent, numbers);
    WordReport report =
        new WordReport(common.console(console), common.json ? RowFormat.JSON : format);
    try (Searcher searcher = index.searcher()) {
      int rows =
          other == null
              ? report.collocates(searcher.collocates(request, window, choice))
              : report.keywords(searcher.keywords(request, other, choice));
      if (rows > 0) {
        return Broadsheet.DONE;
      }
      NothingFound.tell(
          console, searcher, request, !common.quiet && !common.json && format == RowFormat.TEXT);
      return Broadsheet.NOTHING_FOUND;
    }
  }

  private SearchRequest request(SearchRequest asked) {
    List<String> warnings = asked.query().warnings(); // a mistake is told before all else
    if (!common.quiet) {
      warnings.forEach(console::say);
    }
    return asked.copiesCollapsed(collapse.copies());
  }
}
