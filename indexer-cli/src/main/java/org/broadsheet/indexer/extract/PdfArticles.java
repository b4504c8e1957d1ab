package org.broadsheet.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.indexer.extract.pdf.Newspaper;
import org.broadsheet.indexer.extract.pdf.Story;
import org.broadsheet.indexer.extract.text.Dateline;
import org.broadsheet.indexer.extract.text.Headline;
import org.broadsheet.indexer.extract.text.PrintedDate;
import org.broadsheet.indexer.source.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of what a PDF document shows: what is printed is believed before what the document
 * says of itself.
 */
final class PdfArticles {
  /** Nothing on the pages told one article from another, or text from the rest. */
  private static final String WHOLE_PAGE = "whole-page";

  /** So many letters are of unknown meaning that words are lost. */
  private static final String UNMAPPED_FONTS = "unmapped-fonts";

  /** Some of the text was read from pictures, and may be wrong in places. */
  private static final String RECOGNIZED = "ocr";

  /** What belongs to the pages: names of the paper, captions, adverts and the like. */
  private static final String FURNITURE = "furniture";

  /** Parts a document's location from the place of an article in it, as in a PDF's own address. */
  private static final String INSIDE = "#";

  private final Document document;
  private final Metadata metadata;
  private final Newspaper paper;

  PdfArticles(Document document, Metadata metadata, Newspaper paper) {
    this.document = document;
    this.metadata = metadata;
    this.paper = paper;
  }

  /**
   * The articles.
   *
   * @param beyond text that is not on the pages; goes to the end of the last article
   * @param furniture whether what belongs to the pages becomes an article of its own
   */
  List<Article> all(String beyond, boolean furniture) {
    List<Article> articles = new ArrayList<>();
    List<Story> stories = paper.stories();
    boolean only = stories.size() <= 1;
    if (stories.isEmpty()) {
      articles.add(article(new Story(1, 1, null, "", beyond), true));
    }
    for (int i = 0; i < stories.size(); i++) {
      boolean last = i == stories.size() - 1;
      Story story = last && !beyond.isEmpty() ? longer(stories.get(i), beyond) : stories.get(i);
      articles.add(article(only ? asPrinted(story) : story, only));
    }
    if (furniture && !paper.furniture().isEmpty()) {
      String location = document.location() + INSIDE + "furniture";
      articles.add(
          Article.builder(ArticleId.of(location))
              .location(location)
              .body(document.cut(String.join("\n\n", paper.furniture())))
              .flags(FURNITURE)
              .build());
    }
    return articles;
  }

  /** A sentence above next to nothing is part of the text, however large it is. */
  private static Story asPrinted(Story story) {
    return Headline.isLine(story.headline(), story.text())
        ? longer(
            new Story(story.page(), story.number(), story.kicker(), "", ""),
            (story.headline() + "\n\n" + story.text()).strip())
        : story;
  }

  private static Story longer(Story story, String more) {
    String text = story.text().isEmpty() ? more : story.text() + "\n\n" + more;
    return new Story(story.page(), story.number(), story.kicker(), story.headline(), text);
  }

  private Article article(Story story, boolean only) {
    String text = story.text();
    Article facts = DocumentMetadata.apply(metadata, text, document);
    Article.Builder article = facts.toBuilder();
    if (!only) {
      String location =
          document.location() + INSIDE + "page=" + story.page() + "&article=" + story.number();
      article.id(ArticleId.of(location)).location(location);
    }
    String body = facts.body();
    if (!story.headline().isEmpty()) {
      body = document.cut(text);
      article.headline(story.headline());
    } else if (!only) {
      // The document's title is none of its single articles'.
      Headline own = Headline.of(text);
      body = document.cut(own.rest());
      article.headline(own.headline());
    }
    BylineLine byline = BylineLine.of(body);
    if (byline != null) {
      body = byline.rest();
      article.byline(byline.names());
    } else if (!only) {
      article.byline(List.of());
    }
    NewsDate printed = paper.issue() == null ? null : date(paper.issue());
    if (printed != null) {
      article.published(printed).publishedFrom("page");
    }
    article.body(body).dateline(Dateline.of(body)).section(story.kicker()).publisher(paper.name());
    article.flags(flags());
    return article.build();
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (paper.whole()) {
      flags.add(WHOLE_PAGE);
    }
    if (paper.recognized()) {
      flags.add(RECOGNIZED);
    }
    if (paper.unmapped()) {
      flags.add(UNMAPPED_FONTS);
    }
    return flags;
  }

  /** The first day that a line names, or null; what else stands there is no time of day. */
  private static @Nullable NewsDate date(String line) {
    PrintedDate printed = PrintedDate.in(line, "");
    return printed == null ? null : NewsDate.of(printed.date().day());
  }
}
