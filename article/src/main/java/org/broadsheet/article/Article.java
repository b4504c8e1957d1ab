package org.broadsheet.article;

import java.time.temporal.TemporalAccessor;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One news article: plain data, immutable. Made with {@link #builder(String)}.
 *
 * <p>Lists are never null and hold no null; {@code headline} and {@code body} are empty, not null,
 * where there is none; every other text is null where it is not known.
 *
 * @param id what the article is known by in an index; without white space, 1 to 4096 chars
 * @param location where it was read: a file, or container and member as {@code a.zip!/b.html}
 * @param url its address on the web
 * @param headline the headline, without the name of the publication
 * @param body the text, with paragraphs set apart by an empty line
 * @param byline the authors, one name each
 * @param agencies the news agencies among them, and the one that the dateline names
 * @param published when it was published
 * @param publishedFrom which signal of the source gave {@code published}
 * @param modified when the publisher last changed it
 * @param publisher the newspaper, agency or site
 * @param section the part of the publication, such as Sport
 * @param keywords the publisher's own keywords
 * @param dateline the place, and perhaps agency, that the text opens with
 * @param language BCP 47; {@code und} where it is not known
 * @param languageFrom which signal gave {@code language}
 * @param summary the publisher's own summary
 * @param flags what a reader should know of how the text was come by, such as {@code partial} for a
 *     text that the source shows the beginning of only; one lower-case word each
 */
public record Article(
    String id,
    @Nullable String location,
    @Nullable String url,
    String headline,
    String body,
    List<String> byline,
    List<String> agencies,
    @Nullable NewsDate published,
    @Nullable String publishedFrom,
    @Nullable NewsDate modified,
    @Nullable String publisher,
    @Nullable String section,
    List<String> keywords,
    @Nullable String dateline,
    String language,
    @Nullable String languageFrom,
    @Nullable String summary,
    List<String> flags) {

  /** The language of an article whose language is not known. */
  public static final String UNDETERMINED = "und";

  private static final int MAX_ID = 4096;

  public Article {
    if (id.isEmpty() || id.chars().anyMatch(c -> Character.isWhitespace(c) || c < ' ')) {
      throw new IllegalArgumentException(
          "an article's id must not be empty or hold white space: \"" + id + "\"");
    }
    if (id.length() > MAX_ID) {
      throw new IllegalArgumentException(
          "an article's id must not be longer than " + MAX_ID + " characters: " + id.length());
    }
    byline = List.copyOf(byline);
    agencies = List.copyOf(agencies);
    keywords = List.copyOf(keywords);
    flags = List.copyOf(flags);
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
    return b;
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
     * The article.
     *
     * @throws IllegalArgumentException if the id is empty or holds white space
     */
    public Article build() {
      return new Article(
          id,
          location,
          url,
          headline,
          body,
          byline,
          agencies,
          published,
          publishedFrom,
          modified,
          publisher,
          section,
          keywords,
          dateline,
          language,
          languageFrom,
          summary,
          flags);
    }
  }
}
