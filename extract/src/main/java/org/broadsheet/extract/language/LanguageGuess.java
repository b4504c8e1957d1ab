package org.broadsheet.extract.language;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Says which language an article is in: the one that was given for all, else the one the article
 * declares, unless its text is plainly in another, else the one its text shows, if that is clear
 * enough. For use by any number of threads at once.
 */
public final class LanguageGuess {
  private static final LanguageIdentifier WORDS = LanguageIdentifier.ofWords();

  /** Chars in a part of a text that must show its language: about 25 words. */
  private static final int PART = 150;

  private static final int MIN_PART = 100;
  private static final int PARTS = 2;

  /** Between languages that are close, one sentence proves little. */
  private static final int PARTS_OF_KIN = 8;

  private static final List<Set<String>> KIN =
      List.of(
          Set.of("es", "gl", "ca", "pt", "ast", "oc", "an", "it"),
          Set.of("no", "nb", "nn", "da", "sv"),
          Set.of("hr", "sr", "bs", "sl", "mk", "bg"),
          Set.of("cs", "sk"),
          Set.of("ru", "uk", "be", "rue"),
          Set.of("nl", "af", "fy"),
          Set.of("de", "lb", "gsw", "nds"),
          Set.of("tr", "az", "tk", "uz", "crh"),
          Set.of("fa", "ar", "ur", "ps", "sd", "ckb"),
          Set.of("zh", "yue", "ja"));

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
      String plain = contradiction(article);
      return plain == null
          ? article
          : article.toBuilder().language(plain).languageFrom("identified").build();
    }
    String found = identifier.identify(article, Set.of());
    return found == null || (declared && LanguageTag.areAlike(found, article.language()))
        ? article
        : article.toBuilder().language(found).languageFrom("identified").build();
  }

  /**
   * The language that a text is plainly in although it declares another; null where the declaration
   * may be right. Each part of the text must have the common words of that language and no other,
   * so that short texts, and texts in two languages, keep what they declare.
   */
  private static @Nullable String contradiction(Article article) {
    String declared = article.language();
    String found = otherInAll(article.body(), PARTS, declared);
    if (found == null) {
      return null;
    }
    String primary = LanguageTag.primary(declared);
    boolean kin = KIN.stream().anyMatch(group -> group.contains(found) && group.contains(primary));
    return !kin || found.equals(otherInAll(article.body(), PARTS_OF_KIN, declared)) ? found : null;
  }

  /** The language other than declared that each of the first parts is in by its words; or null. */
  private static @Nullable String otherInAll(String text, int parts, String declared) {
    Set<String> expected = Set.of(LanguageTag.primary(declared));
    String same = null;
    int from = 0;
    for (int i = 0; i < parts; i++) {
      int to = Math.min(text.length(), from + PART);
      int blank = text.indexOf(' ', to);
      to = blank < 0 || blank > to + PART / 2 ? to : blank;
      if (to - from < MIN_PART) {
        return null;
      }
      String found = WORDS.identify(text.substring(from, to), expected);
      boolean other = same == null ? isOther(found, declared) : same.equals(found);
      if (!other) {
        return null;
      }
      same = found;
      from = to;
    }
    return same;
  }

  private static boolean isOther(@Nullable String found, String declared) {
    return found != null && !LanguageTag.areAlike(found, declared);
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
