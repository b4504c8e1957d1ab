package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.Pages;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.text.Byline;
import org.broadsheet.extract.text.BylineLine;
import org.broadsheet.extract.text.DateText;
import org.broadsheet.extract.text.Dateline;
import org.broadsheet.extract.text.DayOrder;
import org.broadsheet.extract.text.Paragraphs;
import org.jspecify.annotations.Nullable;

/** An article of a scanned paper on its way: text by role, and what a catalogue says of it. */
final class ScanArticle {
  /** How sure the recognition of its letters was. */
  static final String CONFIDENCE = "ocrConfidence";

  /** Where it stands on its pages. */
  static final String BOX = "box";

  private static final String RECOGNIZED = "ocr";
  private static final String WHOLE_PAGE = "whole-page";
  private static final String PARTIAL = "partial";
  private static final String FURNITURE = "furniture";

  private final Origin origin;
  private final @Nullable String fragment;
  private final ScanText headline = new ScanText();
  private final ScanText text = new ScanText();
  private final ScanText author = new ScanText();
  private @Nullable String title;
  private @Nullable String section;
  private @Nullable String publisher;
  private @Nullable String published;
  private @Nullable String language;
  private final List<String> names = new ArrayList<>();
  private final List<String> flags = new ArrayList<>(List.of(RECOGNIZED));

  /**
   * Begins an article.
   *
   * @param fragment what tells it from the others of its file, as {@code article=a7}; null for the
   *     only one
   */
  ScanArticle(Origin origin, @Nullable String fragment) {
    this.origin = origin;
    this.fragment = fragment;
  }

  /** Begins another part. */
  void part() {
    text.part();
    headline.part();
    author.part();
  }

  /** Adds words of a page. What follows the text is no headline of the article any more. */
  void add(Role role, ScannedPage page, int number, ScannedPage.Range words) {
    language(page.language());
    if (role == Role.HEADLINE && text.isEmpty()) {
      headline.add(page, number, words);
    } else if (role == Role.AUTHOR) {
      author.add(page, number, words);
    } else {
      text.add(page, number, words);
    }
  }

  boolean isEmpty() {
    return headline.isEmpty() && text.isEmpty() && author.isEmpty();
  }

  /** The headline as a catalogue has it: somebody has looked over it. */
  ScanArticle title(@Nullable String told) {
    title = title == null ? told : title;
    return this;
  }

  /** What takes the place of a headline where none is printed or told. */
  ScanArticle titleIfNone(@Nullable String told) {
    return headline().isEmpty() ? title(told) : this;
  }

  ScanArticle section(@Nullable String told) {
    section = section == null ? told : section;
    return this;
  }

  ScanArticle publisher(@Nullable String told) {
    publisher = publisher == null ? told : publisher;
    return this;
  }

  ScanArticle published(@Nullable String told) {
    published = published == null ? told : published;
    return this;
  }

  ScanArticle language(@Nullable String tag) {
    language = language == null ? tag : language;
    return this;
  }

  ScanArticle author(String name) {
    names.add(name);
    return this;
  }

  /** Nothing tells the articles of its page apart. */
  ScanArticle wholePage() {
    flags.add(WHOLE_PAGE);
    return this;
  }

  /** Some of its text lies in a file that is not there. */
  ScanArticle partial() {
    if (!flags.contains(PARTIAL)) {
      flags.add(PARTIAL);
    }
    return this;
  }

  /** It is what belongs to no article. */
  ScanArticle furniture() {
    flags.add(FURNITURE);
    return this;
  }

  /** The article; only to be asked if there is something in it. */
  Article build() {
    ScanText.Body body = text.body();
    List<String> authors = new ArrayList<>(names);
    String byline = author.line();
    if (authors.isEmpty() && !byline.isEmpty()) {
      authors.addAll(Byline.names(byline));
    }
    if (authors.isEmpty() && !byline.isEmpty()) {
      // Who is no name is a line like any other.
      body = before(author, body);
    }
    BylineLine line = authors.isEmpty() ? BylineLine.of(body.text()) : null;
    String cut = origin.cut(body.text());
    int points = cut.codePointCount(0, cut.length());
    Article.Builder article = fragment == null ? origin.article() : origin.article(fragment);
    NewsDate date = date();
    article
        .headline(headline())
        .body(cut)
        .pages(new Pages(body.pages().starts().stream().filter(s -> s.start() < points).toList()))
        .byline((line == null ? authors : line.names()).stream().distinct().toList())
        .published(date)
        .publishedFrom(date == null ? null : "metadata")
        .publisher(publisher)
        .section(section)
        .dateline(Dateline.of(cut))
        .flags(flags)
        .fields(fields());
    if (language != null) {
      article.language(language).languageFrom("declared");
    }
    return article.build();
  }

  /** A text with a line in front, which stands where the text begins. */
  private static ScanText.Body before(ScanText line, ScanText.Body body) {
    String first = line.body().text() + (body.text().isEmpty() ? "" : "\n\n");
    int shift = first.codePointCount(0, first.length());
    List<Pages.Start> starts = new ArrayList<>();
    for (Pages.Start start : body.pages().starts()) {
      int from = starts.isEmpty() ? 0 : start.start() + shift;
      starts.add(new Pages.Start(from, start.page()));
    }
    return new ScanText.Body(first + body.text(), new Pages(starts));
  }

  /** The headline; empty where there is none. */
  String headline() {
    String printed = headline.line();
    String told = title == null ? "" : Paragraphs.line(title);
    return told.isEmpty() ? printed : told;
  }

  private @Nullable NewsDate date() {
    String tongue = language == null ? "" : language;
    if (published == null) {
      return null;
    }
    NewsDate date = DateText.read(published, tongue, DayOrder.of(tongue));
    return date == null ? DateText.year(published) : date;
  }

  private Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    double sure = 0;
    long weight = 0;
    Map<Integer, Box> boxes = new TreeMap<>();
    for (ScanText part : List.of(headline, text, author)) {
      sure += part.weight() == 0 ? 0 : part.confidence() * part.weight();
      weight += part.weight();
      part.boxes().forEach((page, box) -> boxes.merge(page, box, Box::with));
    }
    if (weight > 0) {
      fields.put(CONFIDENCE, List.of(String.format(Locale.ROOT, "%.2f", sure / weight)));
    }
    if (!boxes.isEmpty()) {
      fields.put(
          BOX,
          boxes.entrySet().stream()
              .map(e -> (e.getKey() == 0 ? "" : e.getKey() + ":") + e.getValue())
              .toList());
    }
    return fields;
  }
}
