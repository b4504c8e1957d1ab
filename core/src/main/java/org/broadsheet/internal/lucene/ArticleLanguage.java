package org.broadsheet.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.jspecify.annotations.Nullable;

/** Which profile serves the language of each article of a segment. */
final class ArticleLanguage {
  private final SortedDocValues tags;
  private final @Nullable String[] profiles;

  private ArticleLanguage(SortedDocValues tags, @Nullable String[] profiles) {
    this.tags = tags;
    this.profiles = profiles;
  }

  /** In which of the articles of a segment something counts. */
  enum Share {
    ALL,
    SOME,
    NONE
  }

  /** In which of a segment's articles occurrences of a form count. */
  static Share share(LeafReader leaf, IndexStatistics statistics, Form form) throws IOException {
    if (form.languages() == null) {
      return Share.ALL;
    }
    @Nullable String[] profiles = statistics.profiles(leaf);
    int counting = 0;
    for (String profile : profiles) {
      counting += form.countsIn(profile) ? 1 : 0;
    }
    return counting == 0 ? Share.NONE : counting == profiles.length ? Share.ALL : Share.SOME;
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

  /** That of an article, none before the last one asked for; null if there is none. */
  @Nullable String of(int doc) throws IOException {
    return tags.advanceExact(doc) ? profiles[tags.ordValue()] : null;
  }
}
