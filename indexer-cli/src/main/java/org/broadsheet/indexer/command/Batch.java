package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchTimeoutException;

/** Answers many queries, as many at once as there are processors, in the order of the queries. */
final class Batch {
  /** Few, since all that a query found lies in memory until its turn has come. */
  static final int AHEAD_PER_THREAD = 2;

  /** Answers one query. */
  interface Search<T> {
    T of(String query) throws IOException;
  }

  /** Takes what one query found; false when no more is wanted. */
  interface Answers<T> {
    boolean take(String id, T answer) throws IOException;
  }

  /** Hears of a query that cannot be answered, and why. */
  interface Refusals {
    void refused(String id, Exception why);
  }

  private record Asked<T>(QueryLines.Line line, Future<T> answer) {}

  private Batch() {}

  /**
   * Answers the queries. One that cannot be read, or that takes too long, keeps no other from being
   * answered.
   *
   * @param search may be used by several threads at once
   * @param answers used by the caller's thread only, as are {@code refusals}
   */
  static <T> void run(
      List<QueryLines.Line> queries, Search<T> search, Answers<T> answers, Refusals refusals)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    Deque<Asked<T>> asked = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      try {
        for (QueryLines.Line line : queries) {
          asked.add(new Asked<>(line, workers.submit(() -> search.of(line.query()))));
          if (asked.size() > threads * AHEAD_PER_THREAD
              && !answer(asked.remove(), answers, refusals)) {
            return;
          }
        }
        while (!asked.isEmpty() && answer(asked.remove(), answers, refusals)) {}
      } finally {
        asked.forEach(waiting -> waiting.answer().cancel(false));
      }
    }
  }

  private static <T> boolean answer(Asked<T> asked, Answers<T> answers, Refusals refusals)
      throws IOException {
    T answer;
    try {
      answer = asked.answer().get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case QuerySyntaxException syntax -> refusals.refused(asked.line().id(), syntax);
        case SearchTimeoutException late -> refusals.refused(asked.line().id(), late);
        case IOException io -> throw io;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return answers.take(asked.line().id(), answer);
  }
}
