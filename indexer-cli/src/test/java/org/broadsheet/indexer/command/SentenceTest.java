package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class SentenceTest {
  @Test
  void whatTheMachineLacksIsToldWhereverItIsHidden() {
    String memory = "There is too little memory (BROADSHEET_OPTS=-Xmx2g gives more).";
    OutOfMemoryError none = new OutOfMemoryError("Java heap space");
    assertThat(Sentence.of(none)).isEqualTo(memory);
    assertThat(Sentence.of(new IOException("The writer has failed.", none))).isEqualTo(memory);
    assertThat(Sentence.of(new IllegalStateException(new RuntimeException(none))))
        .isEqualTo(memory);
    Error initializing =
        new ExceptionInInitializerError("Exception java.lang.OutOfMemoryError: Java heap space");
    assertThat(Sentence.of(new LinkageError("Words", initializing))).isEqualTo(memory);
    assertThat(Sentence.of(new OutOfMemoryError("unable to create native thread")))
        .isEqualTo("The system allows this process no more threads (ulimit -u, ulimit -v).");
    assertThat(Sentence.of(new StackOverflowError())).startsWith("Something is nested too deeply");
    FileSystemException files = new FileSystemException("/a/_0.cfs", null, "Too many open files");
    assertThat(Sentence.of(new UncheckedIOException(files)))
        .isEqualTo("The system allows this process no more open files (ulimit -n).");
  }

  @Test
  void tooLittleAddressSpaceIsNotTooSmallAHeap() {
    IOException map = new IOException("Map failed", new OutOfMemoryError("Map failed"));
    assertThat(Sentence.of(new IOException("The index cannot be used: no space.", map)))
        .isEqualTo("The index cannot be used: no space.");
  }

  @Test
  void everythingElseIsASentenceToo() {
    assertThat(Sentence.of(new NoSuchFileException("/a"))).isEqualTo("/a is not there.");
    assertThat(Sentence.of(new NullPointerException("x is null")))
        .isEqualTo("Something unforeseen went wrong: java.lang.NullPointerException: x is null.");
    assertThat(Sentence.of(new NoClassDefFoundError("org/Words")))
        .isEqualTo("A part of the program could not be loaded (org/Words)");
    assertThat(Sentence.of(new IOException())).isEqualTo("Something went wrong.");
  }
}
