package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are cut short while they are mapped into memory, which the JVM tells by an error. */
@Tag("processes")
final class TruncatedIndexTest {
  private static final int ARTICLES = 400;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anIndexTruncatedUnderASearcherIsDamaged(boolean nativeAccess) throws Exception {
    Path folder = temp.resolve("index");
    assertThat(TestProcess.run(nativeAccess, Truncation.class, folder))
        .startsWith("The index at " + folder + " is damaged in its file ")
        .hasLineCount(1);
  }

  /** A program that truncates the index that it searches. */
  static final class Truncation {
    private Truncation() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      SearchRequest request = SearchRequest.of("minnows game").limit(ARTICLES).snippets(1);
      try (NewsIndex index = NewsIndex.create(folder)) {
        write(index);
        try (Searcher searcher = index.searcher()) {
          searcher.search(request);
          truncate(folder);
          System.out.println(searcher.search(request));
        } catch (IndexFormatException e) {
          System.out.println(e.getMessage());
        }
      }
    }

    private static void write(NewsIndex index) throws IOException {
      try (ArticleWriter writer = index.writer()) {
        for (int i = 0; i < ARTICLES; i++) {
          writer.add(
              Article.builder("n" + i)
                  .headline("Minnows " + i + " win against all odds")
                  .body(("They won game " + i + " of " + i * i + " in the cup. ").repeat(20))
                  .build());
        }
        writer.commit();
      }
    }

    private static void truncate(Path folder) throws IOException {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "_*")) {
        for (Path file : files) {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
          }
        }
      }
    }
  }
}
