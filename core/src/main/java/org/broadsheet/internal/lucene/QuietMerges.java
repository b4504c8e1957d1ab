package org.broadsheet.internal.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges on threads of Lucene's that neither print nor are disturbed. A merge that fails closes
 * Lucene's writer, whose next call tells why: nothing is lost by not printing it as well.
 */
final class QuietMerges extends ConcurrentMergeScheduler {
  @Override
  protected void handleMergeException(Throwable e) {}

  /**
   * Makes a thread that has written wait until merges have caught up. What it has written is in by
   * then, so that an interrupt must not look like a failure.
   */
  @Override
  protected synchronized boolean maybeStall(MergeSource source) {
    return Uninterruptibly.withWaits(() -> super.maybeStall(source));
  }
}
