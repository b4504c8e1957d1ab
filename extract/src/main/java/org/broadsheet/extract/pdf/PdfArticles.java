package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.text.BylineLine;
import org.broadsheet.extract.text.Dateline;
import org.broadsheet.extract.text.DocumentFacts;
import org.broadsheet.extract.text.Headline;
import org.broadsheet.extract.text.PrintedDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of what a PDF document shows: what is printed is believed before what the document
 * says of itself.
 */
final class PdfArticles {
  /** Nothing on the pages told one article from another, or text from the rest. */
  private static final String WHOLE_PAGE = "whole-page";

  /** Words are lost, because no one knows what some of the letters are. */
  private static final String UNMAPPED_FONTS = "unmapped-fonts";

  /** Some of the text was read from pictures, and may be wrong in places. */
  private static final String RECOGNIZED = "ocr";

  /** Forms, notes or attached files are left out. */
  private static final String MORE_INSIDE = "more-inside";

  /** What belongs to the pages: names of the paper, captions, adverts and the like. */
  private static final String FURNITURE = "furniture";

  private final Origin origin;
  private final DocumentFacts facts;
  private final Newspaper paper;
  private final boolean moreInside;

  /**
   * @param moreInside whether the document holds something besides its pages that is left out
   */
  PdfArticles(Origin origin, DocumentFacts facts, Newspaper paper, boolean moreInside) {
    this.origin = origin;
    this.facts = facts;
    this.paper = paper;
    this.moreInside = moreInside;
  }

  /**
   * The articles.
   *
   * @param beyond text that is not on the pages; goes to the end of the last article
   * @param furniture whether what belongs to the pages becomes an article of its own
   */
  List<Article> all(String beyond, boolean furniture) {
    List<Article> articles = new ArrayList<>();
    List<PrintedArticle> all = paper.articles();
    boolean only = all.size() <= 1;
    if (all.isEmpty()) {
      articles.add(article(new PrintedArticle(1, 1, null, "", PagedText.onNone(beyond)), true));
    }
    for (int i = 0; i < all.size(); i++) {
      boolean last = i == all.size() - 1;
      PrintedArticle printed = last && !beyond.isEmpty() ? longer(all.get(i), beyond) : all.get(i);
      articles.add(article(only ? asPrinted(printed) : printed, only));
    }
    if (furniture && !paper.furniture().isEmpty()) {
      articles.add(
          origin
              .article("furniture")
              .body(origin.cut(String.join("\n\n", paper.furniture())))
              .flags(FURNITURE)
              .build());
    }
    return articles;
  }

  /** A sentence above next to nothing is part of the text, however large it is. */
  private static PrintedArticle asPrinted(PrintedArticle printed) {
    if (!Headline.isLine(printed.headline(), printed.text())) {
      return printed;
    }
    PagedText all = PagedText.on(printed.page(), printed.headline()).followedBy(printed.paged());
    return new PrintedArticle(
        printed.page(),
        printed.number(),
        printed.kicker(),
        "",
        all.beginningWith(all.text().stripTrailing()));
  }

  private static PrintedArticle longer(PrintedArticle printed, String more) {
    return new PrintedArticle(
        printed.page(),
        printed.number(),
        printed.kicker(),
        printed.headline(),
        printed.paged().followedBy(PagedText.onNone(more)));
  }

  private Article article(PrintedArticle printed, boolean only) {
    String text = printed.text();
    Article whole = facts.article(text, origin.withMaxCharacters(Integer.MAX_VALUE));
    Article.Builder article = whole.toBuilder();
    if (!only) {
      Article part =
          origin.article("page=" + printed.page() + "&article=" + printed.number()).build();
      article.id(part.id()).location(part.location());
    }
    PagedText body = printed.paged();
    if (!printed.headline().isEmpty()) {
      article.headline(printed.headline());
    } else if (only) {
      body = body.endingWith(whole.body());
    } else {
      // The document's title is none of its single articles'.
      Headline own = Headline.of(text);
      body = body.endingWith(own.rest());
      article.headline(own.headline());
    }
    body = body.beginningWith(origin.cut(body.text()));
    BylineLine byline = BylineLine.of(body.text());
    if (byline != null) {
      body = body.endingWith(byline.rest());
      article.byline(byline.names());
    } else if (!only) {
      article.byline(List.of());
    }
    NewsDate issued = paper.issue() == null ? null : date(paper.issue());
    if (issued != null) {
      article.published(issued).publishedFrom("page");
    }
    article
        .body(body.text())
        .pages(body.pages())
        .dateline(Dateline.of(body.text()))
        .section(printed.kicker())
        .publisher(paper.name());
    article.flags(flags());
    return article.build();
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (paper.whole()) {
      flags.add(WHOLE_PAGE);
    }
    if (paper.recognized()) {
      flags.add(RECOGNIZED);
    }
    if (paper.unmapped()) {
      flags.add(UNMAPPED_FONTS);
    }
    if (moreInside) {
      flags.add(MORE_INSIDE);
    }
    return flags;
  }

  /**
   * The first day that a line names, or else the month, or null; what else stands there is no time
   * of day.
   */
  private static @Nullable NewsDate date(String line) {
    PrintedDate printed = PrintedDate.in(line, "");
    return printed == null ? PrintedDate.part(line, "") : NewsDate.of(printed.date().day());
  }
}
