package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Files in many buffers, as only files of gigabytes have otherwise. */
@EnabledIf("org.broadsheet.internal.lucene.SharedArena#isAvailable")
final class MappedDirectoryTest {
  private static final int BUFFER = 1 << 10;

  @TempDir Path folder;
  private final byte[] bytes = new byte[20_000];

  @BeforeEach
  void write() throws IOException {
    new Random(1).nextBytes(bytes);
    Files.write(folder.resolve("file"), bytes);
  }

  @Test
  void whatIsReadIsWhatIsThere() throws IOException {
    Random random = new Random(2);
    try (MappedDirectory directory = new MappedDirectory(folder, BUFFER);
        IndexInput file = directory.openInput("file", IOContext.DEFAULT)) {
      assertThat(file.length()).isEqualTo(bytes.length);
      for (int i = 0; i < 500; i++) {
        int start = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - start + 1);
        byte[] expected = Arrays.copyOfRange(bytes, start, start + length);
        IndexInput input = i % 2 == 0 ? file : file.clone();
        input.seek(start);
        assertThat(read(input, length)).isEqualTo(expected);
        IndexInput slice = file.slice("part", start, length);
        assertThat(read(slice.clone(), length)).isEqualTo(expected);
        RandomAccessInput anywhere = file.randomAccessSlice(start, length);
        for (int at = 0; at < length; at++) {
          assertThat(anywhere.readByte(at)).isEqualTo(expected[at]);
        }
      }
      file.seek(bytes.length);
      assertThatThrownBy(file::readByte).isInstanceOf(EOFException.class);
    }
  }

  private static byte[] read(IndexInput input, int length) throws IOException {
    byte[] read = new byte[length];
    input.readBytes(read, 0, length);
    return read;
  }

  @Test
  void anEmptyFileIsOneToo() throws IOException {
    Files.createFile(folder.resolve("empty"));
    try (MappedDirectory directory = new MappedDirectory(folder);
        IndexInput file = directory.openInput("empty", IOContext.DEFAULT)) {
      assertThat(file.length()).isZero();
    }
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    try (MappedDirectory directory = new MappedDirectory(folder)) {
      assertThatThrownBy(() -> directory.openInput("none", IOContext.DEFAULT))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessageContaining("none");
    }
  }

  @Test
  void aFileIsReadOnWhenItIsDeletedAndNotWhenItIsClosed() throws IOException {
    try (MappedDirectory directory = new MappedDirectory(folder, BUFFER)) {
      IndexInput file = directory.openInput("file", IOContext.DEFAULT);
      IndexInput copy = file.clone();
      Files.delete(folder.resolve("file"));
      assertThat(read(copy, bytes.length)).isEqualTo(bytes);
      file.close();
      file.close();
      copy.seek(0);
      assertThatThrownBy(copy::readByte).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(file::readByte).isInstanceOf(AlreadyClosedException.class);
    }
  }

  @Test
  void anIndexIsReadFromIt() throws IOException {
    Path path = folder.resolve("index");
    try (NewsIndex index = NewsIndex.create(path);
        ArticleWriter writer = index.writer()) {
      for (int i = 0; i < 300; i++) {
        writer.add(
            Article.builder("n" + i)
                .headline("Minnows " + i + " win against all odds")
                .body("They won game " + i + " of the cup. ".repeat(1 + i % 7))
                .language("en")
                .build());
      }
      writer.commit();
    }
    try (MappedDirectory directory = new MappedDirectory(path, 1 << 10);
        Searcher searcher =
            new LuceneSearcher(
                new ReaderReference(
                    "searcher",
                    DirectoryReader.open(directory),
                    List.of(new Diagnosis(path, directory))));
        NewsIndex index = NewsIndex.open(path)) {
      for (String query : new String[] {"\"against all odds\"", "won 17", "\"of the cup\" -12"}) {
        SearchRequest request = SearchRequest.of(query).limit(20).snippets(2);
        assertThat(searcher.search(request)).isEqualTo(index.search(request));
      }
    }
  }
}
