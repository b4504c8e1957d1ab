package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FSLockFactory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Maps the files of an index into memory by nothing but Java, where Lucene's own mapping would call
 * native functions. What Lucene offers besides reads through channels, of which an interrupted
 * thread closes one for all others.
 */
final class MappedDirectory extends FSDirectory {
  /** A buffer holds at most 2 GB, and all but the last must have the size of a power of two. */
  private static final long LARGEST_BUFFER = 1L << 30;

  /** To map and to unmap a file takes longer than to read as many bytes as this. */
  private static final int WORTH_MAPPING = 16 << 10;

  private final long largestBuffer;

  MappedDirectory(Path path) throws IOException {
    this(path, LARGEST_BUFFER);
  }

  /**
   * With parts of another size.
   *
   * @param largestBuffer in bytes; a power of two
   */
  MappedDirectory(Path path, long largestBuffer) throws IOException {
    super(path, FSLockFactory.getDefault());
    this.largestBuffer = largestBuffer;
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    ensureOpen();
    ensureCanRead(name);
    Path file = getDirectory().resolve(name);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = channel.size();
      return length < WORTH_MAPPING
          ? copy(file, channel, (int) length)
          : map(file, channel, length);
    }
  }

  private static IndexInput copy(Path file, FileChannel channel, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    return input(file, List.of(bytes.flip()));
  }

  private IndexInput map(Path file, FileChannel channel, long length) throws IOException {
    SharedArena arena = SharedArena.open();
    try {
      List<ByteBuffer> buffers = new ArrayList<>();
      for (long at = 0; at < length; at += largestBuffer) {
        buffers.add(arena.map(channel, at, Math.min(largestBuffer, length - at)));
      }
      return new MappedInput(input(file, buffers), arena);
    } catch (IOException | RuntimeException | Error e) {
      arena.close();
      throw e;
    }
  }

  private static IndexInput input(Path file, List<ByteBuffer> buffers) {
    String name = "MappedInput(path=\"" + file + "\")"; // as Lucene's own inputs give it
    return new ByteBuffersIndexInput(new ByteBuffersDataInput(buffers), name);
  }

  /** The whole file; parts and copies of it end with it. */
  private static final class MappedInput extends FilterIndexInput {
    private final SharedArena arena;

    MappedInput(IndexInput in, SharedArena arena) {
      super(in.toString(), in);
      this.arena = arena;
    }

    @Override
    public IndexInput clone() {
      return in.clone();
    }

    @Override
    public void close() throws IOException {
      super.close();
      arena.close();
    }
  }
}
