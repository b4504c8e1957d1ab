package org.broadsheet.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.NewsDate;
import org.jspecify.annotations.Nullable;

/** What an index holds. Immutable. */
public final class IndexInfo {
  private final long articles;
  private final Map<String, Long> languages;
  private final @Nullable NewsDate earliest;
  private final @Nullable NewsDate latest;
  private final long bytes;
  private final int formatVersion;
  private final int analysisVersion;
  private final List<String> dictionaries;

  private IndexInfo(Builder from) {
    articles = from.articles;
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(from.languages));
    earliest = from.earliest;
    latest = from.latest;
    bytes = from.bytes;
    formatVersion = from.formatVersion;
    analysisVersion = from.analysisVersion;
    dictionaries = List.copyOf(from.dictionaries);
  }

  /**
   * Begins with what an {@code IndexInfo} always has.
   *
   * @param articles how many articles the index holds
   * @return a builder that has nothing else yet
   */
  public static Builder builder(long articles) {
    return new Builder(articles);
  }

  /** {@return the number of articles} */
  public long articles() {
    return articles;
  }

  /** {@return the number of articles in each language, most first} The keys are tags of BCP 47. */
  public Map<String, Long> languages() {
    return languages;
  }

  /**
   * {@return the first date of publication, without a time of day; null if no article has one} It
   * is as exact as its article says; a month or a year counts as its first day.
   */
  public @Nullable NewsDate earliest() {
    return earliest;
  }

  /** {@return the last date of publication, as {@link #earliest()} is the first} */
  public @Nullable NewsDate latest() {
    return latest;
  }

  /** {@return the size of the index on disk in bytes} */
  public long bytes() {
    return bytes;
  }

  /** {@return the number of the format that the index is written in} */
  public int formatVersion() {
    return formatVersion;
  }

  /** {@return the number of the definition of words that the index is written with} */
  public int analysisVersion() {
    return analysisVersion;
  }

  /**
   * {@return the languages whose words the index knows by a dictionary, in order} They are tags of
   * BCP 47. Those on the class path are the same, or the index could not have been opened.
   *
   * @see org.broadsheet.NewsIndex#dictionaries()
   */
  public List<String> dictionaries() {
    return dictionaries;
  }

  /** {@return whether the other has the same figures} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexInfo that && values().equals(that.values());
  }

  /** {@return a hash code of all figures} */
  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** {@return all figures on one line, for a log or a debugger} */
  @Override
  public String toString() {
    return "IndexInfo" + values();
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(
        articles, languages, earliest, latest, bytes, formatVersion, analysisVersion, dictionaries);
  }

  /** Gathers the parts of an {@link IndexInfo}. Not for use by several threads at once. */
  public static final class Builder {
    private final long articles;
    private Map<String, Long> languages = Map.of();
    private @Nullable NewsDate earliest;
    private @Nullable NewsDate latest;
    private long bytes;
    private int formatVersion;
    private int analysisVersion;
    private List<String> dictionaries = List.of();

    private Builder(long articles) {
      this.articles = articles;
    }

    /**
     * Sets how many articles are in each language; none without this.
     *
     * @param languages the numbers by tag of BCP 47, most first
     * @return this builder
     */
    public Builder languages(Map<String, Long> languages) {
      this.languages = languages;
      return this;
    }

    /**
     * Sets the first date of publication.
     *
     * @param earliest the date; null if no article has one
     * @return this builder
     */
    public Builder earliest(@Nullable NewsDate earliest) {
      this.earliest = earliest;
      return this;
    }

    /**
     * Sets the last date of publication.
     *
     * @param latest the date; null if no article has one
     * @return this builder
     */
    public Builder latest(@Nullable NewsDate latest) {
      this.latest = latest;
      return this;
    }

    /**
     * Sets the size on disk; 0 without this.
     *
     * @param bytes the size in bytes
     * @return this builder
     */
    public Builder bytes(long bytes) {
      this.bytes = bytes;
      return this;
    }

    /**
     * Sets the format that the index is written in.
     *
     * @param formatVersion the number of the format
     * @return this builder
     */
    public Builder formatVersion(int formatVersion) {
      this.formatVersion = formatVersion;
      return this;
    }

    /**
     * Sets the definition of words that the index is written with.
     *
     * @param analysisVersion the number of the definition
     * @return this builder
     */
    public Builder analysisVersion(int analysisVersion) {
      this.analysisVersion = analysisVersion;
      return this;
    }

    /**
     * Sets the languages whose words the index knows by a dictionary; none without this.
     *
     * @param dictionaries tags of BCP 47, in order
     * @return this builder
     */
    public Builder dictionaries(List<String> dictionaries) {
      this.dictionaries = dictionaries;
      return this;
    }

    /** {@return the figures that were set, copied} */
    public IndexInfo build() {
      return new IndexInfo(this);
    }
  }
}
