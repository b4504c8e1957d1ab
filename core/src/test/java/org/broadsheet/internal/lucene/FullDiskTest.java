package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full while an index is written. */
final class FullDiskTest {
  @TempDir Path folder;

  @Test
  void whatWasNotCommittedIsGoneAndTheRestIsThere() throws IOException {
    for (long room : List.of(0L, 1_000L, 40_000L, 1_000_000L)) {
      Path path = folder.resolve("room" + room);
      UnknownLanguages none = new UnknownLanguages(text -> null, List.of());
      try (Small disk = new Small(FSDirectory.open(path))) {
        LuceneWriter.create(path, disk);
        try (LuceneWriter writer = LuceneWriter.open(path, disk, none)) {
          writer.add(Article.builder("kept").headline("Against all odds").build());
          writer.commit();
        }
        Set<String> before = files(disk);
        disk.room = room;
        try (LuceneWriter writer = LuceneWriter.open(path, disk, none)) {
          assertThatThrownBy(
                  () -> {
                    Random random = new Random(7);
                    for (int i = 0; i < 2_000; i++) {
                      writer.add(article("new" + i, random));
                      if (i % 500 == 499) {
                        writer.commit();
                      }
                    }
                  })
              .hasMessageContaining("No space left");
        }
        assertThat(files(disk)).isEqualTo(committed(disk));
        assertThat(files(disk))
            .containsAll(before.stream().filter(f -> f.startsWith("_0")).toList());
        disk.room = Long.MAX_VALUE;
        try (LuceneWriter writer = LuceneWriter.open(path, disk, none)) {
          writer.add(Article.builder("more").headline("More").build());
          writer.commit();
        }
      }
      assertThat(IndexCheck.of(path)).isEmpty();
    }
  }

  private static Article article(String id, Random random) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      body.append(Long.toString(random.nextLong(1L << 40), 36)).append(' ');
    }
    return Article.builder(id).body(body.toString()).build();
  }

  private static Set<String> files(Directory disk) throws IOException {
    Set<String> files = new TreeSet<>(List.of(disk.listAll()));
    files.remove("write.lock");
    return files;
  }

  private static Set<String> committed(Directory disk) throws IOException {
    return new TreeSet<>(SegmentInfos.readLatestCommit(disk).files(true));
  }

  /** A disk on which so many more bytes can be written. */
  private static final class Small extends FilterDirectory {
    private volatile long room = Long.MAX_VALUE;

    Small(Directory in) {
      super(in);
    }

    private synchronized void take(long bytes) throws IOException {
      room -= bytes;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return new FilterIndexOutput("small", name, super.createOutput(name, context)) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] b, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(b, offset, length);
        }
      };
    }
  }
}
