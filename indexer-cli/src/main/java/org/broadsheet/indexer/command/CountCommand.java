package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.CountReport;
import org.broadsheet.indexer.report.RowFormat;
import org.broadsheet.search.Count;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet count QUERY} and its batch form. */
@Command(
    name = "count",
    header = {
      "Count articles and occurrences, exactly.",
      "",
      "  broadsheet count '\"against all odds\"'",
      "  broadsheet count '\"climate (change|crisis)\"' --by year --per-million",
      "  broadsheet count maduro --by publisher --from 2023-01 --to 2023-06 --format csv",
      "  broadsheet count --queries terms.tsv --by month --per-million --json",
      ""
    },
    description = {
      "Every place at which a word or quoted phrase begins in a headline or body is an occurrence;"
          + " kwic shows them. Days are as the source prints them; weeks are those of ISO 8601;"
          + " months without an article are told too. Articles without a value are the group null.",
      "",
      "With --per-million rows also tell the words of all articles in the group that the filters of"
          + " the query leave (lang: date: publisher: section: keyword: url: and the like), whether"
          + " they match or not. With --collapse copies a story counts once, as the earliest of its"
          + " articles that match; words are those of all.",
      ""
    })
final class CountCommand implements Callable<Integer>, PlainLine.Command {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private CollapseOption collapse = new CollapseOption();

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      description =
          "A row for each lang, publisher, section, keyword, byline, day, week, month, year, or"
              + " value of a custom field.")
  private @Nullable String by;

  @Option(
      names = "--per-million",
      description = "Tell how many words there are, and how often it is in a million of them.")
  private boolean perMillion;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), csv or json.")
  private RowFormat format = RowFormat.TEXT;

  CountCommand(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(String name, PlainLine line) {
    switch (name) {
      case "--by" -> by = line.text();
      case "--per-million" -> perMillion = true;
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
    Grouping grouping = grouping();
    CountReport report =
        new CountReport(
            common.console(console),
            common.json ? RowFormat.JSON : format,
            grouping != null,
            perMillion,
            query.isBatch());
    if (query.isBatch()) {
      return batch(report, grouping);
    }
    SearchRequest request = options(query.request());
    warn("", request.query().warnings());
    try (Searcher searcher = index.searcher()) {
      List<GroupCount> counts = counts(searcher, request, grouping);
      report.add(null, counts);
      report.end();
      if (found(counts)) {
        return Broadsheet.DONE;
      }
      if (!common.quiet && by != null) {
        console.say("nothing found");
      }
      if (!common.quiet && !common.json && format == RowFormat.TEXT) {
        NothingFound.suggest(console, searcher, request);
      }
      return Broadsheet.NOTHING_FOUND;
    }
  }

  private @Nullable Grouping grouping() {
    if (by != null && by.isBlank()) {
      throw new IllegalArgumentException(
          "--by: give one of " + String.join(", ", Grouping.names()) + ", or a custom field");
    }
    return by == null ? null : Grouping.named(by);
  }

  /** What one query of many gave, and what was forgiven in it. */
  private record Answer(List<String> warnings, List<GroupCount> counts) {}

  private int batch(CountReport report, @Nullable Grouping grouping) throws IOException {
    Outcome outcome = new Outcome(console);
    try (Searcher searcher = index.searcher()) {
      if (grouping != null) {
        searcher.counts(SearchRequest.plain(""), grouping); // an unknown field is told once
      }
      Batch.run(
          query.lines(console.in(), outcome::refuse),
          typed -> {
            SearchRequest request = options(query.request(typed));
            return new Answer(request.query().warnings(), counts(searcher, request, grouping));
          },
          (id, answer) -> {
            warn("Query " + id + ": ", answer.warnings);
            report.add(id, answer.counts);
            outcome.found(found(answer.counts));
            return !console.out().isBroken();
          },
          outcome::refuse);
    }
    report.end();
    return outcome.exitCode();
  }

  /** The counts of all groups, or in all as of one group without a name. */
  private List<GroupCount> counts(
      Searcher searcher, SearchRequest request, @Nullable Grouping grouping) throws IOException {
    if (grouping != null) {
      return searcher.counts(request, grouping);
    }
    Count all = searcher.count(request);
    long words = perMillion ? searcher.words(request) : 0;
    return List.of(new GroupCount(null, all.articles(), all.occurrences(), words));
  }

  private static boolean found(List<GroupCount> counts) {
    return counts.stream().anyMatch(count -> count.articles() > 0);
  }

  private void warn(String lead, List<String> warnings) {
    if (!common.quiet) {
      warnings.forEach(warning -> console.say(lead + warning));
    }
  }

  private SearchRequest options(SearchRequest request) {
    return request.copiesCollapsed(collapse.copies());
  }
}
