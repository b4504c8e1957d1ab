package org.broadsheet.indexer.serve.page;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Parameters;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;

/** The filters beside the hits: values with the number of articles, each a link. */
final class FilterList {
  private static final int VALUES = 8;
  private static final List<String> NAMES = List.of("publisher", "section");

  private final View view;
  private final Wording words;
  private final List<String> custom;

  FilterList(View view, List<String> custom) {
    this.view = view;
    this.words = view.words();
    this.custom = custom;
  }

  /** Whether a parameter leaves only some articles. */
  static boolean isFilter(String name) {
    return name.equals("from")
        || name.equals("to")
        || name.equals("lang")
        || name.startsWith(Question.CUSTOM)
        || Question.VALUES.stream().anyMatch(field -> field.queryName().equals(name));
  }

  /** A request that counts what the filters show. */
  SearchRequest counted(SearchRequest request) {
    SearchRequest counted = request;
    counted = counted.facet(Grouping.by(Grouping.Kind.LANG), Integer.MAX_VALUE);
    for (String name : NAMES) {
      counted = counted.facet(Grouping.named(name), VALUES);
    }
    for (String name : custom) {
      counted = counted.facet(new Grouping(Grouping.Kind.FIELD, name), VALUES);
    }
    return counted;
  }

  void write(Html html, Results results) {
    html.line()
        .open(
            "aside", "class", "filters", "id", "filters", "aria-label", words.get("filters.label"));
    html.open("details", "open", "").element("summary", words.get("filters.label"));
    chosen(html);
    for (Facet counted : results.facets()) {
      boolean languages = counted.by().kind() == Grouping.Kind.LANG;
      Facet facet = languages ? Languages.merged(counted, VALUES) : counted;
      if (!facet.by().kind().isTime() && !facet.values().isEmpty()) {
        facet(html, facet);
      }
    }
    html.close(2);
  }

  /** The filters that are set, each with a link that leaves it out. */
  private void chosen(Html html) {
    Parameters parameters = view.asked().parameters();
    List<String> names =
        parameters.names().stream()
            .filter(name -> isFilter(name) && parameters.get(name) != null)
            .toList();
    if (names.isEmpty()) {
      return;
    }
    html.element("h2", words.get("filters.chosen")).open("ul", "class", "chosen");
    for (String name : names) {
      for (String value : values(name)) {
        html.open("li").open("a", "href", without(name, value).behind("/search"));
        html.text(title(name) + ": ").element("bdi", shown(name, value)).text(" ");
        html.element("span", "×", "aria-hidden", "true");
        html.element("span", words.get("filters.remove"), "class", "unseen").close(2);
      }
    }
    html.close();
  }

  private List<String> values(String name) {
    return name.equals("lang")
        ? view.question().languages()
        : view.asked().parameters().all(name).stream().filter(v -> !v.isBlank()).toList();
  }

  private Parameters without(String name, String value) {
    List<String> left = new ArrayList<>(values(name));
    left.remove(value);
    return view.changed(name, null).with(name, left);
  }

  private Parameters with(String name, String value) {
    List<String> more = new ArrayList<>(values(name));
    more.add(value);
    return view.changed(name, null).with(name, more);
  }

  private String title(String name) {
    return name.startsWith(Question.CUSTOM)
        ? name.substring(Question.CUSTOM.length())
        : words.get("filter." + name);
  }

  private String shown(String name, String value) {
    return name.equals("lang") ? words.language(value) : value;
  }

  private void facet(Html html, Facet facet) {
    String name =
        facet.by().kind() == Grouping.Kind.FIELD
            ? Question.CUSTOM + facet.by().field()
            : facet.by().toString();
    html.line().element("h2", title(name)).open("ul", "class", "values");
    for (Facet.Value value : facet.values()) {
      boolean chosen = values(name).contains(value.value());
      Parameters to = chosen ? without(name, value.value()) : with(name, value.value());
      html.open("li");
      html.open("a", "href", to.behind("/search"), "aria-current", chosen ? "true" : null);
      html.element("bdi", shown(name, value.value())).text(" ");
      html.element("span", words.number(value.articles()), "class", "count").close(2);
    }
    html.close();
    if (facet.distinct() > facet.values().size()) {
      html.element(
          "p",
          words.get("filters.more", facet.distinct() - facet.values().size()),
          "class",
          "more");
    }
  }
}
