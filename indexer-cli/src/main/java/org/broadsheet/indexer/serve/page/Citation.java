package org.broadsheet.indexer.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/** How an article is cited: as a line, as an entry of BibTeX, by its address here. */
final class Citation {
  private Citation() {}

  static void write(Html html, View view, Article article) {
    Wording words = view.words();
    html.line().open("details", "class", "cite", "id", "cite");
    html.element("summary", words.get("cite.title"));
    block(html, words.get("cite.plain"), plain(article));
    block(html, "BibTeX", bibtex(article));
    html.element("h3", words.get("cite.permalink")).open("p");
    html.element("a", Ids.article(article.id()), "href", Ids.article(article.id()), "dir", "ltr");
    html.close(2);
  }

  private static void block(Html html, String title, String text) {
    html.element("h3", title);
    html.open("pre", "dir", "auto", "tabindex", "0", "role", "region", "aria-label", title);
    html.element("code", text).close();
  }

  /** Authors, headline, publication, date, where it is. */
  static String plain(Article article) {
    List<String> parts = new ArrayList<>();
    add(parts, String.join(", ", article.byline()));
    add(parts, article.headline().isBlank() ? null : "“" + article.headline() + "”");
    add(parts, article.publisher());
    add(parts, article.published() == null ? null : article.published().toString());
    add(parts, article.url() == null ? article.location() : article.url());
    return String.join(". ", parts) + ".";
  }

  private static void add(List<String> parts, @Nullable String part) {
    if (part != null && !part.isBlank()) {
      parts.add(part.strip());
    }
  }

  /** An entry of BibTeX, whose special characters are escaped. */
  static String bibtex(Article article) {
    StringBuilder entry = new StringBuilder("@article{").append(key(article));
    field(entry, "author", String.join(" and ", article.byline()));
    field(entry, "title", article.headline());
    field(entry, "journal", article.publisher());
    if (article.published() != null) {
      field(
          entry,
          "date",
          article
              .published()
              .toString()
              .substring(0, Math.min(10, article.published().toString().length())));
      field(entry, "year", String.format(Locale.ROOT, "%04d", article.published().day().getYear()));
    }
    field(entry, "url", article.url());
    field(entry, "langid", article.language());
    return entry.append("\n}").toString();
  }

  private static String key(Article article) {
    String key = article.id().replaceAll("[^A-Za-z0-9:._-]+", "-");
    return key.isBlank() ? "article" : key;
  }

  private static void field(StringBuilder entry, String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    entry.append(",\n  ").append(name).append(" = {");
    for (char c : value.strip().toCharArray()) {
      switch (c) {
        case '\\' -> entry.append("\\textbackslash{}");
        case '{', '}', '%', '&', '#', '$', '_' -> entry.append('\\').append(c);
        case '~' -> entry.append("\\textasciitilde{}");
        case '^' -> entry.append("\\textasciicircum{}");
        case '\n', '\r', '\t' -> entry.append(' ');
        default -> entry.append(c);
      }
    }
    entry.append('}');
  }
}
