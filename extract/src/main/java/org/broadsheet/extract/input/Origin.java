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

  public Origin {
    if (location.isEmpty() || maxCharacters < 1) {
      throw new IllegalArgumentException(
          "an origin needs a location and room for text: \""
              + location
              + ("\", " + maxCharacters + " characters"));
    }
  }

  /** A document of which nothing is known but its place; cut after ten million characters. */
  public static Origin of(String location) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    return new Origin(location, name, null, null, DEFAULT_MAX_CHARACTERS);
  }

  /** This document, if its file has that name. */
  public Origin withName(String name) {
    return new Origin(location, name, url, charset, maxCharacters);
  }

  /** This document, cut after so many characters. */
  public Origin withMaxCharacters(int maxCharacters) {
    return new Origin(location, name, url, charset, maxCharacters);
  }

  /** This document, which the web has at that address. */
  public Origin withUrl(@Nullable String url) {
    return new Origin(location, name, url, charset, maxCharacters);
  }

  /** This document, which was said to be in that encoding. */
  public Origin withCharset(@Nullable Charset charset) {
    return new Origin(location, name, url, charset, maxCharacters);
  }

  /** The beginning of an article that was read from here. */
  public Article.Builder article() {
    return Article.builder(ArticleId.of(location)).location(location).url(url);
  }

  /**
   * The beginning of an article that is a part of the document.
   *
   * @param fragment what is behind the sign {@code #} of its location
   */
  public Article.Builder article(String fragment) {
    String part = location + "#" + fragment;
    return Article.builder(ArticleId.of(part)).location(part).url(url);
  }

  /** The text, cut to the characters allowed, never inside a surrogate pair. */
  public String cut(String text) {
    if (text.length() <= maxCharacters) {
      return text;
    }
    boolean inside = Character.isHighSurrogate(text.charAt(maxCharacters - 1));
    return text.substring(0, inside ? maxCharacters - 1 : maxCharacters);
  }
}
