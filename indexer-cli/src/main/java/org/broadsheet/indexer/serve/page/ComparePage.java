package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.article.NewsDate;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Parameters;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/** How often several phrases occur over time: a line each, and the figures below. */
final class ComparePage {
  /** More lines than these cannot be told apart. */
  private static final int MOST = 6;

  private static final int WIDTH = 800;
  private static final int HEIGHT = 240;

  private final View view;
  private final Question question;
  private final Wording words;
  private final boolean perMillion;

  ComparePage(View view) {
    this.view = view;
    this.question = view.question();
    this.words = view.words();
    this.perMillion = !"total".equals(question.text("per"));
  }

  /** The figures of one phrase by the names of the steps. */
  private record Series(String query, Map<String, Double> figures, long occurrences) {
    double figure(String name) {
      return figures.getOrDefault(name, 0.0);
    }
  }

  private record Found(List<String> names, List<Series> series) {}

  private List<String> queries() {
    List<String> queries =
        question.parameters().all("q").stream()
            .map(String::strip)
            .filter(q -> !q.isEmpty())
            .distinct()
            .toList();
    return queries.size() > MOST ? queries.subList(0, MOST) : queries;
  }

  Answer answer(Archive archive) throws IOException {
    List<String> queries = queries();
    Found found = archive.read(searcher -> find(searcher, queries));
    return view.page(
        200,
        words.get("compare.title"),
        html -> {
          html.element("h1", words.get("compare.title"));
          html.element("p", words.get("compare.lead"), "class", "lead");
          form(html, queries);
          if (!queries.isEmpty() && found.names.size() > 0) {
            tools(html, found);
            chart(html, found);
            table(html, found);
          }
        });
  }

  private Found find(Searcher searcher, List<String> queries) throws IOException {
    Period period = period(searcher);
    List<Series> all = new ArrayList<>();
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (String query : queries) {
      Map<String, Double> figures = new HashMap<>();
      long occurrences = 0;
      for (GroupCount count : searcher.counts(question.request(query), period.grouping())) {
        occurrences += count.occurrences();
        if (count.group() != null) {
          figures.put(
              count.group(), perMillion ? count.perMillion() : (double) count.occurrences());
          LocalDate day = NewsDate.parse(count.group()).day();
          first = day.isBefore(first) ? day : first;
          last = day.isAfter(last) ? day : last;
        }
      }
      all.add(new Series(query, figures, occurrences));
    }
    return new Found(last.isBefore(first) ? List.of() : period.names(first, last), all);
  }

  private Period period(Searcher searcher) throws IOException {
    String by = question.text("by");
    if (by != null) {
      return switch (by) {
        case "day" -> Period.DAY;
        case "year" -> Period.YEAR;
        default -> Period.MONTH;
      };
    }
    NewsDate earliest = searcher.info().earliest();
    NewsDate latest = searcher.info().latest();
    return earliest == null || latest == null
        ? Period.YEAR
        : Period.between(earliest.day(), latest.lastDay());
  }

  private void form(Html html, List<String> queries) {
    html.open("form", "class", "phrases", "action", "/compare", "method", "get");
    for (int i = 0; i < Math.min(MOST, Math.max(3, queries.size() + 1)); i++) {
      html.open("label", "class", "series s" + i);
      html.element("span", words.get("compare.phrase", i + 1));
      html.open(
          "input",
          "type",
          "search",
          "name",
          "q",
          "value",
          i < queries.size() ? queries.get(i) : "",
          "dir",
          "auto",
          "maxlength",
          "2000");
      html.close();
    }
    Parameters rest = question.parameters().without("q", "token");
    for (String name : rest.names()) {
      for (String value : rest.all(name)) {
        html.open("input", "type", "hidden", "name", name, "value", value);
      }
    }
    html.element("button", words.get("compare.button"), "type", "submit").close();
  }

  private void tools(Html html, Found found) {
    html.open("div", "class", "tools");
    long all = found.series.stream().mapToLong(Series::occurrences).sum();
    html.element("p", words.get("compare.total", all), "role", "status", "class", "total");
    html.open("ul", "class", "choices", "aria-label", words.get("timeline.measure"));
    choice(html, "timeline.occurrences", "per", "total", !perMillion);
    choice(html, "timeline.million", "per", null, perMillion);
    html.close().open("ul", "class", "choices", "aria-label", words.get("compare.by"));
    for (String by : List.of("day", "month", "year")) {
      choice(html, "compare." + by, "by", by, by.equals(question.text("by")));
    }
    html.close(2);
  }

  private void choice(Html html, String key, String name, @Nullable String value, boolean chosen) {
    html.open("li");
    html.element(
        "a",
        words.get(key),
        "href",
        question.parameters().without("token").with(name, value).behind("/compare"),
        "aria-current",
        chosen ? "true" : null);
    html.close();
  }

  private void chart(Html html, Found found) {
    double most = 0;
    for (Series series : found.series) {
      for (String name : found.names) {
        most = Math.max(most, series.figure(name));
      }
    }
    html.line().open("figure", "class", "lines").open("figcaption").open("ul", "class", "legend");
    for (int i = 0; i < found.series.size(); i++) {
      html.open("li", "class", "series s" + i).element("bdi", found.series.get(i).query).text(" ");
      html.element("span", words.number(found.series.get(i).occurrences), "class", "count").close();
    }
    html.close(2);
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        words.get("compare.chart", found.series.size()));
    for (int i = 0; i < found.series.size(); i++) {
      html.open("g", "class", "series s" + i);
      html.open("polyline", "points", points(found, found.series.get(i), most)).close(2);
    }
    html.close().open("p", "class", "scale", "dir", "ltr");
    html.element("span", label(found.names.get(0)));
    html.element("span", words.get("timeline.most", shown(most)));
    html.element("span", label(found.names.get(found.names.size() - 1))).close(2);
  }

  private static String points(Found found, Series series, double most) {
    StringBuilder points = new StringBuilder();
    double step = found.names.size() < 2 ? 0 : (double) WIDTH / (found.names.size() - 1);
    for (int i = 0; i < found.names.size(); i++) {
      double height = most == 0 ? 0 : series.figure(found.names.get(i)) / most * (HEIGHT - 8);
      points.append(
          String.format(
              Locale.ROOT, "%s%.1f,%.1f", i == 0 ? "" : " ", i * step, HEIGHT - 4 - height));
    }
    if (found.names.size() == 1) {
      points.append(' ').append(WIDTH).append(points.substring(points.indexOf(",")));
    }
    return points.toString();
  }

  private String label(String name) {
    return words.date(NewsDate.parse(name));
  }

  private String shown(double figure) {
    return perMillion ? words.decimal(figure) : words.number(Math.round(figure));
  }

  private void table(Html html, Found found) {
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
        words.get("timeline.table"));
    html.open("table", "class", "counts").open("thead").open("tr");
    html.element("th", words.get("timeline.when"), "scope", "col");
    for (Series series : found.series) {
      html.open("th", "scope", "col").element("bdi", series.query).close();
    }
    html.close(2).open("tbody");
    for (String name : found.names) {
      if (found.series.stream().anyMatch(series -> series.figure(name) > 0)) {
        html.open("tr").element("th", label(name), "scope", "row");
        found.series.forEach(series -> html.element("td", shown(series.figure(name))));
        html.close();
      }
    }
    html.close(3);
  }
}
