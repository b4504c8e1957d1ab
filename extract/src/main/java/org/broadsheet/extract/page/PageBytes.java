package org.broadsheet.extract.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes the bytes of a page up to a limit, without what is too much of its scripts: data of a
 * hundred megabytes before the text must not hide the text.
 */
public final class PageBytes {
  /** So much of each script is taken; data about an article is far shorter. */
  static final int MAX_SCRIPT = 4 << 20;

  private static final byte[] BEGIN = "<script".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "</script".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private boolean inScript;
  private int matched;
  private int ofScript;

  private PageBytes() {}

  /**
   * The bytes of a page.
   *
   * @param page the page, in an encoding that has ASCII as it is; not closed
   * @param most after how many bytes it is cut, those left out of scripts not counted
   */
  public static byte[] read(InputStream page, int most) throws IOException {
    PageBytes bytes = new PageBytes();
    InputStream in = new BufferedInputStream(page, 1 << 16);
    for (int b = in.read(); b >= 0 && bytes.taken.size() < most; b = in.read()) {
      bytes.add((byte) b);
    }
    return bytes.taken.toByteArray();
  }

  private void add(byte b) {
    byte[] awaited = inScript ? END : BEGIN;
    byte small = b >= 'A' && b <= 'Z' ? (byte) (b + 'a' - 'A') : b;
    matched = small == awaited[matched] ? matched + 1 : small == '<' ? 1 : 0;
    ofScript = inScript ? ofScript + 1 : 0;
    if (ofScript <= MAX_SCRIPT) {
      taken.write(b);
    }
    if (matched == awaited.length) {
      if (ofScript > MAX_SCRIPT) {
        taken.writeBytes(END);
      }
      inScript = !inScript;
      ofScript = 0;
      matched = 0;
    }
  }
}
