package org.broadsheet.search;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Snippet;
import org.jspecify.annotations.Nullable;

/** An article that matched. Immutable. */
public final class Hit {
  private final int rank;
  private final Article article;
  private final float score;
  private final List<ScorePart> parts;
  private final List<Snippet> snippets;
  private final List<String> copies;
  private final List<Snippet> highlights;
  private final @Nullable String cursor;

  private Hit(Builder from) {
    rank = from.rank;
    article = from.article;
    score = from.score;
    parts = List.copyOf(from.parts);
    snippets = List.copyOf(from.snippets);
    copies = List.copyOf(from.copies);
    highlights = List.copyOf(from.highlights);
    cursor = from.cursor;
  }

  /**
   * Begins with what a {@code Hit} always has.
   *
   * @param rank its place in the whole order, from 1
   * @param article the article that matched
   * @return a builder of a hit with a score of 0 and nothing else
   */
  public static Builder builder(int rank, Article article) {
    return new Builder(rank, article);
  }

  /**
   * {@return the place of the hit in the whole order, from 1} Where copies are collapsed it is the
   * place among stories.
   */
  public int rank() {
    return rank;
  }

  /** {@return the article, with the fields that the request asked for} */
  public Article article() {
    return article;
  }

  /**
   * {@return the number that tells how well the article matched} Scores are comparable only within
   * one search.
   */
  public float score() {
    return score;
  }

  /**
   * {@return the numbers that the score is the sum of, most first; empty unless the request asked
   * for them}
   */
  public List<ScorePart> parts() {
    return parts;
  }

  /**
   * {@return the passages where the article matched} They are as many as the request asked for,
   * fewer if there are fewer.
   */
  public List<Snippet> snippets() {
    return snippets;
  }

  /**
   * {@return the ids of other articles that match and are near copies of this one, best first;
   * empty unless the request collapses copies}
   */
  public List<String> copies() {
    return copies;
  }

  /** {@return the whole texts of the fields that the request asked to highlight, headline first} */
  public List<Snippet> highlights() {
    return highlights;
  }

  /**
   * {@return where the next page begins, for {@link SearchRequest#after}; null but for the last hit
   * of a page behind which there are more}
   */
  public @Nullable String cursor() {
    return cursor;
  }

  /** {@return whether the other is a hit of which all parts are equal to these} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hit that && values().equals(that.values());
  }

  /** {@return a hash code of all parts} */
  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** {@return all parts on one line, for a log or a debugger} */
  @Override
  public String toString() {
    return "Hit" + values();
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(rank, article, score, parts, snippets, copies, highlights, cursor);
  }

  /** Gathers the parts of a {@link Hit}. Not for use by several threads at once. */
  public static final class Builder {
    private final int rank;
    private final Article article;
    private float score;
    private List<ScorePart> parts = List.of();
    private List<Snippet> snippets = List.of();
    private List<String> copies = List.of();
    private List<Snippet> highlights = List.of();
    private @Nullable String cursor;

    private Builder(int rank, Article article) {
      this.rank = rank;
      this.article = article;
    }

    /**
     * Sets how well the article matched; 0 without this.
     *
     * @param score the score
     * @return this builder
     */
    public Builder score(float score) {
      this.score = score;
      return this;
    }

    /**
     * Sets what the score is the sum of; nothing without this.
     *
     * @param parts the numbers, most first
     * @return this builder
     */
    public Builder parts(List<ScorePart> parts) {
      this.parts = parts;
      return this;
    }

    /**
     * Sets the passages where the article matched; none without this.
     *
     * @param snippets the passages
     * @return this builder
     */
    public Builder snippets(List<Snippet> snippets) {
      this.snippets = snippets;
      return this;
    }

    /**
     * Sets which other articles are near copies of this one; none without this.
     *
     * @param copies their ids, best first
     * @return this builder
     */
    public Builder copies(List<String> copies) {
      this.copies = copies;
      return this;
    }

    /**
     * Sets the whole texts with all matches marked; none without this.
     *
     * @param highlights the texts, headline first
     * @return this builder
     */
    public Builder highlights(List<Snippet> highlights) {
      this.highlights = highlights;
      return this;
    }

    /**
     * Sets where the next page begins; nothing without this.
     *
     * @param cursor as {@link SearchRequest#after} takes it; null if no page begins behind this hit
     * @return this builder
     */
    public Builder cursor(@Nullable String cursor) {
      this.cursor = cursor;
      return this;
    }

    /** {@return a hit with a copy of what was set} */
    public Hit build() {
      return new Hit(this);
    }
  }
}
