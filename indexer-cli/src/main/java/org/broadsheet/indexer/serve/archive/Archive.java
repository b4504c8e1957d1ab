package org.broadsheet.indexer.serve.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.NewsArchive;
import org.broadsheet.NewsIndex;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/**
 * The articles that are served: the only place that knows what answers. Every request sees a whole
 * commit, the last one at its time. For use by any number of threads at once.
 */
public final class Archive implements Closeable {
  /** For so many nanoseconds the last commit is not asked for again. */
  private static final long FRESH = 1_000_000_000L;

  /** For so many nanoseconds the figures of the index are not asked for again. */
  private static final long LATELY = 10 * FRESH;

  private final List<NewsArchive> archives;
  private final Opening opening;
  private @Nullable Held current;
  private volatile @Nullable Figures figures;
  private boolean closed;

  private Archive(List<NewsArchive> archives, Opening opening) {
    this.archives = archives;
    this.opening = opening;
  }

  /** Opens what answers from the last commit. */
  private interface Opening {
    Searcher searcher() throws IOException;
  }

  /**
   * Opens indexes, to be searched as one.
   *
   * @throws IOException if one of them cannot be read
   */
  public static Archive open(List<Path> folders) throws IOException {
    if (folders.size() == 1) {
      return of(NewsIndex.open(folders.get(0)));
    }
    List<NewsArchive> indexes = new ArrayList<>();
    for (Path folder : folders) {
      indexes.add(NewsIndex.open(folder));
    }
    return tried(new Archive(List.copyOf(indexes), () -> NewsIndex.searcher(folders)));
  }

  /**
   * Serves an archive, wherever it lies. It is closed with this one.
   *
   * @throws IOException if it cannot be read
   */
  public static Archive of(NewsArchive archive) throws IOException {
    return tried(new Archive(List.of(archive), archive::searcher));
  }

  /** What cannot be searched is told when the server starts. */
  private static Archive tried(Archive archive) throws IOException {
    try {
      archive.articles();
      return archive;
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** Something that is read from one state of the index. */
  public interface Reading<T> {
    /** Reads it. */
    T read(Searcher searcher) throws IOException;
  }

  /**
   * Reads from the last commit, or one that was the last a second ago.
   *
   * @return what was read
   * @throws IOException if the index cannot be read
   */
  public <T> T read(Reading<T> reading) throws IOException {
    Held held = held();
    try {
      return reading.read(held.searcher);
    } finally {
      release(held);
    }
  }

  /** A searcher, and how many requests use it: what it knows of the index serves them all. */
  private static final class Held {
    private final Searcher searcher;
    private final long since = System.nanoTime();
    private int users = 1; // the archive itself

    Held(Searcher searcher) {
      this.searcher = searcher;
    }
  }

  private synchronized Held held() throws IOException {
    if (closed) {
      throw new IllegalStateException("the archive is closed");
    }
    Held before = current;
    if (before == null || System.nanoTime() - before.since > FRESH) {
      current = new Held(opening.searcher());
      if (before != null) {
        release(before);
      }
    }
    Held held = Objects.requireNonNull(current);
    held.users++;
    return held;
  }

  private synchronized void release(Held held) throws IOException {
    if (--held.users == 0) {
      held.searcher.close();
    }
  }

  /** Figures, and when they were asked for. */
  private record Figures(IndexInfo info, long since) {}

  /**
   * {@return figures of the index as they were some seconds ago, or now} To ask for them takes as
   * long as many a search, and the scale of a timeline need not follow each commit.
   */
  public IndexInfo lately(Searcher searcher) throws IOException {
    Figures known = figures;
    if (known == null || System.nanoTime() - known.since > LATELY) {
      known = new Figures(searcher.info(), System.nanoTime());
      figures = known;
    }
    return known.info;
  }

  /** {@return how many articles there are} */
  public long articles() throws IOException {
    long articles = 0;
    for (NewsArchive each : archives) {
      articles += each.articles();
    }
    return articles;
  }

  /** Visits all that is not in the archive, and why. */
  public void failures(Ledger.Visitor<InputFailure> visitor) throws IOException {
    for (NewsArchive each : archives) {
      try (Ledger ledger = each.ledger()) {
        ledger.failures(null, visitor);
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed && current != null) {
      release(current);
    }
    closed = true;
    for (NewsArchive each : archives) {
      each.close();
    }
  }
}
