package org.broadsheet.indexer.feed;

import java.io.IOException;
import java.io.Reader;
import org.broadsheet.extract.input.UnreadableException;

/**
 * The text of a feed, without a byte order mark and the characters that XML has no place for. Stops
 * when one item is too long, and remembers how the text ended.
 */
final class ItemReader extends Reader {
  /** As long as the longest line of JSON Lines. */
  private static final int MAX_ITEM_LENGTH = 64 << 20;

  private static final int TAIL = 4_096;

  private final Reader in;
  private final StringBuilder tail = new StringBuilder();
  private long sinceItem;
  private boolean begun;

  ItemReader(Reader in) {
    this.in = in;
  }

  /** From here on another item is read. */
  void itemEnds() {
    sinceItem = 0;
  }

  /** Tells whether the text ended with the end of this element; only to be asked at its end. */
  boolean endsWith(String root) {
    String end = tail.toString();
    int close = Math.max(end.lastIndexOf("</" + root), end.lastIndexOf(":" + root));
    return close >= 0 && end.indexOf('>', close) > 0;
  }

  /**
   * Tells whether an element of this name ends in what is left behind, and none begins after that.
   */
  boolean isClosed(String name) {
    String end = tail.toString();
    int close = Math.max(end.lastIndexOf("</" + name + ">"), end.lastIndexOf(":" + name + ">"));
    int open = Math.max(end.lastIndexOf("<" + name + ">"), end.lastIndexOf("<" + name + " "));
    return close >= 0 && close > open;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = in.read(buffer, from, length);
    if (read <= 0) {
      return read;
    }
    sinceItem += read;
    if (sinceItem > MAX_ITEM_LENGTH) {
      throw new UnreadableException(
          "read",
          "too large",
          "An item is over "
              + (MAX_ITEM_LENGTH >> 20)
              + " million characters long; it and what follows it are left out.");
    }
    for (int i = from; i < from + read; i++) {
      char c = buffer[i];
      boolean stray = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (stray || (c == '\uFEFF' && !begun)) {
        buffer[i] = ' ';
      }
      begun = true;
    }
    tail.append(buffer, from, read);
    if (tail.length() > TAIL) {
      tail.delete(0, tail.length() - TAIL);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
