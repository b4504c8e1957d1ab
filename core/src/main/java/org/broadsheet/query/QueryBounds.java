package org.broadsheet.query;

import org.broadsheet.query.NewsQuery.Part;

/** Holds a tree that was put together in code to the bounds of queries that are typed. */
final class QueryBounds {
  private int clauses;
  private int length;

  private QueryBounds() {}

  static void check(NewsQuery query) {
    new QueryBounds().check(query, 1);
  }

  private void check(NewsQuery query, int depth) {
    if (depth > QueryParser.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "the query is nested more than " + QueryParser.MAX_DEPTH + " deep");
    }
    switch (query) {
      case NewsQuery.Everything q -> clause("");
      case NewsQuery.Word q -> clause(q.text());
      case NewsQuery.Prefix q -> clause(q.text());
      case NewsQuery.Printed q -> clause(q.text());
      case NewsQuery.InflectedPhrase q -> clause(q.text());
      case NewsQuery.Near q -> clause(q.text());
      case NewsQuery.Fuzzy q -> clause(q.text());
      case NewsQuery.FuzzyPhrase q -> clause(q.text());
      case NewsQuery.Value q -> clause(q.value());
      case NewsQuery.InLanguage q -> clause(q.tag());
      case NewsQuery.CustomValue q -> clause(q.value());
      case NewsQuery.Has q -> clause(q.name());
      case NewsQuery.AtPath q -> clause(q.prefix());
      case NewsQuery.Published q -> clause("");
      case NewsQuery.Phrase q -> {
        clause("");
        q.parts().forEach(this::part);
      }
      case NewsQuery.InField q -> check(q.query(), depth + 1);
      case NewsQuery.InCustomField q -> check(q.query(), depth + 1);
      case NewsQuery.Filter q -> check(q.query(), depth + 1);
      case NewsQuery.Not q -> check(q.query(), depth + 1);
      case NewsQuery.And q -> q.parts().forEach(part -> check(part, depth + 1));
      case NewsQuery.Or q -> q.parts().forEach(part -> check(part, depth + 1));
    }
  }

  private void part(Part part) {
    switch (part) {
      case NewsQuery.Text p -> text(p.text());
      case NewsQuery.WordStart p -> text(p.text());
      case NewsQuery.AnyForm p -> text(p.text());
      case NewsQuery.Gap p -> text("*");
      case NewsQuery.Either p -> p.choices().forEach(choice -> choice.forEach(this::part));
    }
  }

  private void clause(String text) {
    if (++clauses > QueryParser.MAX_CLAUSES) {
      throw new IllegalArgumentException(
          "the query asks for more than " + QueryParser.MAX_CLAUSES + " words and phrases");
    }
    text(text);
  }

  private void text(String text) {
    length += text.length() + 1;
    if (length > QueryParser.MAX_LENGTH + 1) {
      throw new IllegalArgumentException(
          "the query has more than " + QueryParser.MAX_LENGTH + " characters");
    }
  }
}
