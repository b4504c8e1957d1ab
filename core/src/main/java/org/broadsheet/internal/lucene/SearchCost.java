package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What one search may cost: until when it may go on, and how much of the index it may look at for
 * words that are given by their beginnings and the like. For one thread.
 */
final class SearchCost implements QueryTimeout {
  /** So many occurrences are looked at in the smallest index, which takes about a second. */
  private static final long MIN_BUDGET = 1 << 24;

  /** How many occurrences are looked at between two looks at the clock, which is not for free. */
  private static final long CHECKED = 1 << 14;

  private final @Nullable Duration within;
  private final long start = System.nanoTime();
  private final long budget;
  private long spent;
  private long checkedAt;

  /**
   * From now on.
   *
   * @param within how long it may take; null for as long as it takes
   * @param words how many words the index has
   */
  SearchCost(@Nullable Duration within, long words) {
    this.within = within;
    this.budget = Math.max(MIN_BUDGET, words);
  }

  /** Whether the time is over, or the thread was asked to end what it does. */
  @Override
  public boolean shouldExit() {
    return Thread.currentThread().isInterrupted() || isLate();
  }

  private boolean isLate() {
    return within != null && Duration.ofNanos(System.nanoTime() - start).compareTo(within) >= 0;
  }

  /**
   * Ends the search if it may not go on.
   *
   * @throws SearchTimeoutException if the time is over
   * @throws InterruptedIOException if the thread is interrupted, as which it stays marked
   */
  void check() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("The search was interrupted.");
    }
    if (within != null && isLate()) {
      throw new SearchTimeoutException(within);
    }
  }

  /**
   * Counts occurrences that were looked at.
   *
   * @param place for what
   * @throws QuerySyntaxException if they are too many
   */
  void spend(long occurrences, PhrasePlace place) throws IOException {
    spent += occurrences;
    if (spent > budget) {
      throw tooMany(place);
    }
    if (spent - checkedAt >= CHECKED) {
      checkedAt = spent;
      check();
    }
  }

  /** Says that a place of a phrase fits too much. */
  QuerySyntaxException tooMany(PhrasePlace place) {
    return tooMany(place.words().toString());
  }

  /** Says that a part of a query fits too much. */
  static QuerySyntaxException tooMany(String words) {
    return new QuerySyntaxException(
        "\""
            + words
            + "\" stands for too many words of the index, or too often: ask for less of it",
        words,
        0);
  }
}
