package org.broadsheet.indexer.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;
import org.junit.jupiter.api.Test;

final class LimitedReaderTest {
  private static final FoundFile FILE =
      new FoundFile(Path.of("/news/a.txt"), 3, Instant.EPOCH, "/news/a.txt");

  private final List<String> told = new ArrayList<>();
  private final Findings to =
      new Findings() {
        @Override
        public void found(List<Article> articles) throws IOException {
          if (articles.get(0).id().equals("full")) {
            throw new IOException("no room");
          }
          told.add(articles.get(0).id() + Thread.currentThread().threadId());
        }

        @Override
        public void failed(Failure failure) {
          told.add(failure.reason());
        }
      };

  @Test
  void whatIsFoundInTimeIsToldByTheThreadThatAsked() throws IOException {
    read((file, findings) -> findings.found(List.of(Article.builder("a").build())));
    assertThat(told).containsExactly("a" + Thread.currentThread().threadId());
  }

  @Test
  void whatTakesTooLongIsLeftToItselfAndSaysNothingAnyMore() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    read(
        (file, findings) -> {
          await(end);
          findings.found(List.of(Article.builder("late").build()));
        });
    end.countDown();
    Thread.sleep(100);
    assertThat(told).containsExactly("timeout");
  }

  @Test
  void aReaderThatBreaksDownIsAFailureOfTheFile() throws IOException {
    read(
        (file, findings) -> {
          throw new StackOverflowError();
        });
    assertThat(told).containsExactly("crashed");
  }

  @Test
  void whatTheTakerThrowsIsPassedOn() {
    assertThatThrownBy(() -> read((file, f) -> f.found(List.of(Article.builder("full").build()))))
        .hasMessage("no room");
  }

  @Test
  void anInterruptEndsTheWaiting() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> read((file, findings) -> await(new CountDownLatch(1))))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(InputReader reader) throws IOException {
    new LimitedReader(reader, Duration.ofMillis(300)).read(FILE, to);
  }
}
