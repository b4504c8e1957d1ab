package org.broadsheet.internal.lucene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that parts of an index and who asks them exchange, where there may be many. */
public final class Packed {
  static final Packed NOTHING = new Packed(new byte[0]);

  private final byte[] bytes;

  /** Takes bytes, which are not changed from then on. */
  public Packed(byte[] bytes) {
    this.bytes = bytes;
  }

  /** {@return the bytes, which are not to be changed} */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Packed that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
