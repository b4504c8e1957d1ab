package org.broadsheet.indexer.pipeline;

import java.util.List;
import java.util.Map;
import org.broadsheet.indexer.source.Skipped;

/**
 * The result of a run, counted in documents: a file that is one document, a line of a feed, a
 * member of an archive. Each is indexed, unchanged or failed.
 *
 * @param seen documents found
 * @param indexed documents whose articles are in the index now
 * @param unchanged documents that needed nothing
 * @param removed documents taken out because their input is gone
 * @param failed documents that are not in
 * @param why how many files and folders were met and not read, by the reason; none are zero
 * @param seconds how long it took
 * @param articles how many articles the index holds afterwards
 * @param refused what was not taken out although it is gone, one sentence for each path
 * @param stopped whether the run was told to stop before it had seen everything
 */
public record Summary(
    long seen,
    long indexed,
    long unchanged,
    long removed,
    long failed,
    Map<Skipped.Why, Long> why,
    double seconds,
    long articles,
    List<String> refused,
    boolean stopped) {

  /** With sentences about what was not taken out. */
  Summary refusing(List<String> refused) {
    return new Summary(
        seen, indexed, unchanged, removed, failed, why, seconds, articles, refused, stopped);
  }

  /** How many files and folders were met and not read, on purpose; a folder counts once. */
  public long skipped() {
    return why.values().stream().mapToLong(Long::longValue).sum();
  }
}
