package org.broadsheet.apitest.naive;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.broadsheet.query.NewsQuery;

/** Queries as a reader types them. */
final class TypedQuery {
  private TypedQuery() {}

  /** What is typed for a query; empty if it cannot be typed. */
  static Optional<String> of(NewsQuery query) {
    return hasFilter(query) ? Optional.empty() : Optional.of(typed(query));
  }

  private static boolean hasFilter(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Filter q -> true;
      case NewsQuery.And q -> q.parts().stream().anyMatch(TypedQuery::hasFilter);
      case NewsQuery.Or q -> q.parts().stream().anyMatch(TypedQuery::hasFilter);
      case NewsQuery.Not q -> hasFilter(q.query());
      case NewsQuery.InField q -> hasFilter(q.query());
      default -> false;
    };
  }

  private static String typed(NewsQuery query) {
    return switch (query) {
      case NewsQuery.And q -> group(q.parts(), " ");
      case NewsQuery.Or q -> group(q.parts(), " OR ");
      case NewsQuery.Not q -> "-" + typed(q.query());
      case NewsQuery.InField q -> q.field().queryName() + ":(" + typed(q.query()) + ")";
      default -> query.toString();
    };
  }

  private static String group(List<NewsQuery> parts, String between) {
    return parts.stream().map(TypedQuery::typed).collect(joining(between, "(", ")"));
  }
}
