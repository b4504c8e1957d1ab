package org.broadsheet.indexer.scan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
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
    Bounded bounded = new Bounded(bytes);
    Document document = Jsoup.parse(bounded, null, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH));
    Element root = document.firstElementChild();
    if (root == null) {
      throw new UnreadableException("extract", "damaged", "There is no element in it.");
    }
    if (!bounded.endsWith(root.tagName())) {
      throw new UnreadableException("extract", "damaged", "It breaks off before its end.");
    }
    return root;
  }

  /** The bytes up to the limit, of which the last are remembered. */
  private static final class Bounded extends FilterInputStream {
    private static final int TAIL = 1_024;

    private int read;
    private byte[] tail = new byte[0];

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int more = in.read(to, from, length);
      if (more > 0) {
        read += more;
        if (read > MAX_BYTES) {
          throw new UnreadableException(
              "read",
              "too large",
              "The description of the issue is over " + (MAX_BYTES >> 20) + " MB long.");
        }
        remember(to, from, more);
      }
      return more;
    }

    private void remember(byte[] bytes, int from, int length) {
      int kept = Math.max(0, Math.min(tail.length, TAIL - length));
      int added = Math.min(length, TAIL);
      byte[] next = Arrays.copyOfRange(tail, tail.length - kept, tail.length + added);
      System.arraycopy(bytes, from + length - added, next, kept, added);
      tail = next;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    /** Tells whether the last element that ended is of this name. */
    boolean endsWith(String root) {
      String end = new String(tail, StandardCharsets.ISO_8859_1).replace("\0", "");
      return Pattern.compile("</" + Pattern.quote(root) + "\\s*>").matcher(end).find();
    }
  }
}
