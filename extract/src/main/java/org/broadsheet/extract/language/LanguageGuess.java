package org.broadsheet.extract.language;

import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Says which language an article is in: the one that was given for all, else the one the article
 * declares, else the one its text shows, if that is clear enough. For use by any number of threads
 * at once.
 */
public final class LanguageGuess {
  private final @Nullable String given;
  private final LanguageIdentifier identifier;

  /**
   * @param given the language that all articles are in; null to find it out for each
   * @param identifier finds it out
   * @throws IllegalArgumentException if {@code given} is not a language tag of BCP 47
   */
  public LanguageGuess(@Nullable String given, LanguageIdentifier identifier) {
    this.given = given == null ? null : LanguageTag.of(given);
    this.identifier = identifier;
    if (given != null && this.given == null) {
      throw new IllegalArgumentException(
          "not a language: \"" + given + "\" (codes such as en, pt-BR or zh are)");
    }
  }

  /** The language that all articles are in; null if it is found out for each. */
  public @Nullable String given() {
    return given;
  }

  /** The identifier of languages. */
  public LanguageIdentifier identifier() {
    return identifier;
  }

  /** The article with its language; unchanged where no language can be told. */
  public Article withLanguage(Article article) {
    if (given != null) {
      return article.toBuilder().language(given).languageFrom("given").build();
    }
    boolean declared = !article.language().equals(Article.UNDETERMINED);
    if (declared && !isDoubtful(article)) {
      return article;
    }
    String found = identifier.identify(article, Set.of());
    return found == null || (declared && LanguageTag.areAlike(found, article.language()))
        ? article
        : article.toBuilder().language(found).languageFrom("identified").build();
  }

  /**
   * Tells whether a declaration may be the default of a program: always that of an office document,
   * and English in a page with many letters that English does not have.
   */
  private static boolean isDoubtful(Article article) {
    if ("metadata".equals(article.languageFrom())) {
      return true;
    }
    if (!"html-lang".equals(article.languageFrom())
        || !LanguageTag.primary(article.language()).equals("en")) {
      return false;
    }
    String body = article.body();
    String sample = body.substring(0, Math.min(body.length(), LanguageIdentifier.ENOUGH));
    long foreign = sample.chars().filter(c -> c > 0x7f && Character.isLetter(c)).count();
    return foreign * 50 > sample.length();
  }
}
