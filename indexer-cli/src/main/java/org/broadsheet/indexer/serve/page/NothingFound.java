package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.Suggestion;
import org.jspecify.annotations.Nullable;

/** What nearly answers a query that finds nothing, each as a link. */
final class NothingFound {
  /** Nobody waits longer for what was not asked for. */
  private static final Duration WITHIN = Duration.ofSeconds(1);

  private final View view;
  private List<Suggestion> suggestions = List.of();

  NothingFound(View view) {
    this.view = view;
  }

  void look(Searcher searcher, SearchRequest request) throws IOException {
    suggestions = searcher.suggestions(request, WITHIN);
  }

  void write(Html html) {
    Wording words = view.words();
    html.open("section", "class", "nothing");
    html.element("h2", words.get("nothing.title"));
    if (suggestions.isEmpty()) {
      html.element("p", words.get("nothing.help"));
    } else {
      html.element("p", words.get("nothing.but")).open("ul");
      for (Suggestion suggestion : suggestions) {
        String kind = suggestion.kind().name().toLowerCase(Locale.ROOT);
        html.open("li").text(words.get("nothing." + kind)).text(" ");
        switch (suggestion.kind()) {
          case UNFILTERED -> html.element("bdi", suggestion.query());
          case WORD -> link(html, suggestion.query(), "any", null);
          case ANY -> link(html, suggestion.query(), "any", "true");
          default -> link(html, suggestion.query(), "any", view.question().text("any"));
        }
        html.text(" ");
        html.element("span", words.get("results.total", suggestion.articles()), "class", "count");
        html.close();
      }
      html.close();
    }
    html.close();
  }

  private void link(Html html, String query, String name, @Nullable String value) {
    html.element(
        "a",
        query,
        "href",
        view.changed("q", query).with(name, value).behind("/search"),
        "dir",
        "auto");
  }
}
