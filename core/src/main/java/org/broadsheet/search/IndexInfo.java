package org.broadsheet.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an index holds. Immutable. */
public final class IndexInfo {
  private final long articles;
  private final Map<String, Long> languages;
  private final @Nullable LocalDate earliest;
  private final @Nullable LocalDate latest;
  private final long bytes;
  private final int formatVersion;
  private final int analysisVersion;

  private IndexInfo(Builder from) {
    articles = from.articles;
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(from.languages));
    earliest = from.earliest;
    latest = from.latest;
    bytes = from.bytes;
    formatVersion = from.formatVersion;
    analysisVersion = from.analysisVersion;
  }

  /** Begins with what an {@code IndexInfo} always has. */
  public static Builder builder(long articles) {
    return new Builder(articles);
  }

  /** How many articles. */
  public long articles() {
    return articles;
  }

  /** How many articles in each language, most first. */
  public Map<String, Long> languages() {
    return languages;
  }

  /** The first day of publication; null if no article has one. */
  public @Nullable LocalDate earliest() {
    return earliest;
  }

  /** The last day of publication; null if no article has one. */
  public @Nullable LocalDate latest() {
    return latest;
  }

  /** Its size on disk. */
  public long bytes() {
    return bytes;
  }

  /** The format that it is written in. */
  public int formatVersion() {
    return formatVersion;
  }

  /** The definition of words that it is written with. */
  public int analysisVersion() {
    return analysisVersion;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndexInfo that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return "IndexInfo" + values();
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(
        articles, languages, earliest, latest, bytes, formatVersion, analysisVersion);
  }

  /** Gathers the parts of an {@link IndexInfo}. Not for use by several threads at once. */
  public static final class Builder {
    private final long articles;
    private Map<String, Long> languages = Map.of();
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;
    private long bytes;
    private int formatVersion;
    private int analysisVersion;

    private Builder(long articles) {
      this.articles = articles;
    }

    public Builder languages(Map<String, Long> languages) {
      this.languages = languages;
      return this;
    }

    public Builder earliest(@Nullable LocalDate earliest) {
      this.earliest = earliest;
      return this;
    }

    public Builder latest(@Nullable LocalDate latest) {
      this.latest = latest;
      return this;
    }

    public Builder bytes(long bytes) {
      this.bytes = bytes;
      return this;
    }

    public Builder formatVersion(int formatVersion) {
      this.formatVersion = formatVersion;
      return this;
    }

    public Builder analysisVersion(int analysisVersion) {
      this.analysisVersion = analysisVersion;
      return this;
    }

    /** The whole. */
    public IndexInfo build() {
      return new IndexInfo(this);
    }
  }
}
