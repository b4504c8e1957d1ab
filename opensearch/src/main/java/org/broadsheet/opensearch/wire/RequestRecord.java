package org.broadsheet.opensearch.wire;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way. What was typed is parsed before, so that the client tells what is wrong
 * with it, and the query has the filters, days and languages of the request in it.
 */
record RequestRecord(
    NewsQuery query,
    boolean any,
    int limit,
    int offset,
    @Nullable String after,
    SortOrder sort,
    boolean recent,
    boolean copiesCollapsed,
    boolean expanded,
    int snippets,
    int snippetWidth,
    Set<TextField> highlights,
    boolean explained,
    Set<ArticleField> fields,
    List<WantedFacet> facets,
    @Nullable Duration within) {

  /** A facet that is asked for. */
  record WantedFacet(Grouping by, int most) {}

  static RequestRecord of(SearchRequest request) {
    return new RequestRecord(
        request.query().query(),
        request.any(),
        request.limit(),
        request.offset(),
        request.after(),
        request.sort(),
        request.recent(),
        request.copiesCollapsed(),
        request.expanded(),
        request.snippets(),
        request.snippetWidth(),
        request.highlights(),
        request.explained(),
        request.fields(),
        request.facets().entrySet().stream()
            .map(facet -> new WantedFacet(facet.getKey(), facet.getValue()))
            .toList(),
        request.within());
  }

  SearchRequest request() {
    SearchRequest request =
        SearchRequest.of(query)
            .any(any)
            .limit(limit)
            .offset(offset)
            .after(after)
            .sort(sort)
            .recent(recent)
            .copiesCollapsed(copiesCollapsed)
            .expanded(expanded)
            .snippets(snippets)
            .snippetWidth(snippetWidth)
            .highlights(highlights.toArray(TextField[]::new))
            .explained(explained)
            .fields(fields);
    for (WantedFacet facet : facets) {
      request = request.facet(facet.by(), facet.most());
    }
    return within == null ? request : request.within(within);
  }
}
