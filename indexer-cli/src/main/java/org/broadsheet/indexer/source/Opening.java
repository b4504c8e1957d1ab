package org.broadsheet.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens files on threads that can be done without. To open a pipe waits for one who writes into it,
 * which may be for ever; Java has no way to open without waiting, nor to look at what is open, so
 * whoever wants a file waits for a while only, and a thread that waits longer is left to itself.
 */
final class Opening {
  private static final int SECONDS = 10;

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> Thread.ofPlatform().daemon().name("opening").unstarted(work));

  private Opening() {}

  /**
   * Opens a file for reading.
   *
   * @throws IOException if it cannot be opened, is a link, or takes too long to open
   */
  static InputStream of(Path path) throws IOException {
    CompletableFuture<InputStream> opened = new CompletableFuture<>();
    THREADS.execute(() -> open(path, opened));
    try {
      return opened.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (TimeoutException e) {
      if (opened.cancel(false)) {
        throw new FileSystemException(path.toString(), null, "it cannot be opened in time");
      }
      return opened.join();
    } catch (InterruptedException e) {
      opened.cancel(false);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Opening was interrupted.");
    }
  }

  private static void open(Path path, CompletableFuture<InputStream> opened) {
    try {
      InputStream in =
          Files.newInputStream(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      if (!opened.complete(in)) { // nobody waits for it any more
        in.close();
      }
    } catch (IOException | RuntimeException | Error e) {
      opened.completeExceptionally(e);
    }
  }
}
