package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {
  @Test
  void theIdIsTheBeginningOfTheHashInBase32() {
    // SHA-256 of the empty text begins e3b0c44298fc1c149afb.
    assertThat(ArticleId.of("")).isEqualTo("4oymiquy7qobjgx3");
  }

  @Test
  void locationsThatDifferHaveIdsThatDiffer() {
    assertThat(ArticleId.of("/a/b.txt")).hasSize(16).isNotEqualTo(ArticleId.of("/a/c.txt"));
  }
}
