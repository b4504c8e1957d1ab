package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/** Which profile serves the language of each article of a segment. */
final class ArticleLanguage {
  private final @Nullable SortedDocValues tags;
  private final @Nullable String[] profiles;

  private ArticleLanguage(@Nullable SortedDocValues tags, @Nullable String[] profiles) {
    this.tags = tags;
    this.profiles = profiles;
  }

  /** For a word of these forms; where none of them asks for the language, it is not looked up. */
  static ArticleLanguage of(
      LeafReader leaf, IndexStatistics statistics, List<FormPostings> postings) throws IOException {
    return postings.stream().allMatch(p -> p.form().languages() == null)
        ? new ArticleLanguage(null, new String[0])
        : of(leaf, statistics);
  }

  /** For whoever wants to know it. */
  static ArticleLanguage of(LeafReader leaf, IndexStatistics statistics) throws IOException {
    return new ArticleLanguage(
        DocValues.getSorted(leaf, Schema.LANGUAGE_TAG), statistics.profiles(leaf));
  }

  /** That of one article. */
  static @Nullable String of(LeafReader leaf, IndexStatistics statistics, int doc)
      throws IOException {
    return of(leaf, statistics).of(doc);
  }

  /** Whether the language matters at all. */
  boolean matters() {
    return tags != null;
  }

  /** That of an article, none before the last one asked for; null if there is none. */
  @Nullable String of(int doc) throws IOException {
    return tags != null && tags.advanceExact(doc) ? profiles[tags.ordValue()] : null;
  }
}
