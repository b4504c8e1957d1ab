package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Parameters;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/** What a query finds, with its filters and its spread over time. */
final class ResultsPage {
  /** As many hits as a page has. */
  static final int HITS = 20;

  /** Nobody turns more pages than these; a narrower question or an export serves him better. */
  static final int DEEPEST = 10_000;

  private static final int SNIPPETS = 2;

  /** What a hit shows of its article. */
  private static final Set<ArticleField> SHOWN =
      EnumSet.of(
          ArticleField.HEADLINE,
          ArticleField.PUBLISHED,
          ArticleField.PUBLISHER,
          ArticleField.SECTION,
          ArticleField.BYLINE,
          ArticleField.LANGUAGE);

  private final View view;
  private final Question question;
  private final Wording words;
  private final List<String> facets;

  ResultsPage(View view, List<String> facets) {
    this.view = view;
    this.question = view.question();
    this.words = view.words();
    this.facets = facets;
  }

  /** Whether an address asks for articles: by a query or by a filter. */
  static boolean isAsked(Question question) {
    return !question.query().isEmpty()
        || question.parameters().names().stream()
            .anyMatch(name -> FilterList.isFilter(name) && question.parameters().get(name) != null);
  }

  /** The order of the hits: where nothing is looked for the newest are first. */
  static SortOrder sort(Question question) {
    boolean all = question.query().isEmpty() || question.query().equals(Question.EVERYTHING);
    return question.choice("sort", all ? SortOrder.NEWEST : SortOrder.RELEVANCE);
  }

  Answer answer(Archive archive) throws IOException {
    int offset = question.number("offset", 0, DEEPEST);
    return archive.read(searcher -> answer(searcher, archive.lately(searcher), offset));
  }

  private Answer answer(Searcher searcher, IndexInfo info, int offset) throws IOException {
    Timeline timeline = Timeline.of(view, info);
    SearchRequest request =
        question
            .request()
            .fields(SHOWN)
            .sort(sort(question))
            .offset(offset)
            .limit(HITS)
            .snippets(SNIPPETS)
            .highlights(TextField.HEADLINE);
    FilterList filters = new FilterList(view, facets);
    request = timeline.counted(filters.counted(request));
    Results results = searcher.search(request);
    timeline.take(searcher, results);
    NothingFound nothing = new NothingFound(view);
    if (results.total() == 0) {
      nothing.look(searcher, request);
    }
    String title = question.query().isEmpty() ? words.get("results.all") : question.query();
    return view.page(
        200,
        title,
        html -> {
          html.element("h1", words.get("results.title", title), "class", "unseen");
          html.open("div", "class", "columns");
          html.open("div", "class", "found");
          head(html, results, offset);
          results.warnings().forEach(w -> html.element("p", w, "class", "warning", "dir", "auto"));
          if (results.total() == 0) {
            nothing.write(html);
          } else {
            timeline.write(html);
            hits(html, results);
            pages(html, results, offset);
          }
          html.close();
          filters.write(html, results);
          html.close();
        });
  }

  private void head(Html html, Results results, int offset) {
    html.open("div", "class", "tools");
    html.open("p", "role", "status", "class", "total", "id", "total");
    html.text(words.get("results.total", results.total()));
    if (results.hits().size() < results.total() && !results.hits().isEmpty()) {
      html.text(" ");
      html.element(
          "span",
          words.get("results.shown", offset + 1, offset + results.hits().size()),
          "class",
          "shown");
    }
    html.close();
    html.element("a", words.get("filters.label"), "href", "#filters", "class", "to-filters");
    html.open("ul", "class", "choices", "aria-label", words.get("sort.label"));
    for (SortOrder order : SortOrder.values()) {
      String name = order.name().toLowerCase(Locale.ROOT);
      choice(html, "sort." + name, view.changed("sort", name), order == sort(question));
    }
    boolean folded = question.collapsed();
    choice(html, "copies.fold", view.changed("collapse", folded ? null : "copies"), folded);
    html.close(2);
  }

