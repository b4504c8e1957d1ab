package org.broadsheet.indexer.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * One message between parent and child: the length of its body in four bytes, its kind in one, its
 * body: fields, as {@link FieldWriter} puts them.
 */
final class Frame {
  /** The version of the protocol; a child of another build is not understood. */
  static final int VERSION = 1;

  /** The first bytes from a child, so that noise is not taken for an answer: "Bsht". */
  static final int MAGIC = 0x42736874;

  private static final byte[] NOTHING = new byte[0];

  /** The kinds of messages, and the byte for each. */
  enum Kind {
    /** Parent, once: {@link ChildSettings}. */
    SETTINGS('S'),
    /** Child, once: magic number, version. It is ready. */
    HELLO('H'),
    /** Parent: a {@link Request}. */
    READ('R'),
    /**
     * Child: what reads most kinds of documents is being loaded, which is not the input's fault.
     */
    LOADING('l'),
    /** Child: that is done. */
    LOADED('L'),
    /** Child: the location of a document that it is about to parse. */
    BEGINS('B'),
    /** Child: a document was passed over, as it was told to. It is alive. */
    SKIPPED('s'),
    /** Child: one article of a document. */
    ARTICLE('A'),
    /** Child: the articles just sent were all of one document. */
    FOUND('F'),
    /** Child: one document, or the rest of the input, failed. */
    FAILED('X'),
    /** Child: a parser broke down, by the name of its {@code Breakdown}; the child ends. */
    BROKEN('!'),
    /** Child: the input is at its end; and whether the child should read no other one. */
    END('E');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    static Kind of(int code) throws BrokenFrameException {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new BrokenFrameException("no kind of frame: " + code);
    }
  }

  private final Kind kind;
  private final byte[] body;

  private Frame(Kind kind, byte[] body) {
    this.kind = kind;
    this.body = body;
  }

  static Frame of(Kind kind) {
    return new Frame(kind, NOTHING);
  }

  static Frame of(Kind kind, FieldWriter fields) {
    return new Frame(kind, fields.bytes());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(body.length);
    out.writeByte(kind.code);
    out.write(body);
  }

  /**
   * The next frame.
   *
   * @param longest the longest body that is taken
   * @throws EOFException at the end of the stream
   * @throws BrokenFrameException if what is there is no frame
   */
  static Frame read(DataInputStream in, long longest) throws IOException {
    int length = in.readInt();
    Kind kind = Kind.of(in.readUnsignedByte());
    if (length < 0 || length > longest) {
      throw new BrokenFrameException("a frame of length " + length);
    }
    // Grows as the bytes arrive: a length alone costs no memory.
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return new Frame(kind, body);
  }

  Kind kind() {
    return kind;
  }

  /** The length of its body. */
  int length() {
    return body.length;
  }

  FieldReader fields() {
    return new FieldReader(body);
  }
}
