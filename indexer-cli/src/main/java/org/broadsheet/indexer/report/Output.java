package org.broadsheet.indexer.report;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of a command goes, in UTF-8. As with any {@code PrintStream} nothing is thrown
 * when it cannot be written, but what went wrong is kept, so that the command can say it.
 */
public final class Output extends PrintStream {
  /** The kinds of files in the mode of Unix, of which these have a reader that may go away. */
  private static final int KIND = 0170000;

  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final Watched to;
  private final boolean isStandard;

  /** Writes to this stream, some kilobytes at a time or when it is flushed. */
  public Output(OutputStream to) {
    this(new Watched(to), false);
  }

  private Output(Watched to, boolean isStandard) {
    super(new BufferedOutputStream(to), false, StandardCharsets.UTF_8);
    this.to = to;
    this.isStandard = isStandard;
  }

  /** The standard output of the process, of which Java's own stream keeps no faults. */
  @Ambient
  static Output standard() {
    return new Output(new Watched(new FileOutputStream(FileDescriptor.out)), true);
  }

  /** Whether nothing more can be written, for whatever reason. Nothing is flushed for it. */
  public boolean isBroken() {
    return to.fault != null;
  }

  /** Why data is lost that somebody wanted; null if none is, or if its reader has gone. */
  public @Nullable IOException fault() {
    return to.fault == null || isOfReader(to.fault) ? null : to.fault;
  }

  /**
   * Whether the reader of a pipe has closed it, as {@code head} does. The message is in the
   * language of the system, so the kind of file is looked at too.
   */
  private boolean isOfReader(IOException fault) {
    if (String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe")) {
      return true;
    }
    if (!isStandard) {
      return false;
    }
    try {
      int kind = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") & KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | RuntimeException e) {
      return false; // a system without such files
    }
  }

  /** Keeps the first fault, after which nothing is tried any more. */
  private static final class Watched extends OutputStream {
    private final OutputStream to;
    private volatile @Nullable IOException fault;

    Watched(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      check();
      try {
        to.write(bytes, from, length);
      } catch (IOException e) {
        throw kept(e);
      }
    }

    @Override
    public void flush() throws IOException {
      check();
      try {
        to.flush();
      } catch (IOException e) {
        throw kept(e);
      }
    }

    private void check() throws IOException {
      IOException known = fault;
      if (known != null) {
        throw known;
      }
    }

    private IOException kept(IOException e) {
      fault = e;
      return e;
    }
  }
}
