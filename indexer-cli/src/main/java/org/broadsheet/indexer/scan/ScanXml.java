package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import org.broadsheet.extract.input.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads XML whole whose parts refer to each other. */
final class ScanXml {
  /** Deeper than any structure goes; what is below is taken as standing here. */
  private static final int MAX_DEPTH = 256;

  /** Issues of hundred pages, each block of them named, have a fifth of it. */
  private static final int MAX_BYTES = 64 << 20;

  private ScanXml() {}

  /**
   * The root of a document.
   *
   * @throws IOException if it is too large, or is none
   */
  static Element root(InputStream bytes) throws IOException {
    InputStream bounded =
        new InputStream() {
          private int read;

          @Override
          public int read() throws IOException {
            count(1);
            return bytes.read();
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            int more = bytes.read(to, from, length);
            count(Math.max(0, more));
            return more;
          }

          private void count(int more) throws IOException {
            read += more;
            if (read > MAX_BYTES) {
              throw new UnreadableException(
                  "read",
                  "too large",
                  "The description of the issue is over " + (MAX_BYTES >> 20) + " MB long.");
            }
          }
        };
    Document document = Jsoup.parse(bounded, null, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH));
    Element root = document.firstElementChild();
    if (root == null) {
      throw new UnreadableException("extract", "damaged", "There is no element in it.");
    }
    return root;
  }
}
