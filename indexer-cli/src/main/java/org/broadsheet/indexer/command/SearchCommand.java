package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.broadsheet.article.ArticleField;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.HitReport;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  /** A hundred years; nanoseconds of more do not fit into a number. */
  private static final double MOST_SECONDS = 3e9;

  /** Of many queries as many hits of each are held, so that some are answered at once. */
  private static final int MOST_HELD = 1_000;

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description =
          "Many queries: a file (- for standard input) of lines with an id, a tab and a query.")
  private @Nullable Path queries;

  @Option(names = "--quoted", description = "Take the query as one quoted phrase.")
  private boolean quoted;

  @Option(names = "--plain", description = "Take the query as plain words without operators.")
  private boolean plain;

  @Option(names = "--any", description = "Any of the words suffices.")
  private boolean any;

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

  @Option(names = "--from", paramLabel = "DATE", description = "Published then or later.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Published then or earlier.")
  private @Nullable String to;

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      split = ",",
      hideParamSyntax = true,
      description = "Only these languages, by code or name, with commas between them.")
  private String[] languages = {};

  @Option(
      names = "--snippets",
      paramLabel = "N",
      defaultValue = "1",
      description = "So many passages for each hit at the most (default: 1).")
  private int snippets;

  private enum Collapse {
    COPIES
  }

  @Option(
      names = "--collapse",
      paramLabel = "WHAT",
      description = "copies: show near copies of one text as one hit.")
  private @Nullable Collapse collapse;

  @Option(names = "--expand", description = "Rank by telling words of the best ten articles too.")
  private boolean expanded;

  @Option(names = "--explain", description = "Tell what each score is made of.")
  private boolean explained;

  @Option(
      names = "--within",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "Give a query up that takes longer (default: 60).")
  private double within;

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
    if (words.isEmpty() == (queries == null)) {
      throw new IllegalArgumentException("Give either a query or --queries FILE");
    }
    if (quoted && plain) {
      throw new IllegalArgumentException("Give either --quoted or --plain");
    }
    Console shown = common.console(console);
    HitReport report = new HitReport(shown, format(), names(), limit == 0, common.quiet);
    // A mistake in the query is told first, one in the options once and not for every query.
    SearchRequest request =
        queries == null ? request(String.join(" ", words)) : options(SearchRequest.plain(""));
    List<String> warnings = queries == null ? request.query().warnings() : List.of();
    try (Searcher searcher = index.searcher()) {
      if (queries != null) {
        return batch(searcher, report, queries);
      }
      long total = report.single(warnings, visitor -> searcher.scan(request, visitor).total());
      return total == 0 ? Broadsheet.NOTHING_FOUND : Broadsheet.DONE;
    }
  }

  private int batch(Searcher searcher, HitReport report, Path file) throws IOException {
    AtomicBoolean found = new AtomicBoolean();
    AtomicBoolean refused = new AtomicBoolean();
    List<QueryLines.Line> lines =
        QueryLines.read(file, console.in(), problem -> refuse(problem, refused));
    if (limit > MOST_HELD && format() != HitReport.Format.TREC) {
      for (QueryLines.Line line : lines) {
        stream(searcher, report, line, found, refused);
      }
    } else {
      Batch.run(
          lines,
          query -> searcher.search(request(query)),
          (id, results) -> {
            report.row(id, results);
            found.compareAndSet(false, results.total() > 0);
            return !console.out().isBroken();
          },
          (id, why) -> refuse(id, why, refused));
    }
    return refused.get()
        ? Broadsheet.FAILED
        : found.get() ? Broadsheet.DONE : Broadsheet.NOTHING_FOUND;
  }

  /** Answers one query of many by itself, and holds none of its hits. */
  private void stream(
      Searcher searcher,
      HitReport report,
      QueryLines.Line line,
      AtomicBoolean found,
      AtomicBoolean refused)
      throws IOException {
    try {
      if (!console.out().isBroken()) {
        SearchRequest request = request(line.query());
        long total =
            report.row(
                line.id(),
                request.query().warnings(),
                visitor -> searcher.scan(request, visitor).total());
        found.compareAndSet(false, total > 0);
      }
    } catch (QuerySyntaxException | SearchTimeoutException e) {
      refuse(line.id(), e, refused);
    }
  }

  private void refuse(String id, Exception why, AtomicBoolean refused) {
    refuse("Query " + id + ": " + Sentence.of(why), refused);
  }

  private void refuse(String problem, AtomicBoolean refused) {
    refused.set(true);
    console.say("broadsheet: " + problem);
  }

  private SearchRequest request(String query) {
    SearchRequest request =
        quoted
            ? SearchRequest.quoted(query)
            : plain ? SearchRequest.plain(query) : SearchRequest.of(query);
    return options(request);
  }

  private SearchRequest options(SearchRequest query) {
    LocalDate first = from == null ? null : days("--from", from).from();
    LocalDate last = to == null ? null : days("--to", to).to();
    if (first != null && last != null && first.isAfter(last)) {
      throw new IllegalArgumentException("--from " + from + " is after --to " + to);
    }
    SearchRequest request =
        query.any(any).limit(limit).offset(offset).sort(sort).published(first, last);
    request = request.copiesCollapsed(collapse == Collapse.COPIES).expanded(expanded);
    request = request.language(languages).within(deadline());
    return format() == HitReport.Format.TREC
        ? request.fields(Set.of())
        : request.snippets(snippets).explained(explained).fields(stored());
  }

  private Duration deadline() {
    if (!(within > 0 && within <= MOST_SECONDS)) {
      throw new IllegalArgumentException("--within must be more than 0 seconds");
    }
    return Duration.ofNanos(Math.max(1, (long) (within * 1e9)));
  }

  /** A year, a month or a day. */
  private static NewsQuery.Published days(String option, String text) {
    if (text.isEmpty() || text.contains("..") || !Character.isDigit(text.charAt(0))) {
      throw new IllegalArgumentException(
          option + ": \"" + text + "\" is no date such as 2023, 2023-09 or 2023-09-13");
    }
    try {
      return NewsQuery.Published.parse(text);
    } catch (QuerySyntaxException e) {
      throw new IllegalArgumentException(option + ": " + e.problem(), e);
    }
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
