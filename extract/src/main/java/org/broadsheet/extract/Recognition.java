package org.broadsheet.extract;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.charset.LegacyCharsets;
import org.broadsheet.extract.charset.Mojibake;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.extract.text.Agencies;
import org.broadsheet.language.LanguageIdentifier;

/** Recognition that every article gets, whatever it was read from. */
public final class Recognition {
  private static final LanguageIdentifier WORDS = LanguageIdentifier.ofWords();
  private static final LanguageGuess LANGUAGE =
      new LanguageGuess(null, LanguageIdentifier.ofLetters());

  /** Tells encodings apart without a model of languages. */
  static final TextDecoder DECODER = new TextDecoder(new LegacyCharsets(WORDS));

  private Recognition() {}

  /**
   * {@return the article with its language, its agencies, and the flag of spoilt text if that is
   * due}
   *
   * @param article an article as a reader gives it
   * @param language finds the language of an article that names none, or a doubtful one
   */
  public static Article of(Article article, LanguageGuess language) {
    return Agencies.told(Mojibake.flagged(language.withLanguage(article)));
  }

  static List<Article> of(List<Article> articles) {
    return articles.stream().map(article -> of(article, LANGUAGE)).toList();
  }
}
