package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.IndexFormatException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failures behind the back of a writer. */
final class LuceneWriterTest {
  @TempDir Path folder;
  private final Queue<Throwable> printed = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void listen() {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> printed.add(e));
  }

  @AfterEach
  void stopListening() {
    Thread.setDefaultUncaughtExceptionHandler(null);
  }

  @Test
  void aMergeThatFailsIsToldByTheNextCallAndNotPrinted() throws IOException {
    int committed = 0;
    try (Directory disk = new FullDisk(Platform.directory(folder))) {
      LuceneWriter.create(folder, disk);
      LuceneWriter writer =
          LuceneWriter.open(folder, disk, new UnknownLanguages(text -> null, List.of()));
      try (writer) {
        while (true) {
          writer.add(
              Article.builder("n" + committed).headline("Minnows win against all odds").build());
          writer.commit();
          committed++;
        }
      } catch (IOException e) {
        assertThat(e)
            .isNotInstanceOf(IndexFormatException.class)
            .hasMessage("The index at " + folder + " cannot be used: No space left on device.");
        assertThatThrownBy(writer::commit)
            .hasMessage("The writer of the index at " + folder + " is closed.");
      }
    }
    assertThat(printed).isEmpty();
    assertThat(NewsIndex.check(folder)).isEmpty();
    try (NewsIndex index = NewsIndex.open(folder)) {
      assertThat(index.articles()).isGreaterThanOrEqualTo(committed);
    }
  }

  /** Has room for what is new, and none for merges. */
  private static final class FullDisk extends FilterDirectory {
    FullDisk(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (context.context() == IOContext.Context.MERGE) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }
}
