package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriteBehindTest {
  private static final byte[] MEGABYTE = new byte[1 << 20];

  @TempDir Path temp;

  private Disk disk;
  private WriteBehind directory;

  @BeforeEach
  void open() throws IOException {
    disk = new Disk(FSDirectory.open(temp));
    directory = new WriteBehind(disk);
  }

  @AfterEach
  void close() throws IOException {
    directory.stop();
    disk.close();
  }

  @Test
  void aLongFileIsBroughtToTheDiskBeforeItIsComplete() throws Exception {
    try (IndexOutput file = directory.createOutput("long", IOContext.DEFAULT)) {
      write(file, 5);
      assertThat(disk.asked.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(disk.synced).contains("long");
  }

  @Test
  void aShortFileWaitsForTheCommit() throws Exception {
    try (IndexOutput file = directory.createOutput("short", IOContext.DEFAULT)) {
      write(file, 1);
    }
    assertThat(disk.asked.await(1, TimeUnit.SECONDS)).isFalse();
    directory.sync(List.of("short"));
    assertThat(disk.synced).containsExactly("short");
  }

  @Test
  void theCommitIsToldOfAFaultThatTheSystemTellsOnce() throws Exception {
    disk.fault = new IOException("Input/output error");
    try (IndexOutput file = directory.createOutput("lost", IOContext.DEFAULT)) {
      write(file, 5);
      assertThat(disk.asked.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThatThrownBy(() -> directory.sync(List.of("lost")))
        .isInstanceOf(IOException.class)
        .hasMessage("Input/output error");
  }

  @Test
  void aFileThatIsDeletedMeanwhileIsNoFault() throws Exception {
    try (IndexOutput file = directory.createOutput("gone", IOContext.DEFAULT)) {
      write(file, 5);
    }
    directory.deleteFile("gone");
    try (IndexOutput file = directory.createOutput("there", IOContext.DEFAULT)) {
      write(file, 5);
    }
    directory.sync(List.of("there"));
    assertThat(disk.synced).contains("there");
  }

  private static void write(IndexOutput file, int megabytes) throws IOException {
    for (int i = 0; i < megabytes; i++) {
      file.writeBytes(MEGABYTE, MEGABYTE.length);
    }
  }

  /** Remembers what it was asked to keep, and fails once where it is to. */
  private static final class Disk extends FilterDirectory {
    private final List<String> synced = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile @Nullable IOException fault;

    Disk(Directory directory) {
      super(directory);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      synced.addAll(names);
      asked.countDown();
      IOException once = fault;
      fault = null;
      if (once != null) {
        throw once;
      }
      super.sync(names);
    }
  }
}
