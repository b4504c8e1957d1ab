package org.broadsheet.extract.page;

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

  private static final int CHUNK = 1 << 16;

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
    byte[] chunk = new byte[CHUNK];
    for (int n = page.read(chunk); n >= 0 && bytes.taken.size() < most; n = page.read(chunk)) {
      bytes.add(chunk, n, most);
    }
    return bytes.taken.toByteArray();
  }

  private void add(byte[] chunk, int end, int most) {
    int i = 0;
    while (i < end && taken.size() < most) {
      int tag = matched == 0 ? tag(chunk, i, end) : i;
      if (tag > i) {
        addPlain(chunk, i, tag, most);
        i = tag;
      } else {
        add(chunk[i++]);
      }
    }
  }

  /** Where the next tag may begin; up to there nothing need be looked at byte by byte. */
  private static int tag(byte[] chunk, int from, int end) {
    int i = from;
    while (i < end && chunk[i] != '<') {
      i++;
    }
    return i;
  }

  private void addPlain(byte[] chunk, int from, int to, int most) {
    int length = to - from;
    int room = most - taken.size();
    if (inScript) {
      room = Math.min(room, Math.max(0, MAX_SCRIPT - ofScript));
      ofScript = Math.min(ofScript + length, MAX_SCRIPT + 1);
    }
    taken.write(chunk, from, Math.min(length, room));
  }

  private void add(byte b) {
    byte[] awaited = inScript ? END : BEGIN;
    byte small = b >= 'A' && b <= 'Z' ? (byte) (b + 'a' - 'A') : b;
    matched = small == awaited[matched] ? matched + 1 : small == '<' ? 1 : 0;
    ofScript = inScript ? Math.min(ofScript + 1, MAX_SCRIPT + 1) : 0;
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
