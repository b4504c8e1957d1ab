package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FlushInfo;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

class EarlySyncTest {
  private static final IOContext FLUSH = IOContext.flush(new FlushInfo(1, 2 << 20));

  private final CountDownLatch told = new CountDownLatch(1);

  /** A directory that says once that something is wrong, as systems do. */
  private Directory once(IOException failure) {
    return new FilterDirectory(new ByteBuffersDirectory()) {
      @Override
      public void sync(Collection<String> names) throws IOException {
        if (told.getCount() > 0) {
          told.countDown();
          throw failure;
        }
      }
    };
  }

  private void writeLarge(Directory directory) throws Exception {
    try (IndexOutput out = directory.createOutput("a", FLUSH)) {
      out.writeBytes(new byte[2 << 20], 2 << 20);
    }
    if (!told.await(1, TimeUnit.MINUTES)) {
      throw new AssertionError("a large file is not synced early");
    }
  }

  @Test
  void whatTheDiskRefusesEarlyFailsTheCommit() throws Exception {
    EarlySync directory = new EarlySync(once(new IOException("disk on fire")));
    writeLarge(directory);
    directory.stop();
    assertThatThrownBy(() -> directory.sync(Set.of("a"))).hasMessage("disk on fire");
  }

  @Test
  void aFileThatIsGoneByThenDoesNot() throws Exception {
    EarlySync directory = new EarlySync(once(new NoSuchFileException("a")));
    writeLarge(directory);
    directory.stop();
    assertThatCode(() -> directory.sync(Set.of("a"))).doesNotThrowAnyException();
  }
}
