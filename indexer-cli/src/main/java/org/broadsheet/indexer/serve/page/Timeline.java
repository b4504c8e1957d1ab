package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.article.NewsDate;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Parameters;
import org.broadsheet.search.Facet;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/**
 * The hits over time: bars that are links to their days, months or years, which the script makes a
 * brush of; articles, or occurrences in a million words.
 */
final class Timeline {
  private static final int HEIGHT = 64;
  private static final int STEP = 10;
  private static final int GAP = 2;

  private final View view;
  private final Wording words;
  private final Question question;
  private final Period period;
  private final List<String> names;
  private final boolean perMillion;
  private final Map<String, Double> figures = new HashMap<>();

  private Timeline(View view, Period period, List<String> names) {
    this.view = view;
    this.words = view.words();
    this.question = view.question();
    this.period = period;
    this.names = names;
    this.perMillion = "million".equals(question.text("per"));
  }

  /** A scale for what is asked: from the first day to the last that can be found. */
  static Timeline of(View view, IndexInfo info) {
    if (info.earliest() == null || info.latest() == null) {
      return new Timeline(view, Period.YEAR, List.of());
    }
    SearchRequest request = view.question().request();
    LocalDate first = later(info.earliest().day(), request.publishedFrom());
    LocalDate last = earlier(info.latest().lastDay(), request.publishedTo());
    if (last.isBefore(first)) {
      return new Timeline(view, Period.YEAR, List.of());
    }
    Period period = Period.between(first, last);
    return new Timeline(view, period, period.names(first, last));
  }

  private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isAfter(day) ? other : day;
  }

  private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isBefore(day) ? other : day;
  }

  /** A request that counts by time, unless words are counted anyway. */
  SearchRequest counted(SearchRequest request) {
    return perMillion || names.isEmpty()
        ? request
        : request.facet(period.grouping(), Integer.MAX_VALUE);
  }

  /** Takes what was counted. */
  void take(Searcher searcher, Results results) throws IOException {
    if (perMillion && !names.isEmpty()) {
      for (GroupCount count : searcher.counts(question.request(), period.grouping())) {
        if (count.group() != null) {
          figures.put(count.group(), count.perMillion());
        }
      }
    }
    for (Facet facet : results.facets()) {
      if (facet.by().equals(period.grouping())) {
        facet.values().forEach(v -> figures.put(v.value(), (double) v.articles()));
      }
    }
  }

  void write(Html html) {
    if (names.size() < 2 || figures.isEmpty()) {
      return;
    }
    double most = names.stream().mapToDouble(this::figure).max().orElse(0);
    html.line().open("section", "class", "timeline", "aria-labelledby", "timeline-title");
    html.open("div", "class", "tools");
    html.element("h2", words.get("timeline.title"), "id", "timeline-title");
    html.open("ul", "class", "choices", "aria-label", words.get("timeline.measure"));
    measure(html, "timeline.articles", null, !perMillion);
    measure(html, "timeline.million", "million", perMillion);
    html.close(2);
    chart(html, most);
    html.open("p", "class", "scale", "dir", "ltr");
    html.element("span", label(names.get(0)));
    html.element("span", words.get("timeline.most", shown(most)));
    html.element("span", label(names.get(names.size() - 1))).close();
    form(html);
    table(html);
    html.close();
  }

  private void measure(Html html, String key, @Nullable String per, boolean chosen) {
    html.open("li");
    html.element(
        "a",
        words.get(key),
        "href",
        view.asked().parameters().without("token").with("per", per).behind("/search"),
        "aria-current",
        chosen ? "true" : null);
    html.close();
  }

  private double figure(String name) {
    return figures.getOrDefault(name, 0.0);
  }

  private String shown(double figure) {
    return perMillion ? words.decimal(figure) : words.number(Math.round(figure));
  }

  private String label(String name) {
    return words.date(NewsDate.parse(name));
  }

  private Parameters narrowed(String name) {
    return view.changed("from", name).with("to", name);
  }

  private void chart(Html html, double most) {
    int width = names.size() * STEP;
    html.line();
    html.open(
        "svg",
        "class",
        "bars",
        "viewBox",
        "0 0 " + width + " " + HEIGHT,
        "preserveAspectRatio",
        "none",
        "role",
        "group",
        "aria-labelledby",
        "timeline-title",
        "data-names",
        String.join(" ", names));
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      double figure = figure(name);
      double height = most == 0 ? 0 : figure / most * (HEIGHT - 2);
      height = figure > 0 ? Math.max(2, height) : 0;
      String text = label(name) + ": " + shown(figure);
      html.open(
          "a", "href", narrowed(name).behind("/search"), "tabindex", "-1", "aria-label", text);
      html.element("title", text);
      // The whole height can be hit, and says what it is.
      html.open("rect", "class", "area", "x", i * STEP, "y", 0, "width", STEP, "height", HEIGHT);
      html.open(
          "rect",
          "class",
          "bar",
          "x",
          i * STEP + GAP / 2,
          "y",
          String.format(Locale.ROOT, "%.1f", HEIGHT - height),
          "width",
          STEP - GAP,
          "height",
          String.format(Locale.ROOT, "%.1f", height));
      html.close();
    }
    html.close();
  }

  /** First and last day in writing: for whoever has neither script nor mouse. */
  private void form(Html html) {
    html.line().open("form", "class", "dates", "action", "/search", "method", "get");
    Parameters parameters = view.asked().parameters().without("from", "to", "offset", "token");
    for (String name : parameters.names()) {
      for (String value : parameters.all(name)) {
        html.open("input", "type", "hidden", "name", name, "value", value);
      }
    }
    date(html, "from", names.get(0));
    date(html, "to", names.get(names.size() - 1));
    html.element("button", words.get("timeline.apply"), "type", "submit");
    html.close();
  }

  private void date(Html html, String name, String otherwise) {
    String value = question.text(name);
    html.open("label").text(words.get("filter." + name)).text(" ");
    html.open(
        "input",
        "type",
        "text",
        "name",
        name,
        "value",
        value == null ? "" : value,
        "placeholder",
        otherwise,
        "dir",
        "ltr",
        "size",
        "10",
        "maxlength",
        "10");
    html.close();
  }

  private void table(Html html) {
    html.line().open("details", "class", "table");
    html.element("summary", words.get("timeline.table"));
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
    html.open("table").open("thead").open("tr");
    html.element("th", words.get("timeline.when"), "scope", "col");
    html.element(
        "th", words.get(perMillion ? "timeline.million" : "timeline.articles"), "scope", "col");
    html.close(2).open("tbody");
    for (String name : names) {
      if (figure(name) > 0) {
        html.open("tr").element("th", label(name), "scope", "row");
        html.element("td", shown(figure(name))).close();
      }
    }
    html.close(4);
  }
}
