package org.broadsheet.indexer.extract;

import org.broadsheet.article.Article;
import org.broadsheet.indexer.extract.text.Agencies;

/** What is recognised in every article, whatever it was read from. */
public final class Recognition {
  private Recognition() {}

  /** The article with its language, its agencies, and the flag of spoilt text if that is due. */
  public static Article of(Article article, LanguageGuess language) {
    return Agencies.told(Mojibake.flagged(language.withLanguage(article)));
  }
}
