package org.broadsheet.extract.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.extract.charset.LegacyCharsets;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved web pages: the article without what surrounds it, and what the page says about it.
 *
 * <p>Where no article can be made out the text of the whole page is taken, since a page that is
 * found with too much text is of more use than one that is not found.
 */
public final class PageReader {
  /** As far as browsers look for it, and a bit. */
  private static final int CHARSET_WITHIN = 8_192;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private PageReader() {}

  /**
   * The articles of a page: one, or several where there is no doubt about it.
   *
   * @throws UnreadableException if the page shows no text
   */
  public static List<Article> articles(String html, Origin origin) throws UnreadableException {
    List<PageArticle> pages = readAll(html, Xhtml.isName(origin.name()));
    List<Article> articles = new ArrayList<>();
    for (PageArticle page : pages) {
      if (page.body().isEmpty() && page.headline().isEmpty()) {
        throw new UnreadableException("extract", "no text", "The page shows no text.");
      }
      Article.Builder known =
          pages.size() == 1 ? origin.article() : origin.article("article=" + (articles.size() + 1));
      // What the page says of its address is without what led a reader or a crawler there.
      Article article = page.article(known.url(null), origin.cut(page.body()));
      articles.add(article.url() == null ? article.toBuilder().url(origin.url()).build() : article);
    }
    return articles;
  }

  /**
   * The text of a page's bytes.
   *
   * @throws UnreadableException if these are no text
   */
  public static String decode(byte[] html, Origin origin, TextDecoder decoder)
      throws UnreadableException {
    return decoder.decode(html, origin.charset() == null ? declared(html) : origin.charset());
  }

  /** The verdict on each block that a page shows, in the order of the page. */
  public static List<BlockNote> explain(String html) {
    return read(html).notes();
  }

  /** The charset that the page declares near its beginning, or null. */
  private static @Nullable Charset declared(byte[] html) {
    int end = Math.min(html.length, CHARSET_WITHIN);
    String head = new String(html, 0, end, StandardCharsets.ISO_8859_1);
    Matcher found = CHARSET.matcher(head);
    return found.find() ? LegacyCharsets.named(found.group(1)) : null;
  }

  /** Reads a page as one article, or as several where {@link ArticleSplitter} has no doubt. */
  static List<PageArticle> readAll(String html) {
    return readAll(html, false);
  }

  private static List<PageArticle> readAll(String html, boolean xml) {
    PageArticle whole = read(html, xml);
    PageModel model = whole.model();
    List<PageArticle> several = new ArrayList<>();
    for (Document part : ArticleSplitter.in(model.document(), model)) {
      several.add(article(part));
    }
    if (several.isEmpty()
        || several.stream().anyMatch(p -> p.body().isEmpty() || p.headline().isEmpty())) {
      return List.of(whole);
    }
    if (ArticleSplitter.saysOne(model) && !whole.body().contains(several.get(1).body())) {
      // All that the page says of itself is about the first.
      several.set(0, whole);
    }
    return several;
  }

  /** Reads a page as one article. Any text is a page; one that says nothing is empty. */
  static PageArticle read(String html) {
    return read(html, false);
  }

  private static PageArticle read(String html, boolean xml) {
    Document document = HtmlParser.page(html, xml);
    PageArticle article = article(document);
    Document more = Fallbacks.shown(document);
    if (more == null) {
      return article;
    }
    PageArticle other = article(more);
    return other.saysMoreThan(article) ? other : article;
  }

  /**
   * Makes an article of a page, in these steps:
   *
   * <ol>
   *   <li>{@link HtmlParser} makes a document of the page, however broken that is; {@link
   *       ShadowRoots} puts shadow trees where they are shown, and {@link Annotations} takes out
   *       marks of notes, readings and struck-out words.
   *   <li>{@link MarkedElements}, {@link JsonLd} and {@link MetaTags} gather what the page says to
   *       programs.
   *   <li>{@link FlatDom} lays the body out flat and counts the letters, links and prose under each
   *       node.
   *   <li>{@link Boilerplate} leaves out what is not shown, and then what is navigation,
   *       advertising, comments and the like by element, role or name.
   *   <li>{@link ArticleNode} finds the node with the most points for its paragraphs.
   *   <li>{@link PageFacts} tells headline, authors, dates and the rest: {@link PageHeadline},
   *       {@link PageAuthors} and {@link PageDates} each take the best of the page's signals.
   *   <li>{@link LinkBoxes} leaves out lists and boxes of links inside the node, and {@link
   *       NextArticle} cuts off where another article begins.
   *   <li>{@link BlockReader} cuts the text into blocks; {@link BlockClassifier} gives each a
   *       verdict.
   *   <li>{@link Lead} adds a lead that stands apart, {@link Captions} adds captions that tell more
   *       than the text.
   *   <li>{@link PageText} takes the result if it is enough, else the text that the page declares,
   *       else the {@link DenseRun} of blocks, else the whole page. What was found in blocks is
   *       judged once more by {@link BlockOdds}, which learned when the rules are to be believed.
   *   <li>{@link PageFlags} says how the text was found.
   * </ol>
   *
   * Where that gives no article, all but the first step is done again with what the page holds for
   * browsers without scripts ({@link Fallbacks}). Steps 2 to 5 are in {@link PageModel#of}, steps 7
   * to 10 in {@link PageText#of}.
   */
  private static PageArticle article(Document document) {
    return article(PageModel.of(document));
  }

  private static PageArticle article(PageModel model) {
    PageFacts facts = new PageFacts(model);
    return new PageArticle(model, facts, PageText.of(model, facts));
  }
}
