package org.broadsheet.indexer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.highlight.Markup;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.search.Hit;
import org.broadsheet.search.ScorePart;
import org.broadsheet.search.SimilarArticle;
import org.jspecify.annotations.Nullable;

/** Articles and hits as a person reads them. */
public final class ArticleText {
  private static final String INDENT = "   ";

  private ArticleText() {}

  /**
   * A hit: headline and where it is from, or the fields that are asked for, and its snippets.
   *
   * @param fields the names of the fields in the order in which they are shown; null for the usual
   */
  static void print(Console console, Hit hit, @Nullable Set<String> fields) {
    String rank = hit.rank() + ". ";
    if (fields == null) {
      about(console, rank, hit.article());
    } else {
      fields(console, rank, hit, fields);
    }
    for (Snippet snippet : hit.snippets()) {
      print(console, INDENT, INDENT, piece(console, snippet.render(console.markup())));
    }
    if (!hit.copies().isEmpty()) {
      int copies = hit.copies().size();
      print(console, INDENT, INDENT, "+ " + copies + (copies == 1 ? " copy" : " copies"));
    }
    for (ScorePart part : hit.parts()) {
      String points = String.format(Locale.ROOT, "%s%8.3f  ", INDENT, part.points());
      print(console, points, " ".repeat(points.length()), Console.oneLine(part.what()));
    }
    console.out().println();
  }

  /** Each field that the hit has, its name in front; at least the id. */
  private static void fields(Console console, String rank, Hit hit, Set<String> names) {
    String lead = rank;
    for (String name : names) {
      String value = value(hit, name);
      if (!value.isEmpty()) {
        lead += name + ": ";
        for (String line : value.lines().filter(line -> !line.isBlank()).toList()) {
          print(console, lead, INDENT, piece(console, Console.oneLine(line)));
          lead = INDENT;
        }
      }
    }
    if (lead.equals(rank)) {
      print(console, rank + "id: ", INDENT, piece(console, Console.oneLine(hit.article().id())));
    }
  }

  /** What a hit has under a name: of an article's field, or its score. */
  private static String value(Hit hit, String name) {
    return name.equals("score")
        ? String.valueOf(hit.score())
        : ArticleField.named(name)
            .map(field -> String.join("; ", field.values(hit.article())))
            .orElse("");
  }

  /** An article that is like another: how much, and where it is from. */
  public static void print(Console console, SimilarArticle similar, int rank) {
    about(console, rank + ". ", similar.article());
    String what = similar.copy() ? "near copy" : "related";
    print(console, INDENT, INDENT, what + ", " + Math.round(100 * similar.likeness()) + " % alike");
    console.out().println();
  }

  private static void about(Console console, String lead, Article article) {
    String headline = article.headline().isEmpty() ? "(no headline)" : article.headline();
    print(console, lead, " ".repeat(lead.length()), piece(console, Console.oneLine(headline)));
    List<String> about = new ArrayList<>();
    addIfKnown(about, article.publisher());
    addIfKnown(about, article.published());
    about.add(article.language());
    about.add(article.id());
    addIfKnown(about, article.location());
    StringBuilder line = new StringBuilder();
    for (String part : about) {
      line.append(line.isEmpty() ? "" : " · ").append(piece(console, Console.oneLine(part)));
    }
    print(console, INDENT, INDENT, line.toString());
  }

  /**
   * An article: every field it has, all locations where it lies, then the text.
   *
   * @param marked the texts in which matches are to be marked; others are shown as they are
   */
  public static void print(
      Console console, Article article, List<String> locations, List<Snippet> marked) {
    for (ArticleField field : ArticleField.values()) {
      switch (field) {
        case BODY, PAGES, PUBLISHED_FROM, LANGUAGE_FROM -> {}
        case LOCATION -> locations.forEach(location -> field(console, "location", location));
        case PUBLISHED -> field(console, field, article, article.publishedFrom());
        case LANGUAGE -> field(console, field, article, article.languageFrom());
        case HEADLINE -> headline(console, article, marked);
        case FIELDS ->
            article
                .fields()
                .forEach((name, values) -> field(console, name, String.join("; ", values)));
        default -> field(console, field, article, null);
      }
    }
    console.out().println();
    String body = text(console, "body", article.body(), marked);
    body.lines().forEach(line -> print(console, "", "", line));
    if (body.isEmpty()) {
      console.out().println();
    }
  }

  private static void headline(Console console, Article article, List<Snippet> marked) {
    String headline = text(console, "headline", article.headline(), marked);
    if (!headline.isEmpty()) {
      String line = headline.replaceAll("\\s+", " ").strip();
      print(console, "headline: ", INDENT, piece(console, line));
    }
  }

  /** A text made safe, with its matches marked if it is among those that have them marked. */
  private static String text(Console console, String field, String text, List<Snippet> marked) {
    for (Snippet one : marked) {
      if (one.field().equals(field)) {
        return one.render(console.markup());
      }
    }
    return Markup.PLAIN.render(text);
  }

  /**
   * What the article has in a field, on one line.
   *
   * @param from which signal gave it; null if that is not told
   */
  private static void field(
      Console console, ArticleField field, Article article, @Nullable String from) {
    String value = String.join("; ", field.values(article));
    field(
        console,
        field.fieldName(),
        value.isEmpty() || from == null ? value : value + " (" + from + ")");
  }

  private static void field(Console console, String name, String value) {
    if (!value.isEmpty()) {
      print(console, name + ": ", INDENT, piece(console, Console.oneLine(value)));
    }
  }

  /** A piece of a line; in a window it is isolated where it runs the other way. */
  private static String piece(Console console, String text) {
    return console.columns() == 0 ? text : Lines.isolated(text);
  }

  private static void print(Console console, String lead, String indent, String text) {
    String line = console.columns() == 0 ? text : text.replace('\t', ' ');
    for (String part : Lines.of(lead, indent, line, console.columns())) {
      console.out().println(part);
    }
  }

  private static void addIfKnown(List<String> to, @Nullable Object value) {
    if (value != null) {
      to.add(value.toString());
    }
  }
}
