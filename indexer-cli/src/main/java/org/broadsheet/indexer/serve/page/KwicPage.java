package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Concordance;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Parameters;
import org.broadsheet.search.Count;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;

/** The concordance: every occurrence with what stands before and after it. */
final class KwicPage {
  private static final int ROWS = 50;

  private final View view;
  private final Question question;
  private final Wording words;

  KwicPage(View view) {
    this.view = view;
    this.question = view.question();
    this.words = view.words();
  }

  private record Found(Count count, List<Occurrence> rows) {}

  Answer answer(Archive archive) throws IOException {
    if (question.query().isEmpty()) {
      return NoticePage.ask(view, "kwic.title", "kwic.lead");
    }
    OccurrenceOrder order = question.choice("sort", OccurrenceOrder.ARTICLE);
    int offset = question.number("offset", 0, ResultsPage.DEEPEST);
    Concordance concordance =
        new Concordance(
            question.request(),
            order,
            question.number("width", Concordance.USUAL_WIDTH, Concordance.MOST_WIDTH),
            offset,
            ROWS);
    NothingFound nothing = new NothingFound(view);
    Found found =
        archive.read(searcher -> find(searcher, concordance, nothing, question.request()));
    return view.page(
        200,
        words.get("kwic.title") + ": " + question.query(),
        html -> {
          html.element("h1", words.get("kwic.title"));
          tools(html, found.count, order);
          if (found.rows.isEmpty()) {
            nothing.write(html);
          } else {
            table(html, found.rows);
            pages(html, found, offset);
          }
        });
  }

  private static Found find(
      Searcher searcher, Concordance concordance, NothingFound nothing, SearchRequest request)
      throws IOException {
    List<Occurrence> rows = new ArrayList<>();
    concordance.visit(searcher, rows::add);
    Count count = searcher.count(concordance.request());
    if (count.articles() == 0) {
      nothing.look(searcher, request);
    }
    return new Found(count, rows);
  }

  private void tools(Html html, Count count, OccurrenceOrder chosen) {
    html.open("div", "class", "tools");
    html.element(
        "p",
        words.get("kwic.total", count.occurrences(), count.articles()),
        "role",
        "status",
        "class",
        "total");
    html.open("ul", "class", "choices", "aria-label", words.get("sort.label"));
    for (OccurrenceOrder order : OccurrenceOrder.values()) {
      String name = order.name().toLowerCase(Locale.ROOT);
      html.open("li");
      html.element(
          "a",
          words.get("kwic.sort." + name),
          "href",
          view.changed("sort", name).behind("/kwic"),
          "aria-current",
          order == chosen ? "true" : null);
      html.close();
    }
    Parameters all =
        view.asked()
            .parameters()
            .without("offset", "ui", "token", "at", "per")
            .with("format", "csv")
            .with("limit", "" + Concordance.MOST_ROWS);
    html.open("li")
        .element(
            "a", words.get("kwic.csv"), "href", all.behind("/api/kwic"), "download", "kwic.csv");
    html.close(3);
  }

  private void table(Html html, List<Occurrence> rows) {
    html.line();
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        words.get("kwic.title"));
    html.open("table", "class", "kwic").open("thead").open("tr");
    for (String column : List.of("left", "match", "right", "where")) {
      html.element("th", words.get("kwic." + column), "scope", "col", "class", column);
    }
    html.close(2).open("tbody");
    for (Occurrence row : rows) {
      row(html, row);
    }
    html.close(3);
  }

  /** The columns follow the direction of the article, not that of the page. */
  private void row(Html html, Occurrence row) {
    Article article = row.article();
    String direction = Direction.of(row.left() + row.match() + row.right());
    String tag = ResultsPage.tag(article);
    html.line().open("tr", "dir", direction);
    html.open("td", "class", "left", "lang", tag)
        .element("bdi", line(row.left()), "dir", direction);
    html.close().open("td", "class", "match", "lang", tag);
    Parameters to = view.kept().with("occurrence", row.field().queryName() + ":" + row.start());
    html.open("a", "href", to.behind(Ids.article(article.id())) + "#here");
    html.element("mark", line(row.match()), "dir", direction).close(2);
    html.open("td", "class", "right", "lang", tag)
        .element("bdi", line(row.right()), "dir", direction);
    html.close().open("td", "class", "where", "dir", words.direction());
    if (article.published() != null) {
      html.element("time", words.date(article.published()), "datetime", article.published());
      html.text(" ");
    }
    html.element("bdi", article.publisher() == null ? article.id() : article.publisher()).close(2);
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private void pages(Html html, Found found, int offset) {
    boolean more = offset + ROWS < Math.min(found.count.occurrences(), ResultsPage.DEEPEST);
    html.open("nav", "class", "pages", "aria-label", words.get("pages.label"));
    Parameters same = view.asked().parameters().without("token");
    if (offset > 0) {
      int before = Math.max(0, offset - ROWS);
      html.element(
          "a",
          words.get("pages.previous"),
          "rel",
          "prev",
          "href",
          same.with("offset", before == 0 ? null : "" + before).behind("/kwic"));
    }
    html.element("span", words.get("pages.page", offset / ROWS + 1));
    if (more) {
      html.element(
          "a",
          words.get("pages.next"),
          "rel",
          "next",
          "href",
          same.with("offset", "" + (offset + ROWS)).behind("/kwic"));
    }
    html.close();
  }
}
