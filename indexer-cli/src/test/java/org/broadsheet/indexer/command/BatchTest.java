package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchTimeoutException;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final int MANY = 300;
  private static final Batch.Refusals NONE =
      (id, why) -> {
        throw new AssertionError(id, why);
      };

  private final List<QueryLines.Line> queries =
      IntStream.range(0, MANY).mapToObj(i -> new QueryLines.Line("q" + i, "" + i)).toList();
  private final List<String> answered = new ArrayList<>();

  @Test
  void answersComeInTheOrderOfTheQueriesHoweverLongEachTakes() throws IOException {
    Random random = new Random(1);
    Batch.run(
        queries,
        query -> {
          pause(random.nextInt(3));
          return found(query);
        },
        (id, results) -> answered.add(id + "=" + results.total()),
        NONE);

    assertThat(answered)
        .isEqualTo(IntStream.range(0, MANY).mapToObj(i -> "q" + i + "=" + i).toList());
  }

  @Test
  void aQueryThatCannotBeReadKeepsNoOtherFromBeingAnswered() throws IOException {
    List<String> refused = new ArrayList<>();
    Batch.run(
        queries,
        query -> {
          if (query.equals("70")) {
            throw new QuerySyntaxException("no closing bracket", query, 0);
          }
          if (query.equals("71")) {
            throw new SearchTimeoutException(Duration.ofSeconds(1));
          }
          return found(query);
        },
        (id, results) -> answered.add(id),
        (id, why) -> refused.add(id + " " + why.getClass().getSimpleName()));
    assertThat(answered).hasSize(MANY - 2).doesNotContain("q70", "q71").contains("q299");
    assertThat(refused).containsExactly("q70 QuerySyntaxException", "q71 SearchTimeoutException");
  }

  @Test
  void whatIsNoFaultOfAQueryEndsThemAll() {
    assertThatThrownBy(
            () ->
                Batch.run(
                    queries,
                    query -> {
                      throw new IOException("the disk is gone");
                    },
                    (id, results) -> true,
                    NONE))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  @Test
  void hardlyAnyIsAskedWhenNobodyReadsOn() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Batch.run(
        queries,
        query -> {
          asked.incrementAndGet();
          return found(query);
        },
        (id, results) -> false,
        NONE);

    int ahead = Batch.AHEAD_PER_THREAD * Runtime.getRuntime().availableProcessors() + 1;
    assertThat(asked.get()).isBetween(1, ahead);
  }

  private static Results found(String query) {
    return Results.builder(Long.parseLong(query)).build();
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
