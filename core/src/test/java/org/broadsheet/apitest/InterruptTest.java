package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupts of threads that search or write. */
final class InterruptTest {
  @TempDir Path temp;

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  @Test
  void anInterruptedSearchEndsAndHarmsNoOther() throws IOException {
    try (NewsIndex index = NewsIndex.create(temp.resolve("index"))) {
      add(index, "a");
      try (Searcher searcher = index.searcher()) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> searcher.search(SearchRequest.of("odds")))
            .isInstanceOf(InterruptedIOException.class)
            .hasMessageContaining("was interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(searcher.search(SearchRequest.of("odds")).total()).isEqualTo(1);
      }
      Thread.currentThread().interrupt();
      assertThatThrownBy(index::info).isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(index.info().articles()).isEqualTo(1);
    }
  }

  @Test
  void anInterruptedWriterCompletesItsWorkAndStaysInterrupted() throws IOException {
    Path folder = temp.resolve("index");
    try (NewsIndex index = NewsIndex.create(folder)) {
      Thread.currentThread().interrupt();
      try (ArticleWriter writer = index.writer()) {
        for (String id : new String[] {"a", "b", "c"}) {
          writer.add(article(id));
          assertThat(Thread.currentThread().isInterrupted()).isTrue();
          writer.commit();
          assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
      }
      assertThat(Thread.interrupted()).isTrue();
      add(index, "d");
      assertThat(index.search(SearchRequest.of("\"against all odds\"")).total()).isEqualTo(4);
    }
    assertThat(NewsIndex.check(folder)).isEmpty();
  }

  @Tag("processes")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void interruptsOfAnyThreadAtAnyTimeHarmNothing(boolean nativeAccess) throws Exception {
    assertThat(TestProcess.run(nativeAccess, InterruptedThreads.class, temp.resolve("i"), 4))
        .matches("searches \\d+, cut short \\d+, interrupts \\d+, articles \\d+, faults 0\n");
  }

  private static void add(NewsIndex index, String id) throws IOException {
    try (ArticleWriter writer = index.writer()) {
      writer.add(article(id));
      writer.commit();
    }
  }

  private static Article article(String id) {
    return Article.builder(id).headline("Minnows win against all odds").language("en").build();
  }
}
