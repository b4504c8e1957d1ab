package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOSupplier;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is called damage, and what is not. */
final class DiagnosisTest {
  private static final int FLIPS_PER_FILE = 40;

  @TempDir Path folder;
  private Directory directory;
  private Diagnosis diagnosis;

  @BeforeEach
  void write() throws IOException {
    try (NewsIndex index = NewsIndex.create(folder);
        ArticleWriter writer = index.writer()) {
      for (int i = 0; i < 60; i++) {
        writer.add(
            Article.builder("n" + i)
                .headline("Minnows " + i + " win against all odds")
                .body("They won the " + i + "th game of the cup, and the next one as well.")
                .language("en")
                .build());
        if (i == 40) {
          writer.commit();
        }
      }
      writer.commit();
    }
    directory = Platform.directory(folder);
    diagnosis = new Diagnosis(folder, directory);
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  @Test
  void aFaultOfTheProgramIsNoDamage() {
    for (Throwable fault :
        List.of(
            new NullPointerException("ours"),
            new ArrayIndexOutOfBoundsException(13),
            new AssertionError("ours"),
            new OutOfMemoryError("Java heap space"),
            new StackOverflowError())) {
      assertThatThrownBy(() -> diagnosis.read(thrower(fault))).isSameAs(fault);
    }
  }

  @Test
  void aRuntimeExceptionOverFlippedBytesIsDamage() throws IOException {
    Path file = files().getLast();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> diagnosis.read(thrower(new ArrayIndexOutOfBoundsException(13))))
          .isInstanceOf(IndexFormatException.class)
          .hasMessage(
              "The index at " + folder + " is damaged in its file " + file.getFileName() + ".");
    }
    assertThatThrownBy(() -> diagnosis.read(thrower(new OutOfMemoryError())))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void whatTheMachineLacksIsToldAndNoDamage() {
    assertTold(new FileSystemException("/i/_0.cfs", null, "Too many open files"));
    assertTold(new IOException("Too many open files"));
    assertTold(new UncheckedIOException(new IOException("Too many open files.")));
    assertThatThrownBy(() -> diagnosis.read(thrower(new IOException("Map failed", null))))
        .hasMessage(
            "The index at "
                + folder
                + " cannot be used: there is too little address space to map its files into"
                + " memory.")
        .isNotInstanceOf(IndexFormatException.class);
    assertThatThrownBy(() -> diagnosis.read(thrower(new ClosedChannelException())))
        .hasMessage("The index at " + folder + " cannot be used: ClosedChannelException.")
        .isNotInstanceOf(IndexFormatException.class);
    assertThatThrownBy(() -> diagnosis.read(thrower(new InternalError("a fault occurred"))))
        .hasMessage("The index at " + folder + " cannot be used: a file changed while it was read.")
        .isNotInstanceOf(IndexFormatException.class);
  }

  private void assertTold(Exception fault) {
    assertThatThrownBy(() -> diagnosis.read(thrower(fault)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(IndexFormatException.class)
        .hasMessage("The index at " + folder + " cannot be used: Too many open files.");
  }

  @Test
  void anEndThatComesTooEarlyIsDamage() {
    assertThatThrownBy(() -> diagnosis.read(thrower(new EOFException())))
        .isInstanceOf(IndexFormatException.class)
        .hasMessage("The index at " + folder + " is damaged.");
  }

  @Test
  void searchesOverFlippedBytesAnswerOrSpeakOfDamage() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int damaged = 0;
    for (Path file : files()) {
      byte[] sound = Files.readAllBytes(file);
      for (int i = 0; i < FLIPS_PER_FILE; i++) {
        byte[] flipped = sound.clone();
        int place = random.nextInt(flipped.length);
        flipped[place] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
        try (NewsIndex index = NewsIndex.open(folder)) {
          index.search(SearchRequest.of("\"against all odds\" game").limit(60).snippets(3));
          index.search(SearchRequest.of("won OR \"of the the\"~9 OR min*").limit(60).snippets(3));
          index.info();
        } catch (IOException | RuntimeException | Error e) {
          damaged++;
          assertThat(e)
              .as("seed %d: %s at %d", seed, file.getFileName(), place)
              .isInstanceOf(IndexFormatException.class);
        }
      }
      Files.write(file, sound);
    }
    assertThat(damaged).isPositive();
    assertThatCode(() -> NewsIndex.open(folder).close()).doesNotThrowAnyException();
  }

  private static IOSupplier<Integer> thrower(Throwable fault) {
    return () -> {
      switch (fault) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new IllegalArgumentException(fault);
      }
    };
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }
}
