package org.broadsheet.indexer.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.page.Fragment;
import org.broadsheet.extract.text.Byline;
import org.broadsheet.extract.text.DateText;
import org.broadsheet.extract.text.Dateline;
import org.broadsheet.extract.text.DayOrder;
import org.broadsheet.extract.text.DocumentFacts;
import org.broadsheet.extract.text.Headline;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * An article as a feed tells it, piece by piece. Null and blank pieces are left out; of several for
 * one field the first counts.
 */
final class FeedArticle {
  private static final Pattern WEB = Pattern.compile("https?://.", Pattern.CASE_INSENSITIVE);

  private final String location;
  private final Article.Builder article;
  private String headline = "";
  private String body = "";
  private @Nullable String summary;
  private final List<String> published = new ArrayList<>();
  private final List<String> modified = new ArrayList<>();
  private @Nullable String language;
  private @Nullable String publisher;
  private @Nullable String section;
  private @Nullable String dateline;
  private @Nullable String url;
  private final List<String> byline = new ArrayList<>();
  private final List<String> keywords = new ArrayList<>();

  FeedArticle(String location) {
    this.location = location;
    this.article = Article.builder(ArticleId.of(location)).location(location);
  }

  /** A headline, perhaps with markup. */
  FeedArticle headline(@Nullable String html) {
    if (headline.isEmpty() && html != null) {
      headline = Fragment.line(Escapes.undone(html));
    }
    return this;
  }

  /** Plain text in paragraphs. */
  FeedArticle body(@Nullable String text) {
    if (body.isEmpty() && text != null) {
      body = Paragraphs.tidy(text);
    }
    return this;
  }

  /** Text with markup. */
  FeedArticle html(@Nullable String html) {
    return body.isEmpty() && html != null ? body(Fragment.text(Escapes.undone(html))) : this;
  }

  boolean hasBody() {
    return !body.isEmpty();
  }

  FeedArticle summary(@Nullable String html) {
    if (summary == null && html != null && !html.isBlank()) {
      summary = Fragment.line(Escapes.undone(html));
    }
    return this;
  }

  FeedArticle published(@Nullable String date) {
    if (date != null) {
      published.add(date);
    }
    return this;
  }

  FeedArticle modified(@Nullable String date) {
    if (date != null) {
      modified.add(date);
    }
    return this;
  }

  FeedArticle language(@Nullable String tag) {
    if (language == null && tag != null) {
      language = LanguageTag.of(tag);
    }
    return this;
  }

  FeedArticle publisher(@Nullable String name) {
    publisher = first(publisher, name);
    return this;
  }

  FeedArticle section(@Nullable String name) {
    section = first(section, name);
    return this;
  }

  FeedArticle dateline(@Nullable String place) {
    dateline = first(dateline, place);
    return this;
  }

  FeedArticle url(@Nullable String address) {
    boolean web = address != null && WEB.matcher(address.strip()).lookingAt();
    url = web ? first(url, address) : url;
    return this;
  }

  /** The name of one person or agency. */
  FeedArticle author(@Nullable String name) {
    String line = first(null, name);
    if (line != null && !DocumentFacts.isNobody(line)) {
      Byline.names(line).forEach(one -> add(byline, one));
    }
    return this;
  }

  /** A line such as {@code By Jane Roe and John Doe}. */
  FeedArticle byline(@Nullable String line) {
    if (line != null && byline.isEmpty()) {
      author(line);
    }
    return this;
  }

  FeedArticle keyword(@Nullable String word) {
    add(keywords, word);
    return this;
  }

  /** Hands on the article, or a failure where there is neither headline nor text. */
  void to(Items items, int characters) {
    if (headline.isEmpty() && body.isEmpty()) {
      if (summary == null) {
        items.failed(
            new Failure(location, "extract", "no text", "It has neither headline nor body."));
        return;
      }
      body = summary;
    }
    String text = Headline.without(headline, body);
    NewsDate date = date(published);
    text = text.length() > characters ? text.substring(0, characters) : text;
    article
        .headline(headline)
        .body(text)
        .summary(summary == null || summary.equals(text) ? null : summary)
        .published(date)
        .publishedFrom(date == null ? null : "feed")
        .modified(date(modified))
        .publisher(publisher)
        .section(section)
        .dateline(dateline == null ? Dateline.of(text) : dateline)
        .url(url)
        .byline(byline)
        .keywords(keywords);
    if (language != null) {
      article.language(language).languageFrom("declared");
    }
    items.article(article.build());
  }

  /** The first that is a date; of one that can be read in two ways the year. */
  private @Nullable NewsDate date(List<String> texts) {
    String tongue = language == null ? "" : language;
    for (String text : texts) {
      NewsDate date = DateText.read(text, tongue, DayOrder.of(tongue));
      date = date == null ? DateText.year(text) : date;
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable String first(@Nullable String before, @Nullable String text) {
    if (before != null || text == null) {
      return before;
    }
    String line = Fragment.line(Escapes.undone(text));
    return line.isEmpty() ? null : line;
  }

  private static void add(List<String> to, @Nullable String text) {
    String line = first(null, text);
    if (line != null && !to.contains(line)) {
      to.add(line);
    }
  }
}
