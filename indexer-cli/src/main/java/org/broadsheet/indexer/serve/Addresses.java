package org.broadsheet.indexer.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.broadsheet.indexer.serve.api.CountApi;
import org.broadsheet.indexer.serve.api.OpenApi;
import org.broadsheet.indexer.serve.api.SearchApi;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Access;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Asked;
import org.broadsheet.indexer.serve.http.Metrics;
import org.broadsheet.indexer.serve.http.Parameters;
import org.broadsheet.indexer.serve.http.Refusal;
import org.broadsheet.indexer.serve.http.Site;
import org.broadsheet.indexer.serve.page.Assets;
import org.broadsheet.indexer.serve.page.Pages;

/** What is at which address. */
final class Addresses implements Site {
  private static final String ARTICLE = "/article/";
  private static final String API_ARTICLE = "/api/article/";
  private static final String ASSETS = "/assets/";
  private static final String API = "/api/";

  private final Archive archive;
  private final Access access;
  private final Metrics metrics;
  private final Duration within;
  private final SearchApi search;
  private final CountApi counts;
  private final Pages pages;
  private final Assets assets = new Assets();

  Addresses(Archive archive, Access access, Metrics metrics, Duration within, List<String> facets) {
    this.archive = archive;
    this.access = access;
    this.metrics = metrics;
    this.within = within;
    search = new SearchApi(archive);
    counts = new CountApi(archive);
    pages = new Pages(archive, assets, within, facets);
  }

  @Override
  public Route route(Asked asked) {
    String path = asked.path();
    return switch (path) {
      case "/" -> page("home", pages::results);
      case "/search" -> page("search", pages::results);
      case "/kwic" -> page("kwic", pages::kwic);
      case "/compare" -> page("compare", pages::compare);
      case "/failures" -> page("failures", pages::failures);
      case "/help" -> new Route("help", Cost.NONE, pages::help);
      case "/login" -> new Route("login", Cost.NONE, this::login);
      case "/api/search" -> page("api-search", a -> search.search(question(a)));
      case "/api/kwic" -> page("api-kwic", a -> counts.kwic(question(a)));
      case "/api/count" -> page("api-count", a -> counts.count(question(a)));
      case "/api/words" -> page("api-words", a -> counts.words(question(a)));
      case "/api/info" -> page("api-info", a -> counts.info());
      case "/openapi.json" ->
          new Route("openapi", Cost.NONE, a -> Answer.of(Answer.JSON, OpenApi.document()));
      case "/health" -> new Route("health", Cost.NONE, a -> health());
      case "/metrics" ->
          new Route(
              "metrics",
              Cost.NONE,
              a -> Answer.of("text/plain; version=0.0.4; charset=utf-8", figures()));
      default -> below(path);
    };
  }

  private Route below(String path) {
    if (path.startsWith(ARTICLE)) {
      String id = path.substring(ARTICLE.length());
      return page("article", asked -> pages.article(id, asked));
    }
    if (path.startsWith(API_ARTICLE)) {
      String id = path.substring(API_ARTICLE.length());
      return page("api-article", asked -> search.article(id, question(asked)));
    }
    if (path.startsWith(ASSETS)) {
      String name = path.substring(ASSETS.length());
      return new Route("assets", Cost.NONE, asked -> assets.get(name));
    }
    throw new Refusal(404, "There is nothing at this address.");
  }

  private static Route page(String name, Page page) {
    return new Route(name, Cost.SEARCH, page);
  }

  private Question question(Asked asked) {
    return new Question(asked.parameters(), within);
  }

  private String figures() throws IOException {
    return metrics.text(archive.articles());
  }

  private Answer health() throws IOException {
    return Answer.of(Answer.JSON, "{\"status\":\"ok\",\"articles\":" + archive.articles() + "}\n");
  }

  @Override
  public Answer login(Asked asked) {
    String shown = asked.parameters().get("token", "");
    if (access.isToken(shown)) {
      String next = asked.parameters().get("next", "/");
      Parameters rest =
          asked.method().equals("GET") ? asked.parameters().without("token") : Parameters.NONE;
      String on = asked.method().equals("GET") ? rest.behind(asked.path()) : next;
      return Answer.redirect(local(on))
          .with(
              "Set-Cookie",
              Access.COOKIE
                  + ("=" + Parameters.encoded(shown.strip()))
                  + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000");
    }
    return asked.path().startsWith(API)
        ? failure(401, "A token is needed: Authorization: Bearer TOKEN.")
            .with("WWW-Authenticate", "Bearer")
        : pages.login(asked);
  }

  /** An address of this server, so that nobody is sent to another. */
  private static String local(String address) {
    boolean own =
        address.startsWith("/")
            && !address.startsWith("//")
            && address.chars().noneMatch(c -> c <= ' ' || c == '\\' || c > '~');
    return own && !address.startsWith("/login") ? address : "/";
  }

  @Override
  public Answer refused(Asked asked, Refusal refusal) {
    boolean program = asked.path().startsWith(API) || asked.path().equals("/openapi.json");
    return program ? failure(refusal.status(), refusal.sentence()) : pages.refused(asked, refusal);
  }

  private static Answer failure(int status, String sentence) {
    return Answer.of(status, Answer.JSON, OpenApi.error(status, sentence));
  }
}
