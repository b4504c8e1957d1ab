package org.broadsheet.indexer.document;

import java.io.IOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;

/**
 * One document to be read: its bytes, and what is known of it before it is opened.
 *
 * @param origin where it was found, and what was said of it there
 * @param type its kind
 * @param bytes its bytes, from the beginning
 * @param limits how much of it is taken
 */
record Document(Origin origin, MediaType type, TikaInputStream bytes, Limits limits) {

  /** The place where it was found. */
  String location() {
    return origin.location();
  }

  /** The name of its file, for what the ending says. */
  String name() {
    return origin.name();
  }

  /** The beginning of an article read from this document. */
  Article.Builder article() {
    return origin.article();
  }

  /** The bytes, cut where no more than the characters allowed can be in them. */
  byte[] head() throws IOException {
    return bytes.readNBytes(mostBytes());
  }

  /** How many bytes can hold the characters allowed. */
  int mostBytes() {
    return (int) Math.min(4L * limits.characters(), Integer.MAX_VALUE - 8);
  }

  /** The text, cut to the characters allowed, never inside a surrogate pair. */
  String cut(String text) {
    return origin.cut(text);
  }
}