  private void choice(Html html, String key, Parameters to, boolean chosen) {
    html.open("li");
    html.element(
        "a", words.get(key), "href", to.behind("/search"), "aria-current", chosen ? "true" : null);
    html.close();
  }

  private void hits(Html html, Results results) {
    html.line()
        .open(
            "ol",
            "class",
            "hits",
            "start",
            results.hits().isEmpty() ? 1 : results.hits().get(0).rank());
    for (Hit hit : results) {
      hit(html, hit);
    }
    html.close();
  }

  private void hit(Html html, Hit hit) {
    Article article = hit.article();
    html.line().open("li", "class", "hit").open("article");
    html.open("h2", "dir", "auto", "lang", tag(article));
    html.open("a", "href", link(article.id(), hit.rank()));
    headline(html, words, article, hit.highlights());
    html.close(2);
    about(html, words, article);
    for (Snippet snippet : hit.snippets()) {
      html.open("p", "class", "snippet", "dir", "auto", "lang", tag(article));
      html.marked(snippet.text(), snippet.matches()).close();
    }
    if (!hit.copies().isEmpty()) {
      html.open("details", "class", "copies");
      html.element("summary", words.get("copies.count", hit.copies().size())).open("ul");
      for (String id : hit.copies()) {
        html.open("li").element("a", id, "href", link(id, 0), "dir", "auto").close();
      }
      html.close(2);
    }
    html.close(2);
  }

  private String link(String id, int rank) {
    Parameters parameters = view.asked().parameters().without("offset", "token", "per");
    return parameters.with("at", rank == 0 ? null : "" + rank).behind(Ids.article(id));
  }

  /** The headline with its matches, or words that say that there is none. */
  static void headline(Html html, Wording words, Article article, List<Snippet> highlights) {
    for (Snippet one : highlights) {
      if (one.field().equals(TextField.HEADLINE.queryName()) && !one.text().isBlank()) {
        html.marked(one.text(), one.matches());
        return;
      }
    }
    html.text(article.headline().isBlank() ? words.get("article.untitled") : article.headline());
  }

  /** Where and when an article was published. */
  static void about(Html html, Wording words, Article article) {
    html.open("p", "class", "about");
    List<String> parts = new ArrayList<>();
    if (article.publisher() != null) {
      parts.add(article.publisher());
    }
    if (article.section() != null) {
      parts.add(article.section());
    }
    if (article.published() != null) {
      html.element("time", words.date(article.published()), "datetime", article.published());
      html.text(" ");
    }
    parts.addAll(article.byline());
    for (String part : parts) {
      html.element("bdi", part).text(" ");
    }
    html.element("span", words.language(article.language()), "class", "language").close();
  }

  /** The language of an article for the attribute; null if unknown. */
  static @Nullable String tag(Article article) {
    return article.language().equals(Article.UNDETERMINED) ? null : article.language();
  }

  private void pages(Html html, Results results, int offset) {
    long stories = question.collapsed() && results.hits().size() < HITS ? 0 : results.total();
    boolean more = offset + HITS < Math.min(stories, DEEPEST);
    if (offset == 0 && !more) {
      return;
    }
    html.line().open("nav", "class", "pages", "aria-label", words.get("pages.label"));
    if (offset > 0) {
      int before = Math.max(0, offset - HITS);
      Parameters to =
          view.asked()
              .parameters()
              .without("token")
              .with("offset", before == 0 ? null : "" + before);
      html.element("a", words.get("pages.previous"), "href", to.behind("/search"), "rel", "prev");
    }
    html.element("span", words.get("pages.page", offset / HITS + 1));
    if (more) {
      Parameters to =
          view.asked().parameters().without("token").with("offset", "" + (offset + HITS));
      html.element("a", words.get("pages.next"), "href", to.behind("/search"), "rel", "next");
    }
    html.close();
  }
}
