package org.broadsheet.indexer.source;

import org.broadsheet.article.Article;
import org.broadsheet.extract.Recognition;
import org.broadsheet.extract.language.LanguageGuess;

/**
 * An article as a JSON object tells it.
 *
 * @param article the article
 * @param settled whether it says what gave its language, as only articles do that were in an index:
 *     nothing more is to be found out of it
 */
public record ToldArticle(Article article, boolean settled) {
  /** The article with what can be recognised of it, unless that is settled. */
  public Article recognised(LanguageGuess language) {
    if (!settled) {
      return Recognition.of(article, language);
    }
    return language.given() == null ? article : language.withLanguage(article);
  }
}
