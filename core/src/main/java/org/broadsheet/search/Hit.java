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

  private Hit(Builder from) {
    rank = from.rank;
    article = from.article;
    score = from.score;
    parts = List.copyOf(from.parts);
    snippets = List.copyOf(from.snippets);
    copies = List.copyOf(from.copies);
    highlights = List.copyOf(from.highlights);
  }

  /** Begins with what a {@code Hit} always has. */
  public static Builder builder(int rank, Article article) {
    return new Builder(rank, article);
  }

  /** Its place in the whole order, from 1; among stories if copies are collapsed. */
  public int rank() {
    return rank;
  }

  /** The article, with the fields that the request asked for. */
  public Article article() {
    return article;
  }

  /** How well it matched; comparable only within one search. */
  public float score() {
    return score;
  }

  /** What the score is the sum of, most first, if the request asked for it. */
  public List<ScorePart> parts() {
    return parts;
  }

  /** Where it matched: as many as the request asked for, fewer if there are fewer. */
  public List<Snippet> snippets() {
    return snippets;
  }

  /**
   * The ids of other articles that match and are near copies of this one, best first, if the
   * request collapses copies.
   */
  public List<String> copies() {
    return copies;
  }

  /** The whole texts of the fields that the request asked to highlight, headline first. */
  public List<Snippet> highlights() {
    return highlights;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hit that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "Hit" + values();
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(rank, article, score, parts, snippets, copies, highlights);
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

    private Builder(int rank, Article article) {
      this.rank = rank;
      this.article = article;
    }

    public Builder score(float score) {
      this.score = score;
      return this;
    }

    public Builder parts(List<ScorePart> parts) {
      this.parts = parts;
      return this;
    }

    public Builder snippets(List<Snippet> snippets) {
      this.snippets = snippets;
      return this;
    }

    public Builder copies(List<String> copies) {
      this.copies = copies;
      return this;
    }

    public Builder highlights(List<Snippet> highlights) {
      this.highlights = highlights;
      return this;
    }

    /** The whole. */
    public Hit build() {
      return new Hit(this);
    }
  }
}
