package org.broadsheet.indexer.child;

import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.indexer.source.Failure;

/** Articles and failures, field by field: of an article the values of each {@link ArticleField}. */
final class ArticleFields {
  private ArticleFields() {}

  static void write(Article article, FieldWriter out) {
    for (ArticleField field : ArticleField.values()) {
      out.texts(field.values(article));
    }
  }

  static Article article(FieldReader in) throws BrokenFrameException {
    try {
      Article.Builder article = Article.builder("");
      for (ArticleField field : ArticleField.values()) {
        field.set(article, in.texts());
      }
      return article.build();
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
}
