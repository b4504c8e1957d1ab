package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.broadsheet.index.IndexFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The checksums at the end of the files of an index. Whatever Lucene throws when it decodes flipped
 * bytes, a fault of the program may look the same: the checksums tell the one from the other. For
 * use by any number of threads.
 */
final class Checksums {
  private final Path path;
  private final Directory directory;

  /** The last commit that was looked at, and what was found; null for nothing. */
  private @Nullable String commit;

  private @Nullable IOException damage;

  Checksums(Path path, Directory directory) {
    this.path = path;
    this.directory = directory;
  }

  /**
   * What to throw for an exception that came of reading the index: that it is damaged if it is, or
   * else the exception itself, which then is a fault of the program. Reads all of the index, but
   * each commit only once.
   */
  IOException damageOr(RuntimeException e) {
    IOException damage = damage();
    if (damage == null) {
      throw e;
    }
    return new IndexFormatException(String.valueOf(damage.getMessage()), e);
  }

  /** What to throw for the error by which a mapped file says that it cannot be read any more. */
  IOException damageOr(InternalError e) {
    IOException damage = damage();
    return damage == null
        ? unreadable(path, "a file", e)
        : new IndexFormatException(String.valueOf(damage.getMessage()), e);
  }

  private synchronized @Nullable IOException damage() {
    try {
      String last = SegmentInfos.getLastCommitSegmentsFileName(directory);
      if (last != null && !last.equals(commit)) {
        damage = firstDamage(List.of(last));
        if (damage == null) {
          damage = firstDamage(SegmentInfos.readLatestCommit(directory).files(false));
        }
        commit = last;
      }
      return damage;
    } catch (IOException | RuntimeException e) {
      return null; // nobody knows
    }
  }

  private @Nullable IOException firstDamage(Collection<String> files) throws IOException {
    for (String file : files) {
      IOException damage = damageOf(path, directory, file);
      if (damage instanceof IndexFormatException) {
        return damage;
      }
    }
    return null;
  }

  /** What is wrong with a file; null if it is as it was written. */
  static @Nullable IOException damageOf(Path path, Directory directory, String file) {
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
