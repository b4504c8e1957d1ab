package org.broadsheet.indexer.serve.api;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.request.FacetRequest;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Refusal;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;

/** Articles that a query finds, and single ones. */
public final class SearchApi {
  /** As many hits as one answer holds at the most; a cursor leads to those behind. */
  public static final int MOST_HITS = 1_000;

  private static final int MOST_SNIPPETS = 20;
  private static final int MOST_FACETS = 10;
  private static final int USUAL = 10;

  private final Archive archive;

  /** Answers from an archive. */
  public SearchApi(Archive archive) {
    this.archive = archive;
  }

  /** Answers {@code /api/search}. */
  public Answer search(Question question) throws IOException {
    Rows.check(
        question,
        "limit",
        "offset",
        "after",
        "sort",
        "snippets",
        "recent",
        "expand",
        "explain",
        "fields",
        "facet");
    SearchRequest request = request(question);
    Set<String> shown = fields(question);
    Results results = archive.read(searcher -> searcher.search(request.fields(stored(shown))));
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("total", results.total());
    if (results.cursor() != null) {
      head.put("cursor", results.cursor());
    }
    head.put("warnings", results.warnings());
    String answer =
        Rows.object(
            head,
            "hits",
            Rows.printed(
                console -> {
                  for (Hit hit : results) {
                    JsonLine.print(console.out(), hit, null, shown);
                  }
                }));
    return Answer.of(Answer.JSON, request.facets().isEmpty() ? answer : faceted(answer, results));
  }

  private static String faceted(String answer, Results results) throws IOException {
    String facets =
        Rows.printed(
            console -> {
              for (Facet facet : results.facets()) {
                JsonLine.print(console.out(), facet, null);
              }
            });
    return answer.substring(0, answer.lastIndexOf('}'))
        + (",\"facets\":" + Rows.array(facets) + "}\n");
  }

  private static SearchRequest request(Question question) {
    SearchRequest request =
        question
            .request()
            .limit(question.number("limit", USUAL, MOST_HITS))
            .offset(question.number("offset", 0, Integer.MAX_VALUE))
            .after(question.text("after"))
            .sort(question.choice("sort", SortOrder.RELEVANCE))
            .snippets(question.number("snippets", 1, MOST_SNIPPETS))
            .recent(question.has("recent"))
            .expanded(question.has("expand"))
            .explained(question.has("explain"));
    List<String> facets = question.parameters().all("facet");
    if (facets.size() > MOST_FACETS) {
      throw new Refusal(400, "There are more than " + MOST_FACETS + " facets.");
    }
    for (String text : facets) {
      FacetRequest facet = FacetRequest.parse(text);
      request = request.facet(facet.by(), Math.min(MOST_HITS, facet.most()));
    }
    return request;
  }

  private static Set<String> fields(Question question) {
    String names = question.text("fields");
    if (names == null) {
      return JsonLine.fieldsOfHits();
    }
    List<String> fields =
        List.of(names.split(",", -1)).stream()
            .map(String::strip)
            .filter(f -> !f.isEmpty())
            .toList();
    for (String field : fields) {
      if (ArticleField.named(field).isEmpty()) {
        throw new Refusal(400, "Articles have no field " + field + ".");
      }
    }
    return Set.copyOf(fields);
  }

  private static Set<ArticleField> stored(Set<String> names) {
    Set<ArticleField> fields = EnumSet.noneOf(ArticleField.class);
    names.forEach(name -> ArticleField.named(name).ifPresent(fields::add));
    return fields;
  }

  /** Answers {@code /api/article/ID}. */
  public Answer article(String id, Question question) throws IOException {
    Rows.check(question);
    SearchRequest request =
        question.request().fields(Set.of()).highlights(TextField.HEADLINE, TextField.BODY);
    Optional<String> row =
        archive.read(
            searcher -> {
              Optional<Article> article = searcher.article(id);
              return article.isEmpty()
                  ? Optional.empty()
                  : Optional.of(row(searcher, article.get(), question, request));
            });
    return Answer.of(
        Answer.JSON, row.orElseThrow(() -> new Refusal(404, "There is no article " + id + ".")));
  }

  private static String row(
      Searcher searcher, Article article, Question question, SearchRequest request)
      throws IOException {
    List<Snippet> marked =
        question.query().isEmpty()
            ? List.of()
            : searcher.hit(article.id(), request).map(Hit::highlights).orElse(List.of());
    List<String> locations = searcher.locations(article);
    return Rows.printed(console -> JsonLine.print(console.out(), article, locations, marked));
  }
}
