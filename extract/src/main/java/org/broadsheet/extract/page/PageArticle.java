package org.broadsheet.extract.page;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.text.Dateline;
import org.broadsheet.extract.text.Headline;

/** The article that a page holds. */
public final class PageArticle {
  /** What is held back for some browsers is mostly beside the point, unless it is much longer. */
  private static final int MUCH_MORE = 3;

  private final PageModel model;
  private final PageFacts facts;
  private final PageText text;

  PageArticle(PageModel model, PageFacts facts, PageText text) {
    this.model = model;
    this.facts = facts;
    this.text = text;
  }

  /** What it was made of. */
  PageModel model() {
    return model;
  }

  /** Tells whether it has a text of its own, and the other has none, or hardly any beside it. */
  boolean saysMoreThan(PageArticle other) {
    int weight = TextWeight.weight(text.body());
    int least = other.text.isOfArticle() ? TextWeight.weight(other.text.body()) * MUCH_MORE : 0;
    return text.isOfArticle() && weight > least;
  }

  /** The headline, or empty. */
  public String headline() {
    return facts.headline();
  }

  /** The text of the article, or empty. */
  public String body() {
    return Headline.without(facts.headline(), text.body());
  }

  /**
   * The article, with all that the page says of it.
   *
   * @param article what is known already; changed
   * @param body the page's, or the beginning of it
   */
  public Article article(Article.Builder article, String body) {
    facts.fill(article);
    article.flags(PageFlags.of(model, text));
    return article.body(body).dateline(Dateline.of(body)).build();
  }

  /** The verdict on each block that the page shows, in the order of the page. */
  public List<BlockNote> notes() {
    return text.notes(model);
  }
}
