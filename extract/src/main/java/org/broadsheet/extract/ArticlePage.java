package org.broadsheet.extract;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.extract.page.PageReader;

/**
 * Articles out of web pages: the headline, the text without what surrounds it, who wrote it and
 * when, as far as the page says so.
 *
 * <pre>{@code
 * for (Article article : ArticlePage.read(html, "https://paper.example/story")) {
 *   System.out.println(article.headline() + "\n\n" + article.body());
 * }
 * }</pre>
 *
 * <p>For use by any number of threads at once. Any HTML gives an answer in time proportional to its
 * length, however broken it is.
 */
public final class ArticlePage {
  private ArticlePage() {}

  /**
   * The articles of a page: one, or several where the page leaves no doubt about it.
   *
   * @param html the page, as a server sent it or a browser saved it
   * @param url its address, which the articles get unless the page tells a better one
   * @return at least one article, with {@code flags} that tell how its text was come by
   * @throws UnreadableException if the page shows no text
   */
  public static List<Article> read(String html, String url) throws UnreadableException {
    return Recognition.of(PageReader.articles(html, Origin.of(url).withUrl(url)));
  }

  /**
   * The articles of a page in an encoding that the page declares or that is found out.
   *
   * @param html the bytes of the page
   * @param origin where it was found; an encoding that it names counts in place of the page's own
   *     declaration
   * @return as {@link #read(String, String)} gives them
   * @throws UnreadableException if the bytes are no text, or show none
   */
  public static List<Article> read(byte[] html, Origin origin) throws UnreadableException {
    String text = PageReader.decode(html, origin, Recognition.DECODER);
    return Recognition.of(PageReader.articles(text, origin));
  }
}
