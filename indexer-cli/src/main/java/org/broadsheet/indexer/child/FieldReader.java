package org.broadsheet.indexer.child;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes fields out of bytes, as {@link FieldWriter} put them in. Believes no length. */
final class FieldReader {
  private final ByteBuffer bytes;

  FieldReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  boolean flag() throws BrokenFrameException {
    try {
      return bytes.get() != 0;
    } catch (BufferUnderflowException e) {
      throw tooShort();
    }
  }

  int count() throws BrokenFrameException {
    try {
      return bytes.getInt();
    } catch (BufferUnderflowException e) {
      throw tooShort();
    }
  }

  long number() throws BrokenFrameException {
    try {
      return bytes.getLong();
    } catch (BufferUnderflowException e) {
      throw tooShort();
    }
  }

  @Nullable String text() throws BrokenFrameException {
    int length = count();
    if (length == FieldWriter.NULL) {
      return null;
    }
    if (length < 0 || length > bytes.remaining()) {
      throw tooShort();
    }
    String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }

  /** A text where null is not allowed. */
  String given() throws BrokenFrameException {
    String text = text();
    if (text == null) {
      throw new BrokenFrameException("a text is missing");
    }
    return text;
  }

  List<String> texts() throws BrokenFrameException {
    int count = count();
    // Each takes four bytes at least.
    if (count < 0 || count > bytes.remaining() / Integer.BYTES) {
      throw tooShort();
    }
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(given());
    }
    return texts;
  }

  void end() throws BrokenFrameException {
    if (bytes.hasRemaining()) {
      throw new BrokenFrameException("a frame holds more than it should");
    }
  }

  private static BrokenFrameException tooShort() {
    return new BrokenFrameException("a frame holds less than it says");
  }
}
