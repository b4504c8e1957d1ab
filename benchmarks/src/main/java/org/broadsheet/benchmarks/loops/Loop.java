package org.broadsheet.benchmarks.loops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.article.Article;
import org.broadsheet.benchmarks.NewsFeed;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures one thing after the other out of some articles, round and round; short by default. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class Loop {
  /** So many articles at most, so that making them ready does not take longer than measuring. */
  private static final int ARTICLES = 5_000;

  /** Articles in JSON Lines; without one they are made up. */
  @Param("")
  public String feed = "";

  private int turn;

  /** For subclasses in any package. */
  protected Loop() {}

  /** The articles to measure with: the first ones of the feed. */
  protected final List<Article> articles() throws IOException {
    List<Article> all =
        feed.isEmpty() ? MadeUpNews.articles(ARTICLES) : NewsFeed.read(Path.of(feed));
    return all.subList(0, Math.min(ARTICLES, all.size()));
  }

  /** The one whose turn it is. */
  protected final <T> T next(List<T> things) {
    turn = (turn + 1) % things.size();
    return things.get(turn);
  }
}
