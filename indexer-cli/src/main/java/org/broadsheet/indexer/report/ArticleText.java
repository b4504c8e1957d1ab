package org.broadsheet.indexer.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;
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
    field(out, "id", article.id());
    locations.forEach(location -> field(out, "location", location));
    field(out, "url", article.url());
    field(out, "headline", article.headline());
    field(out, "byline", String.join("; ", article.byline()));
    field(out, "agencies", String.join("; ", article.agencies()));
    field(out, "published", withSource(article.published(), article.publishedFrom()));
    field(out, "modified", withSource(article.modified(), null));
    field(out, "publisher", article.publisher());
    field(out, "section", article.section());
    field(out, "keywords", String.join("; ", article.keywords()));
    field(out, "dateline", article.dateline());
    field(out, "language", withSource(article.language(), article.languageFrom()));
    field(out, "summary", article.summary());
    field(out, "flags", String.join("; ", article.flags()));
    out.println();
    out.println(Markup.PLAIN.render(article.body()));
  }

  private static void field(PrintStream out, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      out.println(name + ": " + Console.oneLine(value));
    }
  }

  private static @Nullable String withSource(@Nullable Object value, @Nullable String source) {
    return value == null ? null : source == null ? value.toString() : value + " (" + source + ")";
  }

  private static void addIfKnown(List<String> to, @Nullable Object value) {
    if (value != null) {
      to.add(value.toString());
    }
  }
}
