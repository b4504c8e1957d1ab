package org.broadsheet.internal.lucene;

import java.util.List;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a whole index where a part of it is searched, so that the part finds and
 * scores as the whole would. The figures of the whole come of those of its parts by addition.
 *
 * @param index of the index as such; null if that is not known
 * @param fields of fields
 * @param terms of terms
 * @param near the words that resemble others
 * @param phrases of phrases that stand for many
 * @param best the articles that answer a request best; null if that is not known
 */
public record Figures(
    @Nullable OfIndex index,
    List<OfField> fields,
    List<OfTerm> terms,
    List<Near> near,
    List<OfPhrase> phrases,
    @Nullable List<Article> best) {
  /** Of an index of which nothing is known. */
  public static final Figures NONE =
      new Figures(null, List.of(), List.of(), List.of(), List.of(), null);

  /**
   * Of an index.
   *
   * @param records articles and other records, without deleted ones
   * @param words about how many the bodies have
   * @param lastDay on which the newest article was published, from 1970; null if none has a date
   * @param languages the tags of its articles' languages
   * @param customFields in small letters
   */
  public record OfIndex(
      int records,
      long words,
      @Nullable Integer lastDay,
      List<String> languages,
      List<String> customFields) {}

  /**
   * Of a field.
   *
   * @param maxDocs how many records have a number
   * @param docs how many have the field
   * @param occurrences of terms
   * @param postings pairs of a term and a record that has it
   * @param words in all texts, without layers
   * @param texts that have any
   * @param shortest the least number of words in a text
   */
  public record OfField(
      String field,
      long maxDocs,
      long docs,
      long occurrences,
      long postings,
      long words,
      long texts,
      int shortest) {}

  /** In how many records a term of a field stands, deleted ones included, and how often. */
  public record OfTerm(String field, String text, long articles, long occurrences) {}

  /**
   * Words of a field that differ from one by a few letters.
   *
   * @param words null if they are too many
   */
  public record Near(String field, String word, int edits, @Nullable List<Resembling> words) {}

  /** A word that resembles another: by how many edits, and in how many records it stands. */
  public record Resembling(String word, int edits, int articles) {}

  /** In how many articles a phrase stands, and how often. */
  public record OfPhrase(String phrase, long articles, long occurrences) {}

  /**
   * Which of them are wanted.
   *
   * @param index whether those of the index
   * @param fields names
   * @param terms whose numbers do not count
   * @param near whose words do not count
   * @param best whether the best articles
   */
  public record Wanted(
      boolean index, List<String> fields, List<OfTerm> terms, List<Near> near, boolean best) {
    /** Whether there is nothing that a part could tell without a search. */
    boolean isEmpty() {
      return !index && fields.isEmpty() && terms.isEmpty() && near.isEmpty() && !best;
    }
  }
}
