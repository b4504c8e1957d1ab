package org.broadsheet.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.index.InputFailure;
import org.broadsheet.indexer.source.Failure;
import org.junit.jupiter.api.Test;

class FailureLogTest {
  @Test
  void fewAreListedOneByOne() {
    FailureLog log = log(1_000, "no text");

    assertThat(log.entries()).hasSize(1_000).allMatch(failure -> failure.count() == 1);
    assertThat(log.entries().getLast().location()).isEqualTo("/a.mbox!/1000");
  }

  @Test
  void aMillionOfOneKindAreOneEntryWithACount() {
    FailureLog log = log(1_000_000, "no text");
    log.add(new Failure("/a.mbox!/0", "read", "too large", "It is large."));

    assertThat(log.entries()).extracting(InputFailure::count).containsExactly(1_000_000L, 1L);
    assertThat(log.entries().getFirst().location()).isEqualTo("/a.mbox");
    assertThat(log.entries().getFirst().message())
        .contains("None.", "1,000,000", "/a.mbox!/1 ", "/a.mbox!/1000000");
  }

  private static FailureLog log(int count, String reason) {
    FailureLog log = new FailureLog("/a.mbox");
    for (int i = 1; i <= count; i++) {
      log.add(new Failure("/a.mbox!/" + i, "extract", reason, "None."));
    }
    return log;
  }
}
