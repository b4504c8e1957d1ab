package org.broadsheet.indexer.serve.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.indexer.report.CountReport;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.report.KwicReport;
import org.broadsheet.indexer.report.WordReport;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Concordance;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Refusal;
import org.broadsheet.search.Collocate;
import org.broadsheet.search.Count;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Keyword;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.WordChoice;

/** What is counted, word by word. */
public final class CountApi {
  private static final int MOST_WORDS = 10_000;
  private static final int MOST_WINDOW = 100;
  private static final int USUAL_WINDOW = 5;
  private static final int USUAL_WORDS = 50;

  private final Archive archive;

  /** Answers from an archive. */
  public CountApi(Archive archive) {
    this.archive = archive;
  }

  /** Answers {@code /api/count}. */
  public Answer count(Question question) throws IOException {
    Rows.check(question, "by", "per-million", "format");
    wanted(question);
    SearchRequest request = question.request();
    boolean perMillion = question.has("per-million");
    String by = question.text("by");
    List<GroupCount> counts =
        by == null
            ? List.of(all(request, perMillion))
            : archive.read(searcher -> searcher.counts(request, Grouping.named(by)));
    Rows.Format format = Rows.Format.of(question);
    Rows.Printing printing =
        console -> {
          CountReport report =
              new CountReport(console, format.rows(), by != null, perMillion, false);
          report.add(null, counts);
          report.end();
        };
    boolean single = by == null && format == Rows.Format.JSON;
    return single
        ? Answer.of(Answer.JSON, Rows.printed(printing))
        : Rows.answer(format, Map.of(), "count", printing);
  }

  private GroupCount all(SearchRequest request, boolean perMillion) throws IOException {
    return archive.read(
        searcher -> {
          Count all = searcher.count(request);
          long words = perMillion ? searcher.words(request) : 0;
          return new GroupCount(null, all.articles(), all.occurrences(), words);
        });
  }

  /** Answers {@code /api/kwic}. */
  public Answer kwic(Question question) throws IOException {
    Rows.check(question, "width", "sort", "limit", "offset", "format");
    wanted(question);
    Concordance concordance =
        new Concordance(
            question.request(),
            question.choice("sort", OccurrenceOrder.ARTICLE),
            question.number("width", Concordance.USUAL_WIDTH, Concordance.MOST_WIDTH),
            question.number("offset", 0, Integer.MAX_VALUE),
            question.number("limit", Concordance.USUAL_ROWS, Concordance.MOST_ROWS));
    Rows.Format format = Rows.Format.of(question);
    Count count = archive.read(searcher -> searcher.count(concordance.request()));
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("articles", count.articles());
    head.put("occurrences", count.occurrences());
    return Rows.answer(
        format,
        head,
        "kwic",
        console ->
            new KwicReport(console, format.rows(), concordance.width(), true)
                .single(
                    List.of(),
                    visitor ->
                        archive.read(
                            searcher -> {
                              concordance.visit(searcher, visitor);
                              return true;
                            })));
  }

  /** Answers {@code /api/words}. */
  public Answer words(Question question) throws IOException {
    Rows.check(question, "window", "against", "limit", "frequent", "numbers", "format");
    wanted(question);
    SearchRequest request = question.request();
    String against = question.text("against");
    int window = Math.max(1, question.number("window", USUAL_WINDOW, MOST_WINDOW));
    WordChoice choice =
        new WordChoice(
            question.number("limit", USUAL_WORDS, MOST_WORDS),
            question.has("frequent"),
            question.has("numbers"));
    Rows.Format format = Rows.Format.of(question);
    if (against != null) {
      SearchRequest other = question.request(against);
      List<Keyword> words = archive.read(searcher -> searcher.keywords(request, other, choice));
      return Rows.answer(
          format,
          Map.of(),
          "words",
          console -> new WordReport(console, format.rows()).keywords(words));
    }
    List<Collocate> words = archive.read(searcher -> searcher.collocates(request, window, choice));
    return Rows.answer(
        format,
        Map.of(),
        "words",
        console -> new WordReport(console, format.rows()).collocates(words));
  }

  /** Answers {@code /api/info}. */
  public Answer info() throws IOException {
    IndexInfo info = archive.read(searcher -> searcher.info());
    return Answer.of(Answer.JSON, Rows.printed(console -> JsonLine.print(console.out(), info)));
  }

  private static void wanted(Question question) {
    if (question.query().isEmpty()) {
      throw new Refusal(400, "q is missing: what is looked for.");
    }
  }
}
