package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOSupplier;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why the reading of an index failed. Lucene may throw anything when it decodes bytes
 * that are not those that were written, and a fault of the program may look the same: the checksums
 * at the end of the files tell the one from the other. For use by any number of threads.
 */
final class Diagnosis {
  private final Path path;
  private final Directory directory;
  private final boolean inFolder;

  /** The last commit that was looked at, and what was found; null for nothing. */
  private @Nullable String commit;

  private @Nullable IOException fault;

  Diagnosis(Path path, Directory directory) {
    this(path, directory, true);
  }

  private Diagnosis(Path path, Directory directory, boolean inFolder) {
    this.path = path;
    this.directory = directory;
    this.inFolder = inFolder;
  }

  /**
   * Of an index, or a part of one, that somebody else keeps.
   *
   * @param name what it is called in messages
   */
  static Diagnosis elsewhere(String name, Directory directory) {
    return new Diagnosis(Path.of(name), directory, false);
  }

  /** Whether the index is a folder that can be looked into. */
  boolean inFolder() {
    return inFolder;
  }

  /** Where the index is. */
  Path path() {
    return path;
  }

  /**
   * Does a piece of work with several indexes as with one, and explains what goes wrong with which
   * of them.
   *
   * @throws IOException as {@link #read(IOSupplier)} has it
   */
  static <T> T read(List<Diagnosis> indexes, IOSupplier<T> work) throws IOException {
    if (indexes.size() == 1) {
      return indexes.get(0).read(work);
    }
    try {
      return work.get();
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      return suspect(indexes, e)
          .read(
              () -> {
                throw e;
              });
    }
  }

  /** The index whose folder the fault names; else the first that is damaged, or just the first. */
  private static Diagnosis suspect(List<Diagnosis> indexes, Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      for (Diagnosis index : indexes) {
        if (String.valueOf(cause.getMessage()).contains(index.path + "/")) {
          return index;
        }
      }
    }
    for (Diagnosis index : indexes) {
      try {
        index.throwIfDamaged(new IOException(fault));
      } catch (IOException e) {
        return index;
      }
    }
    return indexes.get(0);
  }

  /**
   * Does a piece of work, and explains what goes wrong. After an exception that tells too little it
   * reads all of the index, but each commit only once.
   *
   * @throws IOException in one sentence
   * @throws RuntimeException as it came, if it is a fault of the program
   */
  <T> T read(IOSupplier<T> work) throws IOException {
    try {
      return work.get();
    } catch (QuerySyntaxException | SearchTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw explain(e);
    } catch (UncheckedIOException e) {
      throw explain(Objects.requireNonNull(e.getCause()));
    } catch (RuntimeException | AssertionError e) {
      throwIfDamaged(e);
      throw e;
    } catch (InternalError e) { // what a mapped file says that is shorter than it was
      throwIfDamaged(e);
      throw unreadable(path, "a file", e);
    }
  }

  private IOException explain(IOException e) throws IOException {
    if (e.getClass() == IOException.class) { // which decoders throw as well as disks
      throwIfDamaged(e);
    }
    return IndexFolder.explain(path, e);
  }

  private synchronized void throwIfDamaged(Throwable cause) throws IOException {
    try {
      String last = SegmentInfos.getLastCommitSegmentsFileName(directory);
      if (last != null && !last.equals(commit)) {
        fault = firstFault(last);
        commit = last;
      }
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
      return; // nobody knows
    }
    if (fault instanceof IndexFormatException) {
      throw new IndexFormatException(String.valueOf(fault.getMessage()), cause);
    }
  }

  private @Nullable IOException firstFault(String commit) throws IOException {
    IOException first = fault(path, directory, commit);
    if (first != null) {
      return first;
    }
    Collection<String> files;
    try {
      files = SegmentInfos.readLatestCommit(directory).files(false);
    } catch (IOException e) {
      return IndexFolder.explain(path, e);
    }
    for (String file : files) {
      IOException fault = fault(path, directory, file);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  /**
   * What is wrong with a file, by its checksum; null if it is as it was written.
   *
   * @return an IndexFormatException if it is damaged, another one if it cannot be read
   */
  static @Nullable IOException fault(Path path, Directory directory, String file) {
    try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
      return null;
    } catch (IOException e) {
      return IndexFolder.explain(path, e);
    } catch (InternalError e) {
      return unreadable(path, "its file " + file, e);
    }
  }

  private static IOException unreadable(Path path, String file, InternalError e) {
    return new IOException(
        "The index at " + path + " cannot be used: " + file + " changed while it was read.", e);
  }
}
