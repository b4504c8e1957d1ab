package org.broadsheet.indexer.source;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A feed of JSON Lines, cut into batches of lines without parsing them, so that one thread can read
 * for many.
 *
 * <p>Lines end with LF or CR LF; the last one may end with the feed. A line over 64 MB is left out
 * and reported. A feed that breaks off (a truncated or damaged .gz) gives all whole lines before
 * the break; then the failure is reported. Not for use by several threads at once.
 */
public final class JsonLines implements Iterator<LineBatch>, AutoCloseable {
  /** The longest line in bytes. */
  static final int MAX_LINE_LENGTH = 64 << 20;

  private static final int BATCH_BYTES = 1 << 17;
  private static final List<String> ENDINGS =
      List.of(".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz");
  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final String location;
  private final InputStream in;
  private final Consumer<Failure> failures;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private boolean ended;
  private boolean broken;
  private long lineNumber;
  private @Nullable LineBatch next;

  private JsonLines(String location, InputStream in, Consumer<Failure> failures) {
    this.location = location;
    this.in = in;
    this.failures = failures;
  }

  /** Tells whether a file of this name is read as JSON Lines. */
  public static boolean accepts(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /**
   * Opens a feed that was found; one whose name ends in .gz is decompressed. A file that cannot be
   * opened gives no batch and one failure.
   *
   * @param failures told of lines and ends of feeds that cannot be read
   */
  public static JsonLines open(FoundFile file, Consumer<Failure> failures) {
    JsonLines feed = null;
    try {
      InputStream in = file.open();
      feed = of(file.location(), in, failures);
      boolean packed = file.location().toLowerCase(Locale.ROOT).endsWith(".gz");
      return packed ? of(file.location(), new GZIPInputStream(in, 1 << 16), failures) : feed;
    } catch (IOException e) {
      if (feed == null) {
        feed = of(file.location(), InputStream.nullInputStream(), failures);
      }
      feed.broken(e);
      feed.close();
      return feed;
    }
  }

  /**
   * Reads lines from a stream, such as standard input with the location {@code -}; {@link #close}
   * closes it.
   *
   * @param failures told of lines that cannot be read and of an end that comes too early
   */
  public static JsonLines of(String location, InputStream in, Consumer<Failure> failures) {
    return new JsonLines(location, in, failures);
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = batch();
    }
    return next != null;
  }

  @Override
  public LineBatch next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    LineBatch batch = next;
    next = null;
    return batch;
  }

  @Override
  public void close() {
    ended = true;
    try {
      in.close();
    } catch (IOException e) {
      broken(e);
    }
  }

  private @Nullable LineBatch batch() {
    List<byte[]> lines = new ArrayList<>();
    long first = lineNumber + 1;
    int size = 0;
    byte[] line;
    while (size < BATCH_BYTES && (line = line()) != null) {
      lines.add(line);
      // A blank line costs memory as well.
      size += line.length + Long.BYTES;
    }
    return lines.isEmpty() ? null : new LineBatch(location, first, lines);
  }

  /** The next line without its end, or null at the end of the feed. */
  private byte @Nullable [] line() {
    ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
    long length = 0;
    while (fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      boolean whole = end < to;
      int start = from;
      from = whole ? end + 1 : end;
      length += end - start;
      if (whole && length == end - start) { // as nearly all, which are copied once
        return finish(Arrays.copyOfRange(buffer, start, end), length);
      }
      if (length <= MAX_LINE_LENGTH) {
        begun.write(buffer, start, end - start);
      } else {
        begun.reset();
      }
      if (whole) {
        return finish(begun.toByteArray(), length);
      }
    }
    // What a broken feed ends with is half a line: its failure stands for it.
    return length == 0 || broken ? null : finish(begun.toByteArray(), length);
  }

  private byte[] finish(byte[] line, long length) {
    lineNumber++;
    if (length > MAX_LINE_LENGTH) {
      failures.accept(
          new Failure(
              location + "!/" + lineNumber, "read", "too large", "The line is over 64 MB long."));
      return new byte[0];
    }
    boolean bom = lineNumber == 1 && Arrays.mismatch(line, BOM) == BOM.length;
    int start = bom ? BOM.length : 0;
    int end = line.length > start && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
    return start == 0 && end == line.length ? line : Arrays.copyOfRange(line, start, end);
  }

  /** Makes sure that there is something in the buffer; false at the end of the feed. */
  private boolean fill() {
    if (from < to) {
      return true;
    }
    if (ended) {
      return false;
    }
    from = 0;
    to = 0;
    try {
      to = Math.max(0, in.read(buffer));
    } catch (IOException e) {
      broken(e);
    }
    ended = to == 0;
    return !ended;
  }

  private void broken(IOException e) {
    broken = true;
    boolean damaged = e instanceof EOFException || e instanceof ZipException;
    failures.accept(
        damaged
            ? new Failure(
                location, "read", "damaged", "The compressed data ends early or is damaged.")
            : new Failure(location, "read", "unreadable", "The file cannot be read."));
  }
}
