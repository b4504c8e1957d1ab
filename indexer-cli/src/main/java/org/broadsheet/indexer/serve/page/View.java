package org.broadsheet.indexer.serve.page;

import java.util.List;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Asked;
import org.broadsheet.indexer.serve.http.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have: the head with the search box, the way to the other pages, the foot.
 *
 * @param asked the request
 * @param question what its parameters ask for
 * @param words in the language of the reader
 * @param assets style and script
 */
record View(Asked asked, Question question, Wording words, Assets assets) {
  /** The parameters of a query that stay when the reader goes from page to page. */
  private static final List<String> OF_PAGES =
      List.of("sort", "offset", "at", "by", "per", "width", "format", "next", "token");

  /** What a page holds between its head and its foot. */
  interface Content {
    /** Writes it. */
    void write(Html html);
  }

  /** An answer with a page. */
  Answer page(int status, String title, Content content) {
    Html html = Html.document();
    html.open("html", "lang", words.code(), "dir", words.direction());
    html.open("head").open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.element(
        "title", title.isEmpty() ? words.get("brand") : title + " · " + words.get("brand"));
    html.open("link", "rel", "stylesheet", "href", assets.address("page.css"));
    html.open("link", "rel", "icon", "href", assets.address("icon.svg"));
    html.open("script", "src", assets.address("page.js"), "defer", "").close().close();
    html.line().open("body");
    html.element("a", words.get("skip"), "class", "skip", "href", "#main");
    head(html);
    html.line().open("main", "id", "main", "tabindex", "-1");
    content.write(html);
    html.close().line();
    foot(html);
    html.close(2).line();
    return Answer.of(status, Answer.HTML, html.toString()).with("Content-Language", words.code());
  }

  private void head(Html html) {
    html.line().open("header", "class", "top");
    html.element("a", words.get("brand"), "class", "brand", "href", home("/"));
    html.open("form", "role", "search", "action", "/search", "method", "get", "class", "ask");
    html.element("label", words.get("search.label"), "for", "q", "class", "unseen");
    html.open("span", "class", "box");
    html.open(
        "input",
        "id",
        "q",
        "name",
        "q",
        "type",
        "search",
        "value",
        question.query(),
        "dir",
        "auto",
        "maxlength",
        "2000",
        "autocomplete",
        "off",
        "spellcheck",
        "false",
        "placeholder",
        words.get("search.placeholder"),
        "aria-describedby",
        "q-help",
        "data-history",
        words.get("search.history"),
        "data-forget",
        words.get("search.forget"));
    html.close();
    for (String name : kept().names()) {
      if (!name.equals("q")) {
        for (String value : kept().all(name)) {
          html.open("input", "type", "hidden", "name", name, "value", value);
        }
      }
    }
    html.element("button", words.get("search.button"), "type", "submit");
    html.open("span", "id", "q-help", "class", "hint");
    html.text(words.get("search.hint")).text(" ");
    html.element("a", words.get("nav.help"), "href", home("/help")).close();
    html.close();
    nav(html);
    html.close();
  }

  private void nav(Html html) {
    html.open("nav", "aria-label", words.get("nav.label")).open("ul");
    item(html, "nav.results", "/search", kept());
    item(html, "nav.kwic", "/kwic", kept());
    item(html, "nav.compare", "/compare", kept());
    item(html, "nav.failures", "/failures", language());
    item(html, "nav.help", "/help", language());
    html.close(2);
  }

  private void item(Html html, String key, String path, Parameters parameters) {
    boolean here =
        asked.path().equals(path) || (path.equals("/search") && asked.path().equals("/"));
    html.open("li");
    html.element(
        "a", words.get(key), "href", parameters.behind(path), "aria-current", here ? "page" : null);
    html.close();
  }

  private void foot(Html html) {
    html.open("footer").open("nav", "aria-label", words.get("foot.languages")).open("ul");
    for (String code : Wording.LANGUAGES) {
      html.open("li");
      html.element(
          "a",
          Wording.ownName(code),
          "href",
          asked.parameters().without("token").with("ui", code).behind(path()),
          "hreflang",
          code,
          "lang",
          code,
          "dir",
          "auto",
          "aria-current",
          code.equals(words.code()) ? "true" : null);
      html.close();
    }
    html.close(2);
    html.open("p", "class", "keys", "hidden", "");
    html.element("button", words.get("foot.keys") + " ?", "type", "button").close();
    keys(html);
    html.close();
  }

  /** The list of shortcuts, which the script opens. */
  private void keys(Html html) {
    html.open("dialog", "id", "keys", "aria-labelledby", "keys-title");
    html.element("h2", words.get("keys.title"), "id", "keys-title").open("dl");
    for (String key : List.of("/", "j", "k", "n", "p", "?")) {
      html.open("div").open("dt").element("kbd", key).close();
      html.element("dd", words.get("keys." + KEYS.get("/jknp?".indexOf(key)))).close();
    }
    html.close().open("form", "method", "dialog");
    html.element("button", words.get("keys.close")).close(2);
  }

  private static final List<String> KEYS =
      List.of("search", "down", "up", "next", "previous", "list");

  /** The path of this page, escaped where an id needs it. */
  private String path() {
    return Ids.escaped(asked.path());
  }

  /** The query with its filters, without what belongs to one page. */
  Parameters kept() {
    Parameters kept = asked.parameters().without(OF_PAGES.toArray(String[]::new));
    List<String> queries = kept.all("q").stream().filter(q -> !q.isBlank()).toList();
    return kept.with("q", queries.isEmpty() ? null : queries.get(0));
  }

  private Parameters language() {
    return Parameters.NONE.with("ui", asked.parameters().get("ui"));
  }

  /** A page without the query. */
  String home(String path) {
    return language().behind(path);
  }

  /** The parameters with one changed, from the first page on. */
  Parameters changed(String name, @Nullable String value) {
    return asked.parameters().without("offset", "token").with(name, value);
  }
}
