package org.broadsheet.indexer.pipeline;

import java.util.List;

/**
 * What a run does besides reading what is new or changed.
 *
 * @param threads how many inputs are worked on at once; at least 1
 * @param delete what becomes of inputs that are no longer there
 * @param retry whether inputs that failed are tried again although they have not changed
 * @param rebuild whether every input is read again, changed or not
 * @param reuses whether a new input is not read if its bytes are known from elsewhere; for a run
 *     that reads as those before it did
 * @param excludes patterns of what is not read, as lines of {@code .broadsheetignore}
 * @param fields keys of JSON Lines of what becomes custom fields
 */
public record RunOptions(
    int threads,
    Delete delete,
    boolean retry,
    boolean rebuild,
    boolean reuses,
    List<String> excludes,
    List<String> fields) {

  /** What becomes of inputs that are no longer there. */
  public enum Delete {
    /** They stay in the index. */
    NEVER,
    /** They are taken out, unless they are so many that it is more likely a mistake. */
    CAREFULLY,
    /** They are taken out. */
    ALWAYS
  }

  public RunOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("there must be at least 1 thread: " + threads);
    }
    excludes = List.copyOf(excludes);
    fields = List.copyOf(fields);
  }

  /** Inputs that are new or changed, and nothing else. */
  public static RunOptions ofThreads(int threads) {
    return new RunOptions(threads, Delete.NEVER, false, false, true, List.of(), List.of());
  }

  boolean deletes() {
    return delete != Delete.NEVER;
  }

  /** With this done about inputs that are no longer there. */
  public RunOptions with(Delete delete) {
    return new RunOptions(threads, delete, retry, rebuild, reuses, excludes, fields);
  }

  /** With inputs that failed tried again. */
  public RunOptions retrying() {
    return new RunOptions(threads, delete, true, rebuild, reuses, excludes, fields);
  }

  /** With everything read again. */
  public RunOptions rebuilding() {
    return new RunOptions(threads, delete, retry, true, reuses, excludes, fields);
  }
}
