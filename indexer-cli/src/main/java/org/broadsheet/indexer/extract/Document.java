package org.broadsheet.indexer.extract;

import java.io.IOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.ArticleId;

/**
 * One document to be read: its bytes, and what is known of it before it is opened.
 *
 * @param location where it was found
 * @param name the name of its file, for what the ending says
 * @param type its kind
 * @param bytes its bytes, from the beginning
 * @param limits how much of it is taken
 * @param declared what was said of it where it was found
 */
record Document(
    String location,
    String name,
    MediaType type,
    TikaInputStream bytes,
    Limits limits,
    Declared declared) {

  /** A document of which nothing was said. */
  Document(String location, String name, MediaType type, TikaInputStream bytes, Limits limits) {
    this(location, name, type, bytes, limits, Declared.NOTHING);
  }

  /** The beginning of an article read from this document. */
  Article.Builder article() {
    return Article.builder(ArticleId.of(location)).location(location).url(declared.url());
  }

  /** The bytes, cut where no more than the characters allowed can be in them. */
  byte[] head() throws IOException {
    return bytes.readNBytes((int) Math.min(4L * limits.characters(), Integer.MAX_VALUE - 8));
  }

  /** The text, cut to the characters allowed, never inside a surrogate pair. */
  String cut(String text) {
    int end = limits.characters();
    if (text.length() <= end) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
