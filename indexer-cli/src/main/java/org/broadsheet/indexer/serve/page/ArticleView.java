package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Parameters;
import org.broadsheet.indexer.serve.http.Refusal;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SimilarArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article with every match marked, and the way to the next match: in this article and, where the
 * reader comes from a list of hits, in those before and behind it.
 */
final class ArticleView {
  private static final int SIMILAR = 6;

  /** As many marks have a link of their own. */
  private static final int LINKED = 30;

  private static final String HEADLINE = TextField.HEADLINE.queryName();
  private static final String BODY = TextField.BODY.queryName();

  private final View view;
  private final Question question;
  private final Wording words;

  ArticleView(View view) {
    this.view = view;
    this.question = view.question();
    this.words = view.words();
  }

  /** What one state of the index knows of an article. */
  private record Found(
      Article article,
      List<String> locations,
      List<Snippet> marked,
      List<SimilarArticle> similar,
      @Nullable Hit before,
      @Nullable Hit after) {}

  Answer answer(String id, Archive archive) throws IOException {
    Found found = archive.read(searcher -> find(searcher, id));
    MarkedText marked = new MarkedText(found.marked, question.text("occurrence"));
    Article article = found.article;
    String headline =
        article.headline().isBlank() ? words.get("article.untitled") : article.headline();
    return view.page(
        200,
        headline,
        html -> {
          html.open("div", "class", "reading");
          ways(html, found, marked.total());
          html.open("article", "lang", ResultsPage.tag(article), "class", "story", "id", "story");
          html.open("h1", "dir", "auto");
          marked.line(html, HEADLINE, marked.text(HEADLINE, headline));
          html.close();
          about(html, found);
          html.line().open("div", "class", "body");
          marked.paragraphs(html, BODY, marked.text(BODY, article.body()));
          html.close(2);
          Citation.write(html, view, article);
          similar(html, found.similar);
          html.close();
        });
  }

  private Found find(Searcher searcher, String id) throws IOException {
    Article article =
        searcher.article(id).orElseThrow(() -> new Refusal(404, words.get("article.none", id)));
    List<Snippet> marked = List.of();
    if (!question.query().isEmpty()) {
      SearchRequest request =
          question.request().fields(Set.of()).highlights(TextField.HEADLINE, TextField.BODY);
      Optional<Hit> hit = searcher.hit(id, request);
      marked = hit.map(Hit::highlights).orElse(List.of());
    }
    int at = question.number("at", 0, ResultsPage.DEEPEST + ResultsPage.HITS);
    Hit before = at > 1 ? hit(searcher, at - 1) : null;
    Hit after = at > 0 ? hit(searcher, at + 1) : null;
    return new Found(
        article, searcher.locations(article), marked, searcher.similar(id, SIMILAR), before, after);
  }

  private @Nullable Hit hit(Searcher searcher, int rank) throws IOException {
    SearchRequest request =
        question
            .request()
            .sort(ResultsPage.sort(question))
            .offset(rank - 1)
            .limit(1)
            .fields(Set.of());
    List<Hit> hits = searcher.search(request).hits();
    return hits.isEmpty() ? null : hits.get(0);
  }

  /** Back to the list, to the matches, and to the articles beside this one in the list. */
  private void ways(Html html, Found found, int marks) {
    html.open("nav", "class", "ways", "aria-label", words.get("ways.label"));
    int at = question.number("at", 0, ResultsPage.DEEPEST + ResultsPage.HITS);
    if (ResultsPage.isAsked(question)) {
      int offset = at == 0 ? 0 : (at - 1) / ResultsPage.HITS * ResultsPage.HITS;
      Parameters back = view.asked().parameters().without("at", "occurrence", "token");
      html.element(
          "a",
          words.get("ways.back"),
          "href",
          back.with("offset", offset == 0 ? null : "" + offset).behind("/search"),
          "class",
          "back");
    }
    if (!question.query().isEmpty()) {
      html.open("p", "class", "marks", "id", "marks", "data-of", words.get("ways.of"));
      html.element("span", words.get("ways.marks", marks), "role", "status", "id", "mark-status");
      for (int i = 1; i <= Math.min(marks, LINKED); i++) {
        html.text(" ").open("a", "href", "#m" + i);
        html.element("span", words.get("ways.mark") + " ", "class", "unseen");
        html.text(words.number(i)).close();
      }
      html.close();
    }
    beside(html, found.before, at - 1, "ways.previous", "prev", "#last");
    beside(html, found.after, at + 1, "ways.next", "next", "#m1");
    html.close();
  }

  private void beside(Html html, @Nullable Hit hit, int rank, String key, String rel, String mark) {
    if (hit != null) {
      Parameters to =
          view.asked().parameters().without("occurrence", "token").with("at", "" + rank);
      String address = to.behind(Ids.article(hit.article().id()));
      html.element("a", words.get(key), "rel", rel, "href", address + mark);
    }
  }

  private void about(Html html, Found found) {
    Article article = found.article;
    ResultsPage.about(html, words, article);
    html.open("dl", "class", "facts");
    fact(html, "fact.dateline", article.dateline());
    fact(html, "fact.keywords", String.join(", ", article.keywords()));
    fact(html, "fact.modified", article.modified() == null ? "" : words.date(article.modified()));
    article.fields().forEach((name, values) -> row(html, name, String.join("; ", values)));
    String url = article.url();
    if (url != null && url.matches("(?i)https?://.*")) {
      html.open("div").element("dt", words.get("fact.url")).open("dd");
      html.element("a", url, "href", url, "rel", "noreferrer noopener external", "dir", "ltr");
      html.close(2);
    } else {
      fact(html, "fact.url", url);
    }
    found.locations.forEach(location -> fact(html, "fact.location", location));
    html.close();
  }

  private void fact(Html html, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      row(html, words.get(key), value);
    }
  }

  private static void row(Html html, String name, String value) {
    html.open("div").element("dt", name).element("dd", value, "dir", "auto").close();
  }

  private void similar(Html html, List<SimilarArticle> similar) {
    if (similar.isEmpty()) {
      return;
    }
    html.line().open("section", "class", "similar");
    html.element("h2", words.get("similar.title")).open("ul");
    for (SimilarArticle one : similar) {
      Article article = one.article();
      html.open("li", "dir", "auto");
      html.element(
          "a",
          article.headline().isBlank() ? words.get("article.untitled") : article.headline(),
          "href",
          view.kept().behind(Ids.article(article.id())),
          "lang",
          ResultsPage.tag(article));
      html.text(" ").element("span", words.get(one.copy() ? "similar.copy" : "similar.related"));
      html.text(" ").element("bdi", article.publisher() == null ? "" : article.publisher());
      html.close();
    }
    html.close(2);
  }
}
