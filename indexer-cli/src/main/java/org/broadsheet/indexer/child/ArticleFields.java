package org.broadsheet.indexer.child;

import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.indexer.source.Failure;
import org.jspecify.annotations.Nullable;

/** Articles and failures as fields, component by component in the order of their records. */
final class ArticleFields {
  private ArticleFields() {}

  static void write(Article article, FieldWriter out) {
    out.text(article.id());
    out.text(article.location());
    out.text(article.url());
    out.text(article.headline());
    out.text(article.body());
    out.texts(article.byline());
    out.texts(article.agencies());
    date(article.published(), out);
    out.text(article.publishedFrom());
    date(article.modified(), out);
    out.text(article.publisher());
    out.text(article.section());
    out.texts(article.keywords());
    out.text(article.dateline());
    out.text(article.language());
    out.text(article.languageFrom());
    out.text(article.summary());
    out.texts(article.flags());
  }

  static Article article(FieldReader in) throws BrokenFrameException {
    try {
      return new Article(
          in.given(),
          in.text(),
          in.text(),
          in.given(),
          in.given(),
          in.texts(),
          in.texts(),
          date(in),
          in.text(),
          date(in),
          in.text(),
          in.text(),
          in.texts(),
          in.text(),
          in.given(),
          in.text(),
          in.text(),
          in.texts());
    } catch (IllegalArgumentException e) {
      throw new BrokenFrameException("no article: " + e.getMessage());
    }
  }

  static void write(Failure failure, FieldWriter out) {
    out.text(failure.location());
    out.text(failure.stage());
    out.text(failure.reason());
    out.text(failure.message());
  }

  static Failure failure(FieldReader in) throws BrokenFrameException {
    return new Failure(in.given(), in.given(), in.given(), in.given());
  }

  private static void date(@Nullable NewsDate date, FieldWriter out) {
    out.text(date == null ? null : date.toString());
  }

  private static @Nullable NewsDate date(FieldReader in) throws BrokenFrameException {
    String iso = in.text();
    return iso == null ? null : NewsDate.parse(iso);
  }
}
