package org.broadsheet.indexer.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a member, up to the limits. Closing it leaves the container open, which has more
 * members to give.
 */
public final class Bounded extends FilterInputStream {
  private final Budget budget;
  private long left;

  /**
   * The bytes of one member.
   *
   * @param most how many there may be
   * @param budget charged with every byte
   */
  public Bounded(InputStream bytes, long most, Budget budget) {
    super(bytes);
    this.left = most;
    this.budget = budget;
  }

  /** From here on only the budget of the whole input counts: what is read is not kept. */
  public void stream() {
    left = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = in.read(buffer, from, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] nowhere = new byte[(int) Math.min(1 << 13, Math.max(0, wanted))];
    long skipped = 0;
    while (skipped < wanted) {
      int read = read(nowhere, 0, (int) Math.min(nowhere.length, wanted - skipped));
      if (read < 0) {
        break;
      }
      skipped += read;
    }
    return skipped;
  }

  /** Bytes that are read are counted, so there is no way back. */
  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {}

  private void count(long read) throws IOException {
    budget.inflate(read);
    left -= read;
    if (left < 0) {
      throw new LimitReachedException("The file is larger than the limit.");
    }
  }
}
