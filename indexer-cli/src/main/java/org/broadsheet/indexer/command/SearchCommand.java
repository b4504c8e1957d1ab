package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.article.ArticleField;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.HitReport;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.request.FacetRequest;
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
      "  broadsheet search ferry --facet publisher --facet year:all --limit 3",
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
          + " The last row of a page has the cursor of the next one, if there is more. Facets are"
          + " rows of their own behind the hits: facet, values, without, distinct."
          + " In TREC runs, white space in ids is written as %%20 and the like.",
      ""
    })
final class SearchCommand implements Callable<Integer>, PlainLine.Command {
  /** What rows carry besides the fields of their articles, whether it is named or not. */
  private static final Set<String> OF_HITS =
      Set.of("rank", "score", "snippets", "copies", "cursor");

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
  private int limit = 10;

  @Option(names = "--offset", paramLabel = "N", description = "Leave out the first hits.")
  private int offset;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description =
          "Go on behind the page whose last JSON row has this as its cursor: the same query,"
              + " filters and order, at the cost of the first page.")
  private @Nullable String after;

  @Option(names = "--total", description = "Tell only how many articles match.")
  private boolean total;

  @Option(
      names = "--facet",
      paramLabel = "FIELD[:N|all]",
      converter = FacetConverter.class,
      description =
          "Count all articles that match by lang, publisher, section, keyword, byline, day, week,"
              + " month, year or a custom field, and show the N values of most articles (default:"
              + " 10). May be given several times.")
  private List<FacetRequest> facets = List.of();

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
  private int snippets = 1;

  @Option(
      names = "--recent",
      description = "Rank newer articles a little higher than older ones that match as well.")
  private boolean recent;

  @Option(names = "--expand", description = "Rank by telling words of the best ten articles too.")
  private boolean expanded;

  @Option(names = "--explain", description = "Tell what each score is made of.")
  private boolean explained;

  @Option(
      names = "--fields",
      paramLabel = "NAMES",
      split = ",",
      hideParamSyntax = true,
      description = "The fields that are shown (default in JSON: all but body).")
  private @Nullable Set<String> fields;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or trec.")
  private HitReport.Format format = HitReport.Format.TEXT;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(String name, PlainLine line) {
    switch (name) {
      case "--limit" -> limit = line.converted(new LimitConverter());
      case "--offset" -> offset = line.number();
      case "--after" -> after = line.text();
      case "--total" -> total = true;
      case "--facet" -> facets = List.of(line.converted(new FacetConverter()));
      case "--sort" -> sort = line.choice(SortOrder.values());
      case "--snippets" -> snippets = line.number();
      case "--recent" -> recent = true;
      case "--expand" -> expanded = true;
      case "--explain" -> explained = true;
      case "--fields" -> fields = new LinkedHashSet<>(line.list());
      case "--format" -> format = line.choice(HitReport.Format.values());
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
    check();
    Console shown = common.console(console);
    HitReport report = new HitReport(shown, format(), fields, telling(), common.quiet);
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
      long total = report.single(warnings, visitor -> searcher.scan(request, visitor));
      if (total == 0 && told) {
        NothingFound.suggest(console, searcher, request);
      }
      return total == 0 ? Broadsheet.NOTHING_FOUND : Broadsheet.DONE;
    }
  }

  /**
   * Tells a mistake in the options once.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  private void check() {
    if (after != null && query.isBatch()) {
      throw new IllegalArgumentException("--after goes on with one query, not with many");
    }
    if (after != null && collapse.copies()) {
      throw new IllegalArgumentException("--after does not go with --collapse copies");
    }
    if (format() == HitReport.Format.TREC && (total || !facets.isEmpty())) {
      throw new IllegalArgumentException("TREC runs hold hits alone, no --total and no --facet");
    }
  }

  private int wanted() {
    return total ? 0 : limit;
  }

  private HitReport.Telling telling() {
    return total
        ? HitReport.Telling.TOTAL
        : limit == 0 ? HitReport.Telling.COUNT : HitReport.Telling.HITS;
  }

  private int batch(Searcher searcher, HitReport report) throws IOException {
    Outcome outcome = new Outcome(console);
    if (!facets.isEmpty()) {
      searcher.search(options(SearchRequest.plain("")).limit(0)); // an unknown field is told once
    }
    List<QueryLines.Line> lines = query.lines(console.in(), outcome::refuse);
    if (wanted() > MOST_HELD && format() != HitReport.Format.TREC) {
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
                line.id(), request.query().warnings(), visitor -> searcher.scan(request, visitor));
        outcome.found(total > 0);
      }
    } catch (QuerySyntaxException | SearchTimeoutException e) {
      outcome.refuse(line.id(), e);
    }
  }

  private SearchRequest options(SearchRequest query) {
    SearchRequest request = query.limit(wanted()).offset(offset).after(after).sort(sort);
    request = request.copiesCollapsed(collapse.copies()).expanded(expanded).recent(recent);
    for (FacetRequest facet : facets) {
      request = request.facet(facet.by(), facet.most());
    }
    return format() == HitReport.Format.TREC
        ? request.fields(Set.of())
        : request.snippets(snippets).explained(explained).fields(stored());
  }

  private HitReport.Format format() {
    return common.json ? HitReport.Format.JSON : format;
  }

  private Set<ArticleField> stored() {
    Set<String> names = fields == null ? JsonLine.fieldsOfHits() : fields;
    return Set.copyOf(FieldList.of(names.stream().filter(n -> !OF_HITS.contains(n)).toList()));
  }
}
