package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.index.IndexLockedException;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexFolderTest {
  private static final String FORMAT = Integer.toString(Schema.FORMAT_VERSION);
  private static final String ANALYSIS = Integer.toString(Schema.ANALYSIS_VERSION);

  @TempDir Path temp;

  @Test
  void aFolderOfOtherFilesIsNoIndex() throws Exception {
    Files.writeString(temp.resolve("letter.txt"), "Dear editor");
    assertRefused("is not an index of Broadsheet.");
  }

  @Test
  void aFileIsNoIndex() throws Exception {
    Path file = Files.writeString(temp.resolve("letter.txt"), "Dear editor");
    assertThatThrownBy(() -> NewsIndex.open(file))
        .isInstanceOf(IndexFormatException.class)
        .hasMessage(file + " is a file, not the folder of an index.");
  }

  @Test
  void anIndexOfAnotherProgramIsRefusedForReadingAndWriting() throws Exception {
    writeForeign(Map.of());
    assertRefused("is an index of Lucene, but not one that Broadsheet made.");
  }

  @Test
  void aNewerFormatIsRefusedWithBothVersions() throws Exception {
    writeForeign(Map.of(Schema.FORMAT_KEY, "99", Schema.ANALYSIS_KEY, ANALYSIS));
    assertRefused(
        "has format version 99, and this version of Broadsheet reads " + FORMAT + " only.");
  }

  @Test
  void anOlderFormatIsRefusedWithTheCommandThatMakesTheIndexAnew() throws Exception {
    for (String older : List.of("7", "6", "0")) {
      writeForeign(Map.of(Schema.FORMAT_KEY, older, Schema.ANALYSIS_KEY, ANALYSIS));
      assertRefused(
          "has format version %s, and this version of Broadsheet reads %s only: make it anew from the files with \"broadsheet index --rebuild -i %s PATH\"."
              .formatted(older, FORMAT, temp));
    }
  }

  @Test
  void dictionariesThatTheIndexLacksAreNamed() throws Exception {
    writeMadeWith("");
    assertRefused(
        "was made without dictionaries that are on the class path now ("
            + Schema.dictionaries().replace(" ", ", ")
            + "): have broadsheet-dictionaries there or not, as it was then, or index anew.");
  }

  @Test
  void missingDictionariesAreNamed() throws Exception {
    writeMadeWith("qaa " + Schema.dictionaries() + " qbb");
    assertRefused(
        "was made with dictionaries that are missing on the class path now (qaa, qbb)"
            + ": have broadsheet-dictionaries there or not, as it was then, or index anew.");
  }

  @Test
  void dictionariesAreNamedWhereSomeAreMissingAndSomeWereAdded() throws Exception {
    String added = Schema.dictionaries().split(" ")[0];
    writeMadeWith(Schema.dictionaries().replaceFirst(added, "qaa"));
    assertRefused(
        "was made with dictionaries that are missing on the class path now (qaa), and without"
            + (" dictionaries that are on the class path now (" + added + ")")
            + ": have broadsheet-dictionaries there or not, as it was then, or index anew.");
  }

  @Test
  void anotherAnalysisIsRefusedWithBothVersions() throws Exception {
    writeForeign(Map.of(Schema.FORMAT_KEY, FORMAT, Schema.ANALYSIS_KEY, "99"));
    assertRefused(
        "has analysis version 99, and this version of Broadsheet reads " + ANALYSIS + " only.");
  }

  @Test
  void aTruncatedFileIsNamed() throws Exception {
    makeIndex();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, List.of()); // emptied
      assertThatThrownBy(
              () -> {
                try (NewsIndex index = NewsIndex.open(temp)) {
                  index.search(SearchRequest.of("odds"));
                }
              })
          .as("emptied %s", file)
          .isInstanceOf(IndexFormatException.class)
          .hasMessageStartingWith("The index at " + temp + " ")
          .hasMessageEndingWith(".")
          .hasMessageNotContaining("Exception");
      Files.write(file, bytes);
    }
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    makeIndex();
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments")) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertThatThrownBy(() -> NewsIndex.open(temp))
          .isInstanceOf(IndexFormatException.class)
          .hasMessageContaining(file.getFileName().toString());
      Files.write(file, bytes);
    }
  }

  @Test
  void anIndexWithoutItsListOfSegmentsIsNotWrittenOver() throws Exception {
    makeIndex();
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments")) {
        Files.delete(file);
      }
    }
    assertRefused("is not an index of Broadsheet.");
  }

  @Test
  void aSecondWriterIsRefused() throws Exception {
    try (NewsIndex index = NewsIndex.create(temp.resolve("i"));
        ArticleWriter writer = index.writer();
        NewsIndex other = NewsIndex.open(temp.resolve("i"))) {
      assertThat(writer).isNotNull();
      assertThatThrownBy(other::writer)
          .isInstanceOf(IndexLockedException.class)
          .hasMessage(
              "The index at "
                  + temp.resolve("i")
                  + " is being written by another writer of this process.");
    }
  }

  @Test
  void whereNothingIsThereIsNothingToSearchAndNothingIsMade() throws Exception {
    Path nowhere = temp.resolve("nowhere");
    try (NewsIndex index = NewsIndex.open(nowhere)) {
      assertThatThrownBy(() -> index.search(SearchRequest.of("odds")))
          .isInstanceOf(NoSuchFileException.class);
    }
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void whatAKilledProcessLeftOfAnIndexIsNoHindrance() throws Exception {
    Files.createFile(temp.resolve("write.lock"));
    Files.writeString(temp.resolve("pending_segments_1"), "half");
    makeIndex();
    try (NewsIndex index = NewsIndex.open(temp)) {
      assertThat(index.info().articles()).isEqualTo(1);
    }
  }

  @Test
  void createRefusesAFolderThatHoldsSomething() throws Exception {
    makeIndex();
    assertThatThrownBy(() -> NewsIndex.create(temp)).isInstanceOf(IOException.class);
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(() -> NewsIndex.open(temp))
        .isInstanceOf(IndexFormatException.class)
        .hasMessageContaining(temp.toString())
        .hasMessageEndingWith(sentence);
  }

  private void makeIndex() throws IOException {
    try (NewsIndex index = NewsIndex.create(temp);
        ArticleWriter writer = index.writer()) {
      writer.add(Article.builder("a").headline("Odds").body("against all odds").build());
      writer.commit();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
    }
  }

  private void writeMadeWith(String dictionaries) throws IOException {
    writeForeign(
        Map.of(
            Schema.FORMAT_KEY,
            FORMAT,
            Schema.ANALYSIS_KEY,
            ANALYSIS,
            Schema.DICTIONARIES_KEY,
            dictionaries));
  }

  private void writeForeign(Map<String, String> data) throws IOException {
    try (FSDirectory directory = FSDirectory.open(temp);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
