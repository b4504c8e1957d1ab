package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.article.Article;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.language.LanguageTag;

/**
 * Gives articles that come without a language the one that their text shows; where that leaves a
 * doubt, languages that the index holds are likelier. For use by any number of threads.
 */
public final class UnknownLanguages {
  private final LanguageIdentifier identifier;
  private final Set<String> held = ConcurrentHashMap.newKeySet();

  /**
   * @param identifier tells the language of a text
   * @param held the languages that the index holds, without regions
   */
  public UnknownLanguages(LanguageIdentifier identifier, Collection<String> held) {
    this.identifier = identifier;
    this.held.addAll(held);
  }

  /** The languages of an index's articles, without regions. */
  static Set<String> held(IndexReader reader) throws IOException {
    Set<String> held = new HashSet<>();
    Terms tags = MultiTerms.getTerms(reader, Schema.LANGUAGE_TAG);
    if (tags != null) {
      TermsEnum all = tags.iterator();
      for (BytesRef tag = all.next(); tag != null; tag = all.next()) {
        held.add(LanguageTag.primary(tag.utf8ToString()));
      }
      held.remove(Article.UNDETERMINED);
    }
    return held;
  }

  /** {@return the articles, each with its language if that is known or can be told} */
  public List<Article> identified(Collection<Article> articles) {
    return articles.stream().map(this::identified).toList();
  }

  /** {@return the article with its language; unchanged if it has one or none can be told} */
  public Article identified(Article article) {
    if (!article.language().equals(Article.UNDETERMINED)) {
      held.add(LanguageTag.primary(article.language()));
      return article;
    }
    String found = identifier.identify(article, held);
    return found == null
        ? article
        : article.toBuilder().language(found).languageFrom("identified").build();
  }
}
