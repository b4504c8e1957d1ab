package org.broadsheet.query;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.query.NewsQuery.And;
import org.broadsheet.query.NewsQuery.Part;
import org.broadsheet.query.NewsQuery.Word;

/**
 * Writes a query as it may be typed. What was parsed and is written here is parsed as the same tree
 * again, without {@code any}.
 *
 * <p>A tree that was put together in code may hold what nobody can type: a filter is written as the
 * query that it holds, and a text that would be read as syntax with quotes or without its signs, so
 * that the same articles are found.
 */
public final class QueryPrinter {
  private static final String EVERYTHING = "*";

  private QueryPrinter() {}

  /**
   * {@return the query in the query language}
   *
   * @param query any query
   */
  public static String print(NewsQuery query) {
    return switch (query) {
      case NewsQuery.And q -> all(q.parts());
      case NewsQuery.Or q -> any(q.parts());
      default -> operand(query);
    };
  }

  /** As one thing among others. */
  private static String operand(NewsQuery query) {
    return switch (query) {
      case NewsQuery.Everything q -> EVERYTHING;
      case Word q -> word(q, q.toString());
      case NewsQuery.Prefix q -> word(q, q.toString());
      case NewsQuery.Fuzzy q -> word(q, q.toString());
      case NewsQuery.Phrase q -> quoted(parts(q.parts()));
      case NewsQuery.Printed q -> "=" + quoted(q.text());
      case NewsQuery.InflectedPhrase q -> "~" + quoted(q.text());
      case NewsQuery.Near q -> quoted(q.text()) + (q.ordered() ? "~>" : "~") + q.others();
      case NewsQuery.FuzzyPhrase q -> quoted(q.text()) + "~~" + (q.edits() == 1 ? "" : q.edits());
      case NewsQuery.InField q -> field(q, q.field().queryName(), q.query());
      case NewsQuery.InCustomField q -> field(q, q.name(), q.query());
      case NewsQuery.Value q -> value(q, q.field().queryName() + ":=", q.value());
      case NewsQuery.CustomValue q -> value(q, q.name() + ":=", q.value());
      case NewsQuery.Has q -> FieldNames.HAS + ":" + q.name();
      case NewsQuery.AtPath q -> path(q);
      case NewsQuery.Filter q -> operand(q.query());
      case NewsQuery.InLanguage q -> FieldNames.LANGUAGE + ":" + q.tag();
      case NewsQuery.Published q -> days(q);
      case NewsQuery.And q -> q.parts().size() == 1 ? operand(q.parts().get(0)) : group(q);
      case NewsQuery.Or q -> q.parts().size() == 1 ? operand(q.parts().get(0)) : group(q);
      case NewsQuery.Not q -> "-" + operand(q.query());
    };
  }

  private static String group(NewsQuery query) {
    String inner = print(query);
    return isOperand(inner, query) ? inner : "(" + inner + ")";
  }

  private static String all(List<NewsQuery> parts) {
    if (parts.isEmpty()) {
      return "-" + EVERYTHING; // it finds nothing
    }
    StringBuilder all = new StringBuilder();
    for (NewsQuery part : parts) {
      String next = operand(part);
      if (!all.isEmpty()) {
        boolean number = isDigit(all.codePointBefore(all.length()));
        next = number && isDigit(next.codePointAt(0)) ? "(" + next + ")" : next;
        all.append(' ');
      }
      all.append(next);
    }
    return all.toString();
  }

  private static boolean isDigit(int c) {
    return Character.isDigit(c);
  }

  private static String any(List<NewsQuery> parts) {
    if (parts.size() > 1 && parts.stream().allMatch(NewsQuery.InLanguage.class::isInstance)) {
      List<String> tags = new ArrayList<>();
      parts.forEach(part -> tags.add(((NewsQuery.InLanguage) part).tag()));
      return FieldNames.LANGUAGE + ":" + String.join(",", tags);
    }
    if (parts.size() == 2
        && parts.get(0) instanceof Word number
        && isOperand(number.text(), new NewsQuery.Or(parts))) {
      return number.text(); // with blanks in it, which may also be several numbers
    }
    List<String> all = new ArrayList<>();
    for (NewsQuery part : parts) {
      all.add(part instanceof And and && and.parts().size() > 1 ? all(and.parts()) : operand(part));
    }
    return all.isEmpty() ? "-" + EVERYTHING : String.join(" OR ", all);
  }

  /** A word with its sign; alone in parentheses, or in quotes, if it would be read as another. */
  private static String word(NewsQuery query, String text) {
    return first(query, text, "(" + text + ")", "~" + quoted(text));
  }

  /** Behind a colon less is syntax than elsewhere, and something more. */
  private static String field(NewsQuery query, String name, NewsQuery inner) {
    return first(
        query, name + ":" + inner, name + ":" + operand(inner), name + ":(" + print(inner) + ")");
  }

  private static String value(NewsQuery query, String name, String value) {
    return first(query, name + quoted(value), name + value);
  }

  private static String path(NewsQuery.AtPath query) {
    String name = FieldNames.PATH + ":";
    return first(query, name + query.prefix(), name + quoted(query.prefix()));
  }

  /** The first way to write a query that is read as just this query; the last if none is. */
  private static String first(NewsQuery query, String... ways) {
    for (String way : ways) {
      if (isOperand(way, query)) {
        return way;
      }
    }
    return ways[ways.length - 1];
  }

  private static String days(NewsQuery.Published days) {
    if (days.from() == null && days.to() == null) {
      return EVERYTHING;
    }
    return FieldNames.DATE
        + ":"
        + (days.from() == null ? "" : days.from())
        + ".."
        + (days.to() == null ? "" : days.to());
  }

  /** Whether a text is read as just this query, wherever it stands. */
  private static boolean isOperand(String text, NewsQuery query) {
    try {
      NewsQuery next = new Word("x");
      return ParsedQuery.parse("(" + text + " x " + text + " (" + text + "))", false)
          .query()
          .equals(new And(List.of(query, next, query, query)));
    } catch (QuerySyntaxException e) {
      return false;
    }
  }

  private static String parts(List<Part> parts) {
    List<String> all = new ArrayList<>();
    for (Part part : parts) {
      all.add(part(part));
    }
    return String.join(" ", all);
  }

  private static String part(Part part) {
    return switch (part) {
      case NewsQuery.Text p -> plain(p);
      case NewsQuery.Either p -> {
        List<String> choices = p.choices().stream().map(QueryPrinter::parts).toList();
        yield "(" + String.join("|", choices) + (choices.size() == 1 ? "|)" : ")");
      }
      case NewsQuery.Gap p -> p.toString();
      case NewsQuery.AnyForm p -> p.toString();
      case NewsQuery.WordStart p -> p.toString();
    };
  }

  /** Words in quotes, without signs that would be read as more than words. */
  private static String plain(NewsQuery.Text text) {
    List<Part> read;
    try {
      read = PhraseParts.of(text.text());
    } catch (IllegalArgumentException e) {
      read = List.of();
    }
    return read.equals(List.of(text)) ? text.text() : text.text().replaceAll("[*~()|]", " ");
  }

  /** In quotation marks, with a sign before those that are in the text. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(QuoteMarks.isMark(c) ? "\\" : "").append(c);
    }
    return out.append(text.endsWith("\\") ? " \"" : "\"").toString();
  }
}
