package org.broadsheet.article;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One news article: plain data, immutable. Made with {@link #builder(String)}.
 *
 * <p>Lists are never null and hold no null. An article that a search gave with some of its fields
 * only is {@linkplain #isPartial() partial}; an index does not take it, since the rest would be
 * lost.
 */
public final class Article {
  /** The language of an article whose language is not known. */
  public static final String UNDETERMINED = "und";

  private static final int MAX_ID = 4096;

  private final String id;
  private final @Nullable String location;
  private final @Nullable String url;
  private final String headline;
  private final String body;
  private final List<String> byline;
  private final List<String> agencies;
  private final @Nullable NewsDate published;
  private final @Nullable String publishedFrom;
  private final @Nullable NewsDate modified;
  private final @Nullable String publisher;
  private final @Nullable String section;
  private final List<String> keywords;
  private final @Nullable String dateline;
  private final String language;
  private final @Nullable String languageFrom;
  private final @Nullable String summary;
  private final List<String> flags;
  private final boolean partial;

  private Article(Builder from) {
    this.id = checked(from.id);
    this.location = from.location;
    this.url = from.url;
    this.headline = from.headline;
    this.body = from.body;
    this.byline = from.byline;
    this.agencies = from.agencies;
    this.published = from.published;
    this.publishedFrom = from.publishedFrom;
    this.modified = from.modified;
    this.publisher = from.publisher;
    this.section = from.section;
    this.keywords = from.keywords;
    this.dateline = from.dateline;
    this.language = from.language;
    this.languageFrom = from.languageFrom;
    this.summary = from.summary;
    this.flags = from.flags;
    this.partial = from.partial;
  }

  private static String checked(String id) {
    if (id.isEmpty() || id.chars().anyMatch(c -> Character.isWhitespace(c) || c < ' ')) {
      throw new IllegalArgumentException(
          "an article's id must not be empty or hold white space: \"" + id + "\"");
    }
    if (id.length() > MAX_ID) {
      throw new IllegalArgumentException(
          "an article's id must not be longer than " + MAX_ID + " characters: " + id.length());
    }
    return id;
  }

  /**
   * Begins an article.
   *
   * @param id what the article is known by in an index; checked by {@link Builder#build()}
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all that this article holds. */
  public Builder toBuilder() {
    Builder b = new Builder(id);
    b.location = location;
    b.url = url;
    b.headline = headline;
    b.body = body;
    b.byline = byline;
    b.agencies = agencies;
    b.published = published;
    b.publishedFrom = publishedFrom;
    b.modified = modified;
    b.publisher = publisher;
    b.section = section;
    b.keywords = keywords;
    b.dateline = dateline;
    b.language = language;
    b.languageFrom = languageFrom;
    b.summary = summary;
    b.flags = flags;
    b.partial = partial;
    return b;
  }

  /** What it is known by in an index; without white space, 1 to 4096 chars. */
  public String id() {
    return id;
  }

  /**
   * Where it was read: a file, or container and member as {@code a.zip!/b.html}; null if unknown.
   */
  public @Nullable String location() {
    return location;
  }

  /** Its address on the web; null if unknown. */
  public @Nullable String url() {
    return url;
  }

  /** The headline, without the name of the publication; empty where there is none. */
  public String headline() {
    return headline;
  }

  /** The text, with paragraphs set apart by an empty line; empty where there is none. */
  public String body() {
    return body;
  }

  /** The authors, one name each. */
  public List<String> byline() {
    return byline;
  }

  /** The news agencies among the authors, and the one that the dateline names. */
  public List<String> agencies() {
    return agencies;
  }

  /** When it was published; null if unknown. */
  public @Nullable NewsDate published() {
    return published;
  }

  /** Which signal of the source gave {@link #published()}; null if unknown. */
  public @Nullable String publishedFrom() {
    return publishedFrom;
  }

  /** When the publisher last changed it; null if unknown. */
  public @Nullable NewsDate modified() {
    return modified;
  }

  /** The newspaper, agency or site; null if unknown. */
  public @Nullable String publisher() {
    return publisher;
  }

  /** The part of the publication, such as Sport; null if unknown. */
  public @Nullable String section() {
    return section;
  }

  /** The publisher's own keywords. */
  public List<String> keywords() {
    return keywords;
  }

  /** The place, and perhaps agency, that the text opens with; null if there is none. */
  public @Nullable String dateline() {
    return dateline;
  }

  /** The language as BCP 47; {@link #UNDETERMINED} where it is not known. */
  public String language() {
    return language;
  }

  /** Which signal gave {@link #language()}; null if unknown. */
  public @Nullable String languageFrom() {
    return languageFrom;
  }

  /** The publisher's own summary; null if there is none. */
  public @Nullable String summary() {
    return summary;
  }

  /**
   * What a reader should know of how the text was come by, such as {@code partial} for a text that
   * the source shows the beginning of only; one lower-case word each.
   */
  public List<String> flags() {
    return flags;
  }

  /**
   * Tells whether this is only a part of an article, whose other fields were not asked for: they
   * look here as if the article had none.
   */
  public boolean isPartial() {
    return partial;
  }

  /** Equal if all fields are, and both are whole or both partial. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article article
        && partial == article.partial
        && Arrays.stream(ArticleField.values())
            .allMatch(field -> field.values(this).equals(field.values(article)));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The fields that the article has, the text cut short: for a log or a debugger. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "Article[", partial ? ", ...]" : "]");
    for (ArticleField field : ArticleField.values()) {
      List<String> values = field.values(this);
      if (!values.isEmpty()) {
        String value = String.join("; ", values);
        int end = Math.min(value.length(), 80);
        text.add(
            field.fieldName() + "=" + value.substring(0, end) + (end < value.length() ? "…" : ""));
      }
    }
    return text.toString();
  }

  /** Gathers the parts of an {@link Article}. Not for use by several threads at once. */
  public static final class Builder {
    private String id;
    private @Nullable String location;
    private @Nullable String url;
    private String headline = "";
    private String body = "";
    private List<String> byline = List.of();
    private List<String> agencies = List.of();
    private @Nullable NewsDate published;
    private @Nullable String publishedFrom;
    private @Nullable NewsDate modified;
    private @Nullable String publisher;
    private @Nullable String section;
    private List<String> keywords = List.of();
    private @Nullable String dateline;
    private String language = UNDETERMINED;
    private @Nullable String languageFrom;
    private @Nullable String summary;
    private List<String> flags = List.of();
    private boolean partial;

    private Builder(String id) {
      this.id = id;
    }

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder location(@Nullable String location) {
      this.location = location;
      return this;
    }

    public Builder url(@Nullable String url) {
      this.url = url;
      return this;
    }

    public Builder headline(String headline) {
      this.headline = headline;
      return this;
    }

    public Builder body(String body) {
      this.body = body;
      return this;
    }

    public Builder byline(List<String> names) {
      this.byline = List.copyOf(names);
      return this;
    }

    public Builder byline(String... names) {
      return byline(List.of(names));
    }

    public Builder agencies(List<String> names) {
      this.agencies = List.copyOf(names);
      return this;
    }

    public Builder agencies(String... names) {
      return agencies(List.of(names));
    }

    public Builder published(@Nullable NewsDate published) {
      this.published = published;
      return this;
    }

    /** Any of java.time's kinds that hold a day, and an Instant, which is read at UTC. */
    public Builder published(TemporalAccessor when) {
      return published(NewsDate.of(when));
    }

    /** ISO 8601, as {@link NewsDate#parse} reads it. */
    public Builder published(String iso) {
      return published(NewsDate.parse(iso));
    }

    public Builder publishedFrom(@Nullable String signal) {
      this.publishedFrom = signal;
      return this;
    }

    public Builder modified(@Nullable NewsDate modified) {
      this.modified = modified;
      return this;
    }

    public Builder publisher(@Nullable String publisher) {
      this.publisher = publisher;
      return this;
    }

    public Builder section(@Nullable String section) {
      this.section = section;
      return this;
    }

    public Builder keywords(List<String> keywords) {
      this.keywords = List.copyOf(keywords);
      return this;
    }

    public Builder keywords(String... keywords) {
      return keywords(List.of(keywords));
    }

    public Builder dateline(@Nullable String dateline) {
      this.dateline = dateline;
      return this;
    }

    /**
     * The language as BCP 47; an underscore for the hyphen ({@code pt_BR}) is forgiven.
     *
     * @throws IllegalArgumentException if the tag is not well formed; the message shows it
     */
    public Builder language(String tag) {
      try {
        Locale locale = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
        this.language = locale.toLanguageTag();
      } catch (IllformedLocaleException e) {
        throw new IllegalArgumentException(
            "not a language tag of BCP 47: \"" + tag + "\" (such as en or pt-BR)", e);
      }
      return this;
    }

    public Builder languageFrom(@Nullable String signal) {
      this.languageFrom = signal;
      return this;
    }

    public Builder summary(@Nullable String summary) {
      this.summary = summary;
      return this;
    }

    public Builder flags(List<String> flags) {
      this.flags = List.copyOf(flags);
      return this;
    }

    public Builder flags(String... flags) {
      return flags(List.of(flags));
    }

    /**
     * Says that other fields of the article were left out, so that it is not taken for the whole.
     *
     * @see Article#isPartial()
     */
    public Builder partial() {
      this.partial = true;
      return this;
    }

    /**
     * The article.
     *
     * @throws IllegalArgumentException if the id is empty or holds white space
     */
    public Article build() {
      return new Article(this);
    }
  }
}
