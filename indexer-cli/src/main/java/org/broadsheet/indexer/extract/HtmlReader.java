package org.broadsheet.indexer.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.extract.page.BlockNote;
import org.broadsheet.indexer.extract.page.Page;
import org.broadsheet.indexer.extract.page.PageReader;
import org.broadsheet.indexer.source.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved web pages: the article without what surrounds it, and what the page says about it.
 *
 * <p>Where no article can be made out the text of the whole page is taken, since a page that is
 * found with too much text is of more use than one that is not found.
 */
final class HtmlReader implements DocumentReader {
  /** As far as browsers look for it, and a bit. */
  private static final int CHARSET_WITHIN = 8_192;

  private static final Pattern CHARSET =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Parts the location of a page from the number of an article, where it holds several. */
  private static final String PART = "#article=";

  private final TextDecoder decoder;

  HtmlReader(TextDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    byte[] bytes = document.head();
    return read(decoder.decode(bytes, declared(document, bytes)), document);
  }

  /** What became of each block of the page. */
  List<BlockNote> explain(Document document) throws Exception {
    byte[] bytes = document.head();
    return PageReader.read(decoder.decode(bytes, declared(document, bytes))).notes();
  }

  private static List<Article> read(String html, Document document) throws Unreadable {
    List<Page> pages = PageReader.readAll(html);
    List<Article> articles = new ArrayList<>();
    for (Page page : pages) {
      if (page.body().isEmpty() && page.headline().isEmpty()) {
        throw new Unreadable("extract", "no text", "The page shows no text.");
      }
      Article.Builder article = document.article();
      if (pages.size() > 1) {
        String location = document.location() + PART + (articles.size() + 1);
        article.id(ArticleId.of(location)).location(location);
      }
      articles.add(article(page, article, document));
    }
    return articles;
  }

  private static Article article(Page page, Article.Builder known, Document document) {
    Article article = page.article(known, document.cut(page.body()));
    // What the page says of its address is without what led a reader or a crawler there.
    return article.url() == null
        ? article.toBuilder().url(document.declared().url()).build()
        : article;
  }

  /** The charset that came with the page, or that it declares near its beginning, or null. */
  private static @Nullable Charset declared(Document document, byte[] bytes) {
    if (document.declared().charset() != null) {
      return document.declared().charset();
    }
    int end = Math.min(bytes.length, CHARSET_WITHIN);
    String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    Matcher found = CHARSET.matcher(head);
    return found.find() ? LegacyCharsets.named(found.group(1)) : null;
  }
}
