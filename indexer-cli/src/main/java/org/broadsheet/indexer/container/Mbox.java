package org.broadsheet.indexer.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Opens mailboxes, message by message and numbered from 1.
 *
 * <p>A message begins with a line {@code From } and a time, at the beginning or behind an empty
 * line; {@code >From } in a message is what was {@code From } before it was filed (RFC 4155, and
 * the form called mboxrd).
 */
public final class Mbox {
  /** A longer line is handed on in pieces. */
  private static final int MAX_PIECE_LENGTH = 8_192;

  private static final Pattern SEPARATOR = Pattern.compile("From .*\\d:\\d\\d.*\\s*");

  private final InputStream in;
  private byte[] piece = new byte[0];
  private boolean lineStart = true;
  private boolean afterEmpty = true;

  private Mbox(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * Hands on the messages.
   *
   * @param in read to its end and not closed
   * @throws IOException if the rest cannot be read
   */
  public static void read(InputStream in, Members to) throws IOException {
    Mbox box = new Mbox(in);
    // What stands before the first message belongs to none.
    while (box.advance() && !box.isSeparator()) {}
    for (int number = 1; box.isSeparator(); number++) {
      box.advance();
      Message message = box.new Message();
      to.member(
          new Member(String.valueOf(number), "message.eml", message, "message/rfc822", null, null));
      message.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Goes on to the next line, or the next piece of one; false at the end. */
  private boolean advance() throws IOException {
    boolean ended = piece.length > 0 && piece[piece.length - 1] == '\n';
    if (piece.length > 0) {
      boolean empty = ended && (piece.length == 1 || (piece.length == 2 && piece[0] == '\r'));
      afterEmpty = lineStart && empty;
      lineStart = ended;
    }
    byte[] next = new byte[MAX_PIECE_LENGTH];
    int size = 0;
    while (size < next.length && (size == 0 || next[size - 1] != '\n')) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      next[size++] = (byte) b;
    }
    piece = Arrays.copyOf(next, size);
    return size > 0;
  }

  private boolean isSeparator() {
    return lineStart
        && afterEmpty
        && piece.length > 5
        && piece[0] == 'F'
        && SEPARATOR.matcher(new String(piece, StandardCharsets.ISO_8859_1)).matches();
  }

  /** The bytes of the message that the mailbox stands at. */
  private final class Message extends InputStream {
    private int at = isQuoted() ? 1 : 0;

    @Override
    public int read() throws IOException {
      if (at == piece.length && !hasMore()) {
        return -1;
      }
      return piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (at == piece.length && !hasMore()) {
        return -1;
      }
      int size = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, to, from, size);
      at += size;
      return size;
    }

    private boolean hasMore() throws IOException {
      if (isSeparator() || !advance() || isSeparator()) {
        at = piece.length;
        return false;
      }
      at = isQuoted() ? 1 : 0;
      return true;
    }

    /** Tells whether the line is one that was marked as not beginning a message. */
    private boolean isQuoted() {
      int i = 0;
      while (i < piece.length && piece[i] == '>') {
        i++;
      }
      return lineStart
          && i > 0
          && new String(piece, StandardCharsets.ISO_8859_1).startsWith("From ", i);
    }
  }
}
