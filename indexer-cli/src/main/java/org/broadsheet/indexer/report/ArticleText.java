package org.broadsheet.indexer.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** A hit: headline, where it is from, and its snippets. */
  public static void print(Console console, Hit hit) {
    PrintStream out = console.out();
    about(out, hit.rank() + ". ", hit.article());
    for (Snippet snippet : hit.snippets()) {
      out.println(INDENT + snippet.render(console.markup()));
    }
    if (!hit.copies().isEmpty()) {
      int copies = hit.copies().size();
      out.println(INDENT + "+ " + copies + (copies == 1 ? " copy" : " copies"));
    }
    for (ScorePart part : hit.parts()) {
      out.printf(Locale.ROOT, "%s%8.3f  %s%n", INDENT, part.points(), Console.oneLine(part.what()));
    }
    out.println();
  }

  /** An article that is like another: how much, and where it is from. */
  public static void print(Console console, SimilarArticle similar, int rank) {
    PrintStream out = console.out();
    about(out, rank + ". ", similar.article());
    String what = similar.copy() ? "near copy" : "related";
    out.println(INDENT + what + ", " + Math.round(100 * similar.likeness()) + " % alike");
    out.println();
  }

  private static void about(PrintStream out, String lead, Article article) {
    String headline = article.headline().isEmpty() ? "(no headline)" : article.headline();
    out.println(lead + Console.oneLine(headline));
    List<String> about = new ArrayList<>();
    addIfKnown(about, article.publisher());
    addIfKnown(about, article.published());
    about.add(article.language());
    about.add(article.id());
    addIfKnown(about, article.location());
    out.println(INDENT + Console.oneLine(String.join(" · ", about)));
  }

  /** An article: every field it has, all locations where it lies, then the text. */
  public static void print(Console console, Article article, List<String> locations) {
    PrintStream out = console.out();
    for (ArticleField field : ArticleField.values()) {
      switch (field) {
        case BODY, PUBLISHED_FROM, LANGUAGE_FROM -> {}
        case LOCATION -> locations.forEach(location -> field(out, "location", location));
        case PUBLISHED -> field(out, field, article, article.publishedFrom());
        case LANGUAGE -> field(out, field, article, article.languageFrom());
        default -> field(out, field, article, null);
      }
    }
    out.println();
    out.println(Markup.PLAIN.render(article.body()));
  }

  /**
   * What the article has in a field, on one line.
   *
   * @param from which signal gave it; null if that is not told
   */
  private static void field(
      PrintStream out, ArticleField field, Article article, @Nullable String from) {
    String value = String.join("; ", field.values(article));
    field(
        out,
        field.fieldName(),
        value.isEmpty() || from == null ? value : value + " (" + from + ")");
  }

  private static void field(PrintStream out, String name, String value) {
    if (!value.isEmpty()) {
      out.println(name + ": " + Console.oneLine(value));
    }
  }

  private static void addIfKnown(List<String> to, @Nullable Object value) {
    if (value != null) {
      to.add(value.toString());
    }
  }
}
