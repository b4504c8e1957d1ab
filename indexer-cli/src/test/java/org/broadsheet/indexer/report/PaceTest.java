package org.broadsheet.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said while a run goes on. */
final class PaceTest {
  @Test
  void whatRemainsIsToldOnceItIsKnown() {
    Pace pace = new Pace();
    pace.done(12_000);
    pace.read(30_000_000);
    assertThat(pace.line(10)).isEqualTo("12,000 read, 1,200 a second");
    pace.expect(120_000_000);
    assertThat(pace.line(10)).isEqualTo("12,000 read, 1,200 a second, 30 of 120 MB, 30 s left");
    assertThat(pace.line(600)).endsWith("30 min left");
    assertThat(pace.line(36_000)).endsWith("30 h left");
  }

  @Test
  void aRunThatReadsMoreThanWasExpectedIsNearlyDone() {
    Pace pace = new Pace();
    pace.expect(1_000_000);
    pace.read(5_000_000);
    assertThat(pace.line(1)).endsWith("1 of 1 MB, 0 s left");
  }
}
