package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;

/** What the parts of a query are there for: to say how well articles fit, or only which may. */
final class QueryRoles {
  private QueryRoles() {}

  /** Whether anything in a query is looked for in running text. */
  static boolean scores(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Word q -> true;
      case NewsQuery.Prefix q -> true;
      case NewsQuery.Phrase q -> true;
      case NewsQuery.InflectedPhrase q -> true;
      case NewsQuery.Near q -> true;
      case NewsQuery.Fuzzy q -> true;
      case NewsQuery.FuzzyPhrase q -> true;
      case NewsQuery.Printed q -> true;
      case NewsQuery.InField q -> !q.field().hasValues() && scores(q.query());
      case NewsQuery.And q -> q.parts().stream().anyMatch(QueryRoles::scores);
      case NewsQuery.Or q -> q.parts().stream().anyMatch(QueryRoles::scores);
      case NewsQuery.Everything q -> false;
      case NewsQuery.Value q -> false;
      case NewsQuery.InCustomField q -> false;
      case NewsQuery.CustomValue q -> false;
      case NewsQuery.Has q -> false;
      case NewsQuery.AtPath q -> false;
      case NewsQuery.Filter q -> false;
      case NewsQuery.InLanguage q -> false;
      case NewsQuery.Published q -> false;
      case NewsQuery.Not q -> false;
    };
  }

  /** How many words and phrases of a query are looked for in running text. */
  static int marks(NewsQuery query) {
    return switch (query) {
      case NewsQuery.InField q -> marks(q.query());
      case NewsQuery.And q -> q.parts().stream().mapToInt(QueryRoles::marks).sum();
      case NewsQuery.Or q -> q.parts().stream().mapToInt(QueryRoles::marks).sum();
      default -> scores(query) ? 1 : 0;
    };
  }

  /** Whether a query never scores: it is a filter, or several that are combined. */
  static boolean filters(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Value q -> true;
      case NewsQuery.InCustomField q -> true;
      case NewsQuery.CustomValue q -> true;
      case NewsQuery.Has q -> true;
      case NewsQuery.AtPath q -> true;
      case NewsQuery.Filter q -> true;
      case NewsQuery.InLanguage q -> true;
      case NewsQuery.Published q -> true;
      case NewsQuery.And q -> q.parts().stream().allMatch(QueryRoles::filters);
      case NewsQuery.Or q -> q.parts().stream().allMatch(QueryRoles::filters);
      default -> false;
    };
  }

  /**
   * What of a query only says among which articles it looks: those of its parts that bind the whole
   * query, excluded ones too. They are languages, dates, publishers, sections, keywords, addresses
   * and what a request has besides its query; authors are none.
   */
  static NewsQuery filtersOf(NewsQuery query) {
    List<NewsQuery> filters = new ArrayList<>();
    filters.add(new NewsQuery.Everything());
    addFilters(query, filters);
    return new NewsQuery.And(filters);
  }

  private static void addFilters(NewsQuery query, List<NewsQuery> filters) {
    if (isFilter(query)) {
      filters.add(query);
    } else if (query instanceof NewsQuery.And and) {
      and.parts().forEach(part -> addFilters(part, filters));
    }
  }

  private static boolean isFilter(NewsQuery query) {
    return switch (query) {
      case NewsQuery.InField q -> q.field().hasValues() && q.field() != TextField.BYLINE;
      case NewsQuery.Value q -> q.field() != TextField.BYLINE;
      case NewsQuery.Not q -> isFilter(q.query());
      case NewsQuery.And q -> q.parts().stream().allMatch(QueryRoles::isFilter);
      case NewsQuery.Or q -> q.parts().stream().allMatch(QueryRoles::isFilter);
      default -> filters(query);
    };
  }

  /** Whether a query asks for names and the like, such as publishers, and for nothing else. */
  static boolean names(NewsQuery query) {
    return switch (query) {
      case NewsQuery.InField q -> q.field().hasValues();
      case NewsQuery.And q -> q.parts().stream().allMatch(QueryRoles::narrows);
      case NewsQuery.Or q -> q.parts().stream().allMatch(QueryRoles::narrows);
      default -> filters(query);
    };
  }

  private static boolean narrows(NewsQuery query) {
    return query instanceof NewsQuery.Not || names(query);
  }

  /** The tags of a query that asks for languages and nothing else; empty if it is another. */
  static List<String> languages(NewsQuery query) {
    return switch (query) {
      case NewsQuery.InLanguage q -> List.of(q.tag());
      case NewsQuery.Filter q -> languages(q.query());
      case NewsQuery.Or q when q.parts().stream().noneMatch(part -> languages(part).isEmpty()) ->
          q.parts().stream().flatMap(part -> languages(part).stream()).toList();
      default -> List.of();
    };
  }
}
