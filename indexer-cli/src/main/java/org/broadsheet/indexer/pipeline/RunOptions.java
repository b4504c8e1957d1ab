package org.broadsheet.indexer.pipeline;

/**
 * The progress of a run.
 *
 * @param threads how many inputs are worked on at once; at least 1
 * @param delete whether inputs that are no longer there are taken out of the index
 * @param retry whether inputs that failed are tried again although they have not changed
 * @param rebuild whether every input is read again, changed or not
 */
public record RunOptions(int threads, boolean delete, boolean retry, boolean rebuild) {
  public RunOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("there must be at least 1 thread: " + threads);
    }
  }

  /** Inputs that are new or changed, and nothing else. */
  public static RunOptions ofThreads(int threads) {
    return new RunOptions(threads, false, false, false);
  }
}
