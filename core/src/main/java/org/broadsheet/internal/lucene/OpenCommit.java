package org.broadsheet.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * A commit that is held open, with what its searches ask of it again and again. For use by any
 * number of threads at once.
 *
 * @param reader held open until this is closed
 * @param diagnosis of the index
 * @param statistics of the reader
 * @param generation the commit's number
 */
record OpenCommit(
    DirectoryReader reader, Diagnosis diagnosis, IndexStatistics statistics, long generation)
    implements Closeable {

  /**
   * Takes over a reader.
   *
   * @param before the commit that was open until now; null if none was
   */
  static OpenCommit of(DirectoryReader reader, Diagnosis diagnosis, @Nullable OpenCommit before)
      throws IOException {
    IndexStatistics statistics =
        before == null ? new IndexStatistics(reader) : before.statistics().of(reader);
    return new OpenCommit(reader, diagnosis, statistics, reader.getIndexCommit().getGeneration());
  }

  /**
   * Whether nothing was committed since. It costs a look at the names of the folder's files; where
   * these cannot be read, who looks closer will say why.
   */
  boolean isLast() {
    try {
      return SegmentInfos.getLastCommitGeneration(reader.directory()) == generation;
    } catch (IOException e) {
      return false;
    }
  }

  /** A reference for a searcher; null if this was closed meanwhile. */
  @Nullable ReaderReference reference(String holder) {
    return reader.tryIncRef() ? new ReaderReference(holder, reader, List.of(diagnosis)) : null;
  }

  @Override
  public void close() throws IOException {
    reader.decRef(); // searchers at work hold it open
  }
}
