package org.broadsheet.indexer.child;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.document.Breakdown;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;

/**
 * Has small files read on threads that can be done without: one that is not ready in time is left
 * to itself, and what it may find yet is lost. A disk on a network may be silent for ever, and what
 * was a file when it was looked at may be a pipe when it is opened.
 */
final class LimitedReader implements InputReader {
  private final InputReader reader;
  private final Duration limit;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> Thread.ofPlatform().daemon().name("reading").unstarted(work));

  LimitedReader(InputReader reader, Duration limit) {
    this.reader = reader;
    this.limit = limit;
  }

  @Override
  public void read(FoundFile file, Findings to) throws IOException {
    Gathered gathered = new Gathered();
    Future<?> reading =
        threads.submit(
            () -> {
              reader.read(file, gathered);
              return null;
            });
    try {
      reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      gathered.handOver(to);
    } catch (TimeoutException e) {
      to.failed(Breakdown.TIMEOUT.at(file.location()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Reading was interrupted.");
    } catch (ExecutionException e) {
      to.failed(Breakdown.CRASHED.at(file.location()));
    }
  }

  /** What was found, each to be told by the thread that asked. */
  private static final class Gathered implements Findings {
    private final List<Told> all = new ArrayList<>();

    private interface Told {
      void to(Findings to) throws IOException;
    }

    @Override
    public void found(List<Article> articles) {
      all.add(to -> to.found(articles));
    }

    @Override
    public void failed(Failure failure) {
      all.add(to -> to.failed(failure));
    }

    void handOver(Findings to) throws IOException {
      for (Told one : all) {
        one.to(to);
      }
    }
  }
}
