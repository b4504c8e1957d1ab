package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.broadsheet.article.ArticleField;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.HitReport;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet search QUERY...} and its batch form. */
@Command(
    name = "search",
    header = {
      "Find articles.",
      "",
      "  broadsheet search '\"against all odds\"'",
      "  broadsheet search maduro date:2023-09 --sort newest",
      "  broadsheet search earthquake --collapse copies",
      "  broadsheet search -i wires -i papers lang:german '\"gegen alle\"' --limit all",
      "  broadsheet search --queries phrases.tsv --quoted --format trec --limit all",
      ""
    },
    description = {
      "Words must all occur; \"quoted words\" must occur exactly so. Also: OR, -word,"
          + " (groups), odd*, \"against * odds\", \"odds against\"~3, ~\"any inflection\","
          + " =\"As Printed\", headline: body: byline: publisher: section: keyword: url:"
          + " lang:es,pt date:2023-09-13 date:2023-01..2023-06 date:>=2023."
          + " publisher:=\"New York\" is the whole value. In quotes \\\" is a quotation mark."
          + " Options may stand among the words; behind -- all are words.",
      "",
      "In JSON, matches are ranges of code points of the snippet's text: first, and behind the"
          + " last. A query of many that finds nothing has a row with its total, 0."
          + " In TREC runs, white space in ids is written as %%20 and the like.",
      ""
    })
final class SearchCommand implements Callable<Integer> {
  /** What rows carry besides the fields of their articles, whether it is named or not. */
  private static final Set<String> OF_HITS = Set.of("rank", "score", "snippets", "copies");

  /** Of many queries as many hits of each are held, so that some are answered at once. */
  private static final int MOST_HELD = 1_000;

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private CollapseOption collapse = new CollapseOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      converter = LimitConverter.class,
      description = "So many hits at the most, or all (default: 10).")
  private int limit;

  @Option(names = "--offset", paramLabel = "N", description = "Leave out the first hits.")
  private int offset;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance (default), newest or oldest.")
  private SortOrder sort = SortOrder.RELEVANCE;

  @Option(
      names = "--snippets",
      paramLabel = "N",
      defaultValue = "1",
      description = "So many passages for each hit at the most (default: 1).")
  private int snippets;

  @Option(names = "--expand", description = "Rank by telling words of the best ten articles too.")
  private boolean expanded;

  @Option(names = "--explain", description = "Tell what each score is made of.")
  private boolean explained;

  @Option(
      names = "--fields",
      paramLabel = "NAMES",
      split = ",",
      hideParamSyntax = true,
      description = "The fields that JSON rows carry (default: all but body).")
  private @Nullable Set<String> fields;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or trec.")
  private HitReport.Format format = HitReport.Format.TEXT;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    query.check();
    Console shown = common.console(console);
    HitReport report = new HitReport(shown, format(), names(), limit == 0, common.quiet);
    // A mistake in the query is told first, one in the options once and not for every query.
    SearchRequest request =
        query.isBatch() ? options(SearchRequest.plain("")) : options(query.request());
    List<String> warnings = query.isBatch() ? List.of() : request.query().warnings();
    try (Searcher searcher = index.searcher()) {
      if (query.isBatch()) {
        return batch(searcher, report);
      }
      boolean told = format() == HitReport.Format.TEXT && !common.quiet;
      if (explained && told) {
        QueryExplanation.tell(console, searcher, request);
      }
      long total = report.single(warnings, visitor -> searcher.scan(request, visitor).total());
      if (total == 0 && told) {
        NothingFound.suggest(console, searcher, request);
      }
      return total == 0 ? Broadsheet.NOTHING_FOUND : Broadsheet.DONE;
    }
  }

  private int batch(Searcher searcher, HitReport report) throws IOException {
    Outcome outcome = new Outcome(console);
    List<QueryLines.Line> lines = query.lines(console.in(), outcome::refuse);
    if (limit > MOST_HELD && format() != HitReport.Format.TREC) {
      for (QueryLines.Line line : lines) {
        stream(searcher, report, line, outcome);
      }
    } else {
      Batch.run(
          lines,
          typed -> searcher.search(options(query.request(typed))),
          (id, results) -> {
            report.row(id, results);
            outcome.found(results.total() > 0);
            return !console.out().isBroken();
          },
          outcome::refuse);
    }
    return outcome.exitCode();
  }

  /** Answers one query of many by itself, and holds none of its hits. */
  private void stream(Searcher searcher, HitReport report, QueryLines.Line line, Outcome outcome)
      throws IOException {
    try {
      if (!console.out().isBroken()) {
        SearchRequest request = options(query.request(line.query()));
        long total =
            report.row(
                line.id(),
                request.query().warnings(),
                visitor -> searcher.scan(request, visitor).total());
        outcome.found(total > 0);
      }
    } catch (QuerySyntaxException | SearchTimeoutException e) {
      outcome.refuse(line.id(), e);
    }
  }

  private SearchRequest options(SearchRequest query) {
    SearchRequest request = query.limit(limit).offset(offset).sort(sort);
    request = request.copiesCollapsed(collapse.copies()).expanded(expanded);
    return format() == HitReport.Format.TREC
        ? request.fields(Set.of())
        : request.snippets(snippets).explained(explained).fields(stored());
  }

  private HitReport.Format format() {
    return common.json ? HitReport.Format.JSON : format;
  }

  private Set<String> names() {
    return fields == null ? JsonLine.fieldsOfHits() : fields;
  }

  private Set<ArticleField> stored() {
    return names().stream()
        .filter(name -> !OF_HITS.contains(name))
        .map(
            name ->
                ArticleField.named(name)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "\""
                                    + name
                                    + "\" is no field; the fields are "
                                    + Arrays.stream(ArticleField.values())
                                        .map(ArticleField::fieldName)
                                        .collect(Collectors.joining(", ")))))
        .collect(Collectors.toSet());
  }
}
