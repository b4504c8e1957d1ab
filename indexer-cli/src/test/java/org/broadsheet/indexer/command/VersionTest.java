package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VersionTest {
  @Test
  void theCommitIsToldWhereThereIsOne() {
    assertThat(Version.shown("1.2 (commit abc1234)")).isEqualTo("broadsheet 1.2 (commit abc1234)");
    assertThat(Version.shown("1.2 (commit null)")).isEqualTo("broadsheet 1.2");
    assertThat(Version.shown(null)).doesNotContain("null");
  }
}
