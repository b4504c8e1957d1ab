package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.ThreadInterruptedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UninterruptiblyTest {
  private final AtomicInteger tries = new AtomicInteger();

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  @Test
  void aChannelThatAnInterruptClosedIsOpenedAgain() throws IOException {
    Thread.currentThread().interrupt();
    int answer =
        Uninterruptibly.withChannels(
            () -> {
              assertThat(Thread.currentThread().isInterrupted()).isFalse();
              if (tries.incrementAndGet() < 4) {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
              }
              return 17;
            });
    assertThat(answer).isEqualTo(17);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aLateInterruptIsOneToo() throws IOException {
    Uninterruptibly.withChannels(
        () -> {
          if (tries.incrementAndGet() < 4) {
            throw new ClosedByInterruptException();
          }
          return 17;
        });
    assertThat(tries).hasValue(4);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whatIsNoInterruptIsThrown() {
    assertThatThrownBy(
            () ->
                Uninterruptibly.withChannels(
                    () -> {
                      tries.incrementAndGet();
                      throw new NoSuchFileException("none");
                    }))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(tries).hasValue(1);
    assertThatThrownBy(
            () ->
                Uninterruptibly.withChannels(
                    () -> {
                      tries.incrementAndGet();
                      throw new IOException("Map failed");
                    }))
        .hasMessage("Map failed");
    assertThat(tries).hasValue(3);
  }

  @Test
  void workThatHadToWaitIsBegunAgain() throws IOException {
    Uninterruptibly.withWaits(
        () -> {
          if (tries.incrementAndGet() < 3) {
            throw new ThreadInterruptedException(new InterruptedException());
          }
          return 17;
        });
    assertThat(tries).hasValue(3);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void workApartIsNotInterrupted() throws IOException {
    Thread.currentThread().interrupt();
    assertThat(Uninterruptibly.runApart(() -> Thread.currentThread().isInterrupted())).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    assertThatThrownBy(
            () ->
                Uninterruptibly.runApart(
                    () -> {
                      throw new NoSuchFileException("none");
                    }))
        .isInstanceOf(NoSuchFileException.class);
  }
}
