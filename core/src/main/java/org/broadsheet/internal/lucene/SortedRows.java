package org.broadsheet.internal.lucene;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.IntroSorter;
import org.broadsheet.search.SearchTimeoutException;

/**
 * Rows in the order of their keys, byte by byte, and of equal keys as they were added. Some
 * megabytes are held; what is more goes to files in order, which are merged when the rows are read
 * (an external merge sort, Knuth 5.4). The system forgets the files when they are closed, as it
 * does when the process ends in whatever way. For one thread.
 */
final class SortedRows implements Closeable {
  /** So many bytes of rows are held. */
  private static final int HELD = 1 << 24;

  /** So many files are open at the most; then they become one. */
  private static final int MAX_RUNS = 32;

  private static final int BUFFER = 1 << 16;

  /** So many rows are taken between two looks at the clock. */
  private static final int CHECKED = 1 << 10;

  private final SearchCost cost;
  private final int held;
  private final List<FileChannel> runs = new ArrayList<>();
  private byte[] bytes = new byte[BUFFER];
  private int filled;
  private int[] starts = new int[1 << 10];
  private int count;

  SortedRows(SearchCost cost) {
    this(cost, HELD);
  }

  SortedRows(SearchCost cost, int held) {
    this.cost = cost;
    this.held = held;
  }

  /** Takes rows one by one. */
  interface Visitor {
    /** Takes the next row; false if no more are wanted. */
    boolean visit(byte[] row) throws IOException;
  }

  /** A row with its key. */
  private static final class Row {
    private final byte[] key;
    private final byte[] row;

    Row(byte[] key, byte[] row) {
      this.key = key;
      this.row = row;
    }
  }

  /** Adds a row, of which a copy is held. */
  void add(byte[] key, byte[] row) throws IOException {
    int size = 2 * Integer.BYTES + key.length + row.length;
    if (count > 0 && filled + size > held) {
      spill();
    }
    bytes = ArrayUtil.grow(bytes, filled + size);
    starts = ArrayUtil.grow(starts, count + 1);
    starts[count++] = filled;
    ByteBuffer to = ByteBuffer.wrap(bytes, filled, size);
    to.putInt(key.length).putInt(row.length).put(key).put(row);
    filled += size;
  }

  /** Hands the rows out in order, which can be done once. */
  void forEach(Visitor visitor) throws IOException {
    if (runs.isEmpty()) {
      sort();
      for (int i = 0; i < count; i++) {
        check(i);
        if (!visitor.visit(held(i).row)) {
          return;
        }
      }
      return;
    }
    spill();
    bytes = new byte[0]; // the files need the memory that is left
    merge(runs, row -> visitor.visit(row.row));
  }

  private void check(long row) throws IOException {
    if (row % CHECKED == 0) {
      cost.check();
    }
  }

  private Row held(int i) {
    ByteBuffer from = ByteBuffer.wrap(bytes).position(starts[i]);
    byte[] key = new byte[from.getInt()];
    byte[] row = new byte[from.getInt()];
    from.get(key).get(row);
    return new Row(key, row);
  }

  /** The rows in order, equal ones as they were added, which is as they lie. */
  private void sort() {
    new IntroSorter() {
      private int pivot;

      @Override
      protected void setPivot(int i) {
        pivot = starts[i];
      }

      @Override
      protected int comparePivot(int i) {
        return compareHeld(pivot, starts[i]);
      }

      @Override
      protected int compare(int i, int j) {
        return compareHeld(starts[i], starts[j]);
      }

      @Override
      protected void swap(int i, int j) {
        int start = starts[i];
        starts[i] = starts[j];
        starts[j] = start;
      }
    }.sort(0, count);
  }

  private int compareHeld(int a, int b) {
    int keyA = a + 2 * Integer.BYTES;
    int keyB = b + 2 * Integer.BYTES;
    int endA = keyA + ByteBuffer.wrap(bytes).getInt(a);
    int endB = keyB + ByteBuffer.wrap(bytes).getInt(b);
    int byKey = Arrays.compareUnsigned(bytes, keyA, endA, bytes, keyB, endB);
    return byKey != 0 ? byKey : Integer.compare(a, b);
  }

  /** Writes the rows that are held to a file, and holds none any more. */
  private void spill() throws IOException {
    cost.check();
    if (runs.size() == MAX_RUNS) {
      mergeRuns();
    }
    sort();
    write(
        out -> {
          ByteBuffer lengths = ByteBuffer.wrap(bytes);
          for (int i = 0; i < count; i++) {
            int at = starts[i];
            int length = lengths.getInt(at) + lengths.getInt(at + Integer.BYTES);
            out.write(bytes, at, 2 * Integer.BYTES + length);
          }
        });
    filled = 0;
    count = 0;
  }

  private interface Content {
    void to(DataOutputStream out) throws IOException;
  }

  /**
   * Writes a file that is gone once it is closed, and leaves it open.
   *
   * @throws IOException if it cannot be written, as where there is no room; the message names it
   */
  private void write(Content content) throws IOException {
    Path file = Files.createTempFile("broadsheet-", ".rows");
    try {
      FileChannel run = FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE);
      runs.add(run);
      OutputStream to = new BufferedOutputStream(Channels.newOutputStream(run), BUFFER);
      DataOutputStream out = new DataOutputStream(to);
      content.to(out);
      out.flush();
    } catch (ClosedByInterruptException | InterruptedIOException e) {
      throw e;
    } catch (SearchTimeoutException e) {
      throw e;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw new FileSystemException(file.toString(), null, e.getMessage());
    }
  }

  private void mergeRuns() throws IOException {
    List<FileChannel> old = List.copyOf(runs);
    write(
        out ->
            merge(
                old,
                row -> {
                  out.writeInt(row.key.length);
                  out.writeInt(row.row.length);
                  out.write(row.key);
                  out.write(row.row);
                  return true;
                }));
    for (FileChannel run : old) {
      run.close();
    }
    runs.removeAll(old);
  }

  /** Goes through files in order; of equal keys those of the earlier file come first. */
  private void merge(List<FileChannel> from, MergedRows to) throws IOException {
    PriorityQueue<Run> queue = new PriorityQueue<>();
    for (int i = 0; i < from.size(); i++) {
      Run run = new Run(from.get(i), i);
      if (run.next()) {
        queue.add(run);
      }
    }
    for (long i = 0; !queue.isEmpty(); i++) {
      check(i);
      Run first = queue.remove();
      if (!to.take(first.row)) {
        return;
      }
      if (first.next()) {
        queue.add(first);
      }
    }
  }

  private interface MergedRows {
    boolean take(Row row) throws IOException;
  }

  /** A file that is read from its beginning. */
  private static final class Run implements Comparable<Run> {
    private static final Row NONE = new Row(new byte[0], new byte[0]);

    private final DataInputStream in;
    private final int number;
    private Row row = NONE;

    Run(FileChannel file, int number) throws IOException {
      this.in =
          new DataInputStream(
              new BufferedInputStream(Channels.newInputStream(file.position(0)), BUFFER));
      this.number = number;
    }

    /** Goes to the next row; false behind the last. */
    boolean next() throws IOException {
      int key;
      try {
        key = in.readInt();
      } catch (EOFException e) {
        return false;
      }
      int length = in.readInt();
      row = new Row(in.readNBytes(key), in.readNBytes(length));
      return true;
    }

    @Override
    public int compareTo(Run that) {
      int byKey = Arrays.compareUnsigned(row.key, that.row.key);
      return byKey != 0 ? byKey : Integer.compare(number, that.number);
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel run : runs) {
      run.close();
    }
    runs.clear();
  }
}
