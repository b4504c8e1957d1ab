package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.index.IndexLockedException;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage of every kind to an index on disk. */
final class IndexCheckTest {
  private static final int FLIPS_PER_FILE = 25;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(folder);
        ArticleWriter writer = index.writer(text -> null)) {
      for (int commit = 0; commit < 2; commit++) {
        for (int i = 0; i < 40; i++) {
          InputWriter input = writer.input("/news/" + i + ".txt");
          input.add(
              Article.builder("n" + i)
                  .headline("Minnows " + i + " win against all odds")
                  .body("In round " + commit + " they won the " + i + "th game of the cup.")
                  .published("2024-03-0" + (1 + i % 9))
                  .language("en")
                  .build());
          input.finish(
              LedgerEntry.builder("/news/" + i + ".txt").size(i).documents(1).tries(1).build());
        }
        writer.commit();
      }
    }
  }

  @Test
  void anIndexAsItWasWrittenIsSound() throws IOException {
    assertThat(IndexCheck.of(folder)).isEmpty();
  }

  @Test
  void oneFlippedBitAnywhereIsFound() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (Path file : files()) {
      byte[] sound = Files.readAllBytes(file);
      for (int i = 0; i < FLIPS_PER_FILE; i++) {
        byte[] flipped = sound.clone();
        int place = random.nextInt(flipped.length);
        flipped[place] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
        assertThat(problems())
            .as("seed %d: %s at %d of %d", seed, file.getFileName(), place, sound.length)
            .isNotEmpty()
            .allSatisfy(problem -> assertThat(problem).endsWith(".").hasLineCount(1));
      }
      Files.write(file, sound);
    }
    assertThat(IndexCheck.of(folder)).isEmpty();
  }

  @Test
  void aFileThatIsShorterOrGoneIsFound() throws IOException {
    for (Path file : files()) {
      byte[] sound = Files.readAllBytes(file);
      for (int length : new int[] {sound.length - 1, sound.length / 2, 0}) {
        Files.write(file, Arrays.copyOf(sound, length));
        assertThat(problems()).as("%s of %d", file.getFileName(), length).isNotEmpty();
      }
      Files.delete(file);
      assertThat(problems()).as("without %s", file.getFileName()).isNotEmpty();
      Files.write(file, sound);
    }
  }

  @Test
  void aLedgerThatDisagreesIsFound() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig()
                    .setParentField(Schema.PARENT)
                    .setMergePolicy(NoMergePolicy.INSTANCE))) {
      writer.deleteDocuments(new Term(Schema.LEDGER, "/news/7.txt"));
      writer.deleteDocuments(new Term(Schema.ID, "n8"));
    }
    assertThat(IndexCheck.of(folder))
        .containsExactly(
            "The index was committed with 80 records and has 78.",
            "There is something of /news/7.txt, which is not in the ledger.");
  }

  @Test
  void whatIsNoIndexOrIsBeingWrittenIsNotChecked(@TempDir Path other) throws IOException {
    assertThatThrownBy(() -> IndexCheck.of(other)).isInstanceOf(NoSuchFileException.class);
    Files.writeString(other.resolve("notes.txt"), "no index");
    assertThatThrownBy(() -> IndexCheck.of(other)).isInstanceOf(IndexFormatException.class);
    try (LuceneIndex index = LuceneIndex.open(folder);
        ArticleWriter writer = index.writer(text -> null)) {
      assertThat(writer).isNotNull();
      assertThatThrownBy(() -> IndexCheck.of(folder)).isInstanceOf(IndexLockedException.class);
    }
  }

  /** What is told, and what is said of an index that cannot even be opened. */
  private List<String> problems() throws IOException {
    try {
      return IndexCheck.of(folder);
    } catch (IndexFormatException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** All files that hold something. */
  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).sorted().toList();
    }
  }
}
