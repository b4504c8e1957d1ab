package org.broadsheet.extract.input;

import java.nio.charset.Charset;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * The place where a document was found, and what was said of it there.
 *
 * <p>An article's id is made of the location, so that the same document gives the same id each
 * time.
 *
 * @param location a file, an address, or container and member as {@code a.zip!/b.html}; not empty
 * @param name the name of its file, for what the ending says
 * @param url its address on the web; null if that is not known
 * @param charset the encoding that was declared for it outside of it, as a server does; null if
 *     none was
 * @param maxCharacters after how many characters its text is cut; at least 1
 */
public record Origin(
    String location,
    String name,
    @Nullable String url,
    @Nullable Charset charset,
    int maxCharacters) {
  private static final int DEFAULT_MAX_CHARACTERS = 10_000_000;

  /**
   * Takes the parts as they are.
   *
   * @throws IllegalArgumentException if the location is empty or {@code maxCharacters} is below 1
   */
  public Origin {
    if (location.isEmpty() || maxCharacters < 1) {
      throw new IllegalArgumentException(
          "an origin needs a location and room for text: \""
              + location
              + ("\", " + maxCharacters + " characters"));
    }
  }

  /**
   * {@return a document of which nothing is known but its place} Its name is what stands behind the
   * last slash, and its text is cut after ten million characters.
   *
   * @param location a file, an address, or container and member as {@code a.zip!/b.html}; not empty
   * @throws IllegalArgumentException if the location is empty
   */
  public static Origin of(String location) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    return new Origin(location, name, null, null, DEFAULT_MAX_CHARACTERS);
  }

  /**
   * {@return this document with another file name}
   *
   * @param name the name of its file, for what the ending says
   */
  public Origin withName(String name) {
    return new Origin(location, name, url, charset, maxCharacters);
  }

  /**
   * {@return this document with another bound for its text}
   *
   * @param maxCharacters after how many chars the text is cut; at least 1
   * @throws IllegalArgumentException if it is below 1
   */
  public Origin withMaxCharacters(int maxCharacters) {
    return new Origin(location, name, url, charset, maxCharacters);
  }

  /**
   * {@return this document with another address on the web}
   *
   * @param url the address; null if that is not known
   */
  public Origin withUrl(@Nullable String url) {
    return new Origin(location, name, url, charset, maxCharacters);
  }

  /**
   * {@return this document with another declared encoding}
   *
   * @param charset the encoding that it was said to be in; null if none was said
   */
  public Origin withCharset(@Nullable Charset charset) {
    return new Origin(location, name, url, charset, maxCharacters);
  }

  /**
   * {@return the beginning of an article that was read from here} It has an id, which is made of
   * the location, the location and the address, and nothing else.
   */
  public Article.Builder article() {
    return Article.builder(ArticleId.of(location)).location(location).url(url);
  }

  /**
   * {@return the beginning of an article that is a part of the document} It has an id, which is
   * made of the location with the fragment, that location and the address of the document.
   *
   * @param fragment what is behind the sign {@code #} of its location, such as {@code page=1}
   */
  public Article.Builder article(String fragment) {
    String part = location + "#" + fragment;
    return Article.builder(ArticleId.of(part)).location(part).url(url);
  }

  /**
   * {@return the beginning of a text, with as many chars as are allowed} A surrogate pair is never
   * parted.
   *
   * @param text the text that was read, however long
   */
  public String cut(String text) {
    if (text.length() <= maxCharacters) {
      return text;
    }
    boolean inside = Character.isHighSurrogate(text.charAt(maxCharacters - 1));
    return text.substring(0, inside ? maxCharacters - 1 : maxCharacters);
  }
}
