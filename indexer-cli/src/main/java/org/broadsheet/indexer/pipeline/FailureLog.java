package org.broadsheet.indexer.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.index.InputFailure;
import org.broadsheet.indexer.source.Failure;

/**
 * What failed in one input. A mailbox of broken lines or a broken feed can fail a million times for
 * one reason: then nobody reads the list, and one entry with the number stands for all. For use by
 * any number of threads at once.
 */
final class FailureLog {
  /** So many of one reason are listed one by one. */
  private static final int LISTED = 1_000;

  private record Kind(String stage, String reason) {}

  /** All failures of one kind: each while they are few, else the first and the last. */
  private static final class Group {
    private final List<InputFailure> listed = new ArrayList<>();
    private long count;
    private String last = "";

    void add(InputFailure failure) {
      count++;
      last = failure.location();
      if (count <= LISTED) {
        listed.add(failure);
      } else if (listed.size() > 1) {
        listed.subList(1, listed.size()).clear();
      }
    }

    List<InputFailure> entries() {
      return count <= LISTED ? listed : List.of(all());
    }

    private InputFailure all() {
      InputFailure first = listed.getFirst();
      String message =
          String.format(
              Locale.ROOT,
              "%s That is the first of %,d such failures, from %s to %s.",
              first.message(),
              count,
              first.location(),
              last);
      return new InputFailure(
          first.input(),
          first.input(),
          first.stage(),
          first.reason(),
          message,
          first.when(),
          count);
    }
  }

  private final String input;
  private final Map<Kind, Group> groups = new LinkedHashMap<>();

  /** Begins; {@code input} is the location of the input. */
  FailureLog(String input) {
    this.input = input;
  }

  synchronized void add(Failure failure) {
    groups
        .computeIfAbsent(new Kind(failure.stage(), failure.reason()), kind -> new Group())
        .add(
            new InputFailure(
                input,
                failure.location(),
                failure.stage(),
                failure.reason(),
                failure.message(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS)));
  }

  /** What is to be told and recorded. */
  synchronized List<InputFailure> entries() {
    return groups.values().stream().flatMap(group -> group.entries().stream()).toList();
  }
}
