package org.broadsheet.article;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
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

  private final String id;
  private final @Nullable String location;
  private final @Nullable String url;
  private final String headline;
  private final String body;
  private final Pages pages;
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
  private final SortedMap<String, List<String>> fields;
  private final boolean partial;

  private Article(Builder from) {
    this.id = ArticleId.checked(from.id);
    this.location = from.location;
    this.url = from.url;
    this.headline = from.headline;
    this.body = from.body;
    this.pages = from.pages;
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
    this.fields = from.fields;
    this.partial = from.partial;
  }

  /**
   * Begins an article.
   *
   * @param id what the article is known by in an index; checked by {@link Builder#build()}
   * @return a builder of an article that has nothing but its id
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * {@return a new builder that holds all that this article holds} It is partial if this article
   * is.
   */
  public Builder toBuilder() {
    Builder b = new Builder(id);
    b.location = location;
    b.url = url;
    b.headline = headline;
    b.body = body;
    b.pages = pages;
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
    b.fields = fields;
    b.partial = partial;
    return b;
  }

  /**
   * {@return the id that the article is known by in an index} It has 1 to 4096 chars, any that make
   * up a text: white space and control characters are part of it as it came.
   */
  public String id() {
    return id;
  }

  /**
   * {@return the place where the article was read; null if unknown} It is a file, or container and
   * member as {@code a.zip!/b.html}.
   */
  public @Nullable String location() {
    return location;
  }

  /** {@return the address of the article on the web; null if unknown} */
  public @Nullable String url() {
    return url;
  }

  /** {@return the headline, without the name of the publication; empty where there is none} */
  public String headline() {
    return headline;
  }

  /**
   * {@return the text of the article; empty where there is none} An empty line stands between two
   * paragraphs.
   */
  public String body() {
    return body;
  }

  /**
   * {@return the pages of a paged file that {@link #body()} stands on} They are {@link
   * Pages#UNKNOWN} for an article that was not read from one.
   */
  public Pages pages() {
    return pages;
  }

  /** {@return the authors, one name each; empty if unknown} */
  public List<String> byline() {
    return byline;
  }

  /**
   * {@return the news agencies among the authors, and the one that the dateline names; empty if
   * unknown}
   */
  public List<String> agencies() {
    return agencies;
  }

  /** {@return the date of publication; null if unknown} */
  public @Nullable NewsDate published() {
    return published;
  }

  /** {@return the signal of the source that gave {@link #published()}; null if unknown} */
  public @Nullable String publishedFrom() {
    return publishedFrom;
  }

  /** {@return the date of the publisher's last change; null if unknown} */
  public @Nullable NewsDate modified() {
    return modified;
  }

  /** {@return the newspaper, agency or site; null if unknown} */
  public @Nullable String publisher() {
    return publisher;
  }

  /** {@return the part of the publication, such as Sport; null if unknown} */
  public @Nullable String section() {
    return section;
  }

  /** {@return the publisher's own keywords; empty if there are none} */
  public List<String> keywords() {
    return keywords;
  }

  /** {@return the place, and perhaps agency, that the text opens with; null if there is none} */
  public @Nullable String dateline() {
    return dateline;
  }

  /** {@return the language as a tag of BCP 47; {@link #UNDETERMINED} where it is not known} */
  public String language() {
    return language;
  }

  /** {@return the signal that gave {@link #language()}; null if unknown} */
  public @Nullable String languageFrom() {
    return languageFrom;
  }

  /** {@return the publisher's own summary; null if there is none} */
  public @Nullable String summary() {
    return summary;
  }

  /**
   * {@return the flags that tell a reader how the text was come by} One is {@code partial}, for a
   * text of which the source shows only the beginning. Each is one lower-case word, or a few with
   * hyphens between them.
   */
  public List<String> flags() {
    return flags;
  }

  /**
   * {@return the fields of the embedder's own, each with its values; empty if there are none} They
   * are sorted by name, and capitals do not tell names apart, neither here nor in queries. Each
   * name has a value or more, none of them blank.
   */
  public Map<String, List<String>> fields() {
    return fields;
  }

  /**
   * {@return whether this is only a part of an article} Its other fields were not asked for: they
   * look here as if the article had none.
   */
  public boolean isPartial() {
    return partial;
  }

  /**
   * {@return whether the other is an article with the same fields} Both must be whole, or both
   * partial.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article article
        && partial == article.partial
        && Arrays.stream(ArticleField.values())
            .allMatch(field -> field.values(this).equals(field.values(article)));
  }

  /** {@return a hash code of the id} */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /**
   * {@return the fields that the article has, each cut after 80 chars} It is for a log or a
   * debugger.
   */
  @Override
  public String toString() {
    return ArticleField.print(this);
  }

  /** Gathers the parts of an {@link Article}. Not for use by several threads at once. */
  public static final class Builder {
    private String id;
    private @Nullable String location;
    private @Nullable String url;
    private String headline = "";
    private String body = "";
    private Pages pages = Pages.UNKNOWN;
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
    private SortedMap<String, List<String>> fields = CustomFields.none();
    private boolean partial;

    private Builder(String id) {
      this.id = id;
    }

    /**
     * Sets the id.
     *
     * @param id what the article is known by in an index; checked by {@link #build()}
     * @return this builder
     */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /**
     * Sets the place where the article was read.
     *
     * @param location a file, or container and member as {@code a.zip!/b.html}; null if unknown
     * @return this builder
     */
    public Builder location(@Nullable String location) {
      this.location = location;
      return this;
    }

    /**
     * Sets the address of the article on the web.
     *
     * @param url the address, which is not checked; null if unknown
     * @return this builder
     */
    public Builder url(@Nullable String url) {
      this.url = url;
      return this;
    }

    /**
     * Sets the headline; empty where there is none.
     *
     * @param headline the headline, without the name of the publication
     * @return this builder
     */
    public Builder headline(String headline) {
      this.headline = headline;
      return this;
    }

    /**
     * Sets the text of the article; empty where there is none.
     *
     * @param body the text, with an empty line between two paragraphs
     * @return this builder
     */
    public Builder body(String body) {
      this.body = body;
      return this;
    }

    /**
     * Sets the pages that the text stands on. Whoever changes the text afterwards sets them anew,
     * since they count its code points.
     *
     * @param pages where each begins; {@link Pages#UNKNOWN} if that is not known
     * @return this builder
     */
    public Builder pages(Pages pages) {
      this.pages = pages;
      return this;
    }

    /**
     * Sets the authors, in place of those set before.
     *
     * @param names one name each, which are copied; empty if unknown
     * @return this builder
     */
    public Builder byline(List<String> names) {
      this.byline = List.copyOf(names);
      return this;
    }

    /**
     * Sets the authors, in place of those set before.
     *
     * @param names one name each; none if unknown
     * @return this builder
     */
    public Builder byline(String... names) {
      return byline(List.of(names));
    }

    /**
     * Sets the news agencies, in place of those set before.
     *
     * @param names one name each, which are copied; empty if unknown
     * @return this builder
     */
    public Builder agencies(List<String> names) {
      this.agencies = List.copyOf(names);
      return this;
    }

    /**
     * Sets the news agencies, in place of those set before.
     *
     * @param names one name each; none if unknown
     * @return this builder
     */
    public Builder agencies(String... names) {
      return agencies(List.of(names));
    }

    /**
     * Sets the date of publication.
     *
     * @param published the date; null if unknown
     * @return this builder
     */
    public Builder published(@Nullable NewsDate published) {
      this.published = published;
      return this;
    }

    /**
     * Sets the date of publication from a date of {@code java.time}.
     *
     * @param when any kind that holds a day, or an {@code Instant}, which is read at UTC
     * @return this builder
     * @throws IllegalArgumentException if {@code when} holds no day
     */
    public Builder published(TemporalAccessor when) {
      return published(NewsDate.of(when));
    }

    /**
     * Sets the date of publication from its written form.
     *
     * @param iso a date in ISO 8601, as {@link NewsDate#parse} reads it
     * @return this builder
     * @throws IllegalArgumentException if it is no such date; the message shows it
     */
    public Builder published(String iso) {
      return published(NewsDate.parse(iso));
    }

    /**
     * Sets the signal of the source that gave the date of publication.
     *
     * @param signal the name of the signal; null if unknown
     * @return this builder
     */
    public Builder publishedFrom(@Nullable String signal) {
      this.publishedFrom = signal;
      return this;
    }

    /**
     * Sets the date of the publisher's last change.
     *
     * @param modified the date; null if unknown
     * @return this builder
     */
    public Builder modified(@Nullable NewsDate modified) {
      this.modified = modified;
      return this;
    }

    /**
     * Sets the newspaper, agency or site.
     *
     * @param publisher its name; null if unknown
     * @return this builder
     */
    public Builder publisher(@Nullable String publisher) {
      this.publisher = publisher;
      return this;
    }

    /**
     * Sets the part of the publication.
     *
     * @param section its name, such as Sport; null if unknown
     * @return this builder
     */
    public Builder section(@Nullable String section) {
      this.section = section;
      return this;
    }

    /**
     * Sets the publisher's keywords, in place of those set before.
     *
     * @param keywords the keywords, which are copied; empty if there are none
     * @return this builder
     */
    public Builder keywords(List<String> keywords) {
      this.keywords = List.copyOf(keywords);
      return this;
    }

    /**
     * Sets the publisher's keywords, in place of those set before.
     *
     * @param keywords the keywords; none if there are none
     * @return this builder
     */
    public Builder keywords(String... keywords) {
      return keywords(List.of(keywords));
    }

    /**
     * Sets the place, and perhaps agency, that the text opens with.
     *
     * @param dateline the dateline; null if there is none
     * @return this builder
     */
    public Builder dateline(@Nullable String dateline) {
      this.dateline = dateline;
      return this;
    }

    /**
     * Sets the language; {@link Article#UNDETERMINED} without this.
     *
     * @param tag a tag of BCP 47; an underscore for the hyphen ({@code pt_BR}) is forgiven
     * @return this builder
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

    /**
     * Sets the signal that gave the language.
     *
     * @param signal the name of the signal; null if unknown
     * @return this builder
     */
    public Builder languageFrom(@Nullable String signal) {
      this.languageFrom = signal;
      return this;
    }

    /**
     * Sets the publisher's own summary.
     *
     * @param summary the summary; null if there is none
     * @return this builder
     */
    public Builder summary(@Nullable String summary) {
      this.summary = summary;
      return this;
    }

    /**
     * Sets the flags, in place of those set before.
     *
     * @param flags as {@link Article#flags()} has them; they are copied
     * @return this builder
     */
    public Builder flags(List<String> flags) {
      this.flags = List.copyOf(flags);
      return this;
    }

    /**
     * Sets the flags, in place of those set before.
     *
     * @param flags as {@link Article#flags()} has them
     * @return this builder
     */
    public Builder flags(String... flags) {
      return flags(List.of(flags));
    }

    /**
     * Adds values to a field of the embedder's own, such as {@code field("desk", "Foreign")}.
     *
     * @param name a letter, then letters, digits and underscores, 3 to 64 chars; none that
     *     articles, queries or results have already ({@link CustomFields#problem})
     * @param values what is added; white space around a value does not count, and blank values and
     *     repeated ones are left out
     * @return this builder
     * @throws IllegalArgumentException if it is no such name; the message says why
     */
    public Builder field(String name, List<String> values) {
      CustomFields.problem(name)
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException(problem);
              });
      this.fields = CustomFields.with(fields, name, values);
      return this;
    }

    /**
     * Adds values to a field of the embedder's own.
     *
     * @param name as in {@link #field(String, List)}
     * @param values as there
     * @return this builder
     * @throws IllegalArgumentException if it is no such name; the message says why
     */
    public Builder field(String name, String... values) {
      return field(name, List.of(values));
    }

    /**
     * Sets the fields of the embedder's own, in place of those set before.
     *
     * @param fields names with their values, as in {@link #field(String, List)}
     * @return this builder
     * @throws IllegalArgumentException if a name is none; the message says why
     */
    public Builder fields(Map<String, List<String>> fields) {
      this.fields = CustomFields.none();
      fields.forEach(this::field);
      return this;
    }

    /** Sets these fields as {@link CustomFields#texts} writes them. */
    Builder fieldsOf(List<String> texts) {
      this.fields = CustomFields.ofTexts(texts);
      return this;
    }

    /**
     * Says that other fields of the article were left out, so that it is not taken for the whole.
     *
     * @return this builder
     * @see Article#isPartial()
     */
    public Builder partial() {
      this.partial = true;
      return this;
    }

    /**
     * {@return an article of what was set so far} The builder can be used again.
     *
     * @throws IllegalArgumentException if the id is empty, holds half of a surrogate pair, or has
     *     more than 4096 chars
     */
    public Article build() {
      return new Article(this);
    }
  }
}
