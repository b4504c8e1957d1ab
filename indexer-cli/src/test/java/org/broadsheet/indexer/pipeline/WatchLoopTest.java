package org.broadsheet.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made, changed, renamed and deleted while an index is kept as they are. */
@Tag("once")
final class WatchLoopTest {
  private static final int CHANGES = 300;
  private static final long SECONDS_TO_CATCH_UP = 30;

  @TempDir Path temp;

  @Test
  void anIndexThatIsKeptIsLikeOneMadeAfterwards() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path news = Files.createDirectory(temp.resolve("news"));
    Files.writeString(news.resolve("first.txt"), "first");
    try (NewsIndex index = NewsIndex.open(temp.resolve("index"));
        ExecutorService upkeep = Executors.newSingleThreadExecutor();
        FileWatch watch = FileWatch.open(List.of(news))) {
      WatchLoop keeping =
          new WatchLoop(WatchLoopTest::run, false, new Listening(new CopyOnWriteArrayList<>()));
      Future<?> end =
          upkeep.submit(
              () -> {
                keeping.run(index, List.of(), watch);
                return null;
              });
      change(news, random);
      Map<String, String> wanted = new TreeMap<>();
      try (Stream<Path> files = Files.walk(news)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          wanted.put(file.toString(), Files.readString(file));
        }
      }
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_CATCH_UP);
      while (!articles(index).equals(wanted) && System.nanoTime() < patience) {
        Thread.sleep(50);
      }
      keeping.stop();
      watch.stop();
      end.get();
      assertThat(articles(index)).as("seed %d", seed).isEqualTo(wanted);
    }
    assertThat(NewsIndex.check(temp.resolve("index"))).isEmpty();
  }

  @Test
  void anIndexAndALinkUnderTheRootAreNotFollowed() throws Exception {
    Path news = Files.createDirectory(temp.resolve("news"));
    Path secret = Files.createDirectory(temp.resolve("secret"));
    Files.writeString(secret.resolve("s.txt"), "secret");
    Files.writeString(news.resolve("a.txt"), "first");
    Path inside = news.resolve("index");
    NewsIndex.create(inside).close();
    List<Summary> runs = new CopyOnWriteArrayList<>();
    watch(
        inside,
        news,
        false,
        new Listening(runs),
        index -> {
          Files.createSymbolicLink(news.resolve("folder"), secret);
          Files.createSymbolicLink(news.resolve("link.txt"), secret.resolve("s.txt"));
          Files.writeString(news.resolve("b.txt"), "swapped");
          Files.delete(news.resolve("b.txt"));
          Files.createSymbolicLink(news.resolve("b.txt"), secret.resolve("s.txt"));
          Files.writeString(secret.resolve("t.txt"), "secret too");
          Files.writeString(news.resolve("c.txt"), "last");
          await(index, Map.of(news + "/a.txt", "first", news + "/c.txt", "last"));
          int before = runs.size();
          Thread.sleep(1_500); // the commit itself must not be a change
          assertThat(runs).hasSize(before);
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRootThatIsRemovedIsToldAndFollowedWhenItIsThereAgain(boolean deletes) throws Exception {
    Path news = Files.createDirectory(temp.resolve("news"));
    Files.writeString(news.resolve("a.txt"), "first");
    Listening listening = new Listening(new CopyOnWriteArrayList<>());
    watch(
        temp.resolve("index"),
        news,
        deletes,
        listening,
        index -> {
          await(index, Map.of(news + "/a.txt", "first"));
          Path away = Files.move(news, temp.resolve("away"));
          long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_CATCH_UP);
          while (listening.gone.isEmpty() && System.nanoTime() < patience) {
            Thread.sleep(50);
          }
          assertThat(listening.gone).containsExactly(news);
          await(index, deletes ? Map.of() : Map.of(news + "/a.txt", "first"));
          Files.move(away, news);
          Files.writeString(news.resolve("b.txt"), "second");
          await(index, Map.of(news + "/a.txt", "first", news + "/b.txt", "second"));
          Files.writeString(news.resolve("c.txt"), "third");
          Files.delete(news.resolve("a.txt"));
          await(index, Map.of(news + "/b.txt", "second", news + "/c.txt", "third"));
        });
  }

  @Test
  void aRootThatIsALinkIsWatchedWhereItLeads() throws Exception {
    Path real = Files.createDirectory(temp.resolve("real"));
    Path news = Files.createSymbolicLink(temp.resolve("news"), real);
    watch(
        temp.resolve("index"),
        news,
        false,
        new Listening(new CopyOnWriteArrayList<>()),
        index -> {
          Files.writeString(real.resolve("a.txt"), "first");
          await(index, Map.of(news + "/a.txt", "first"));
        });
  }

  private interface Work {
    void with(NewsIndex index) throws Exception;
  }

  private static void watch(Path folder, Path root, boolean deletes, Listening listening, Work work)
      throws Exception {
    try (NewsIndex index = NewsIndex.open(folder);
        ExecutorService upkeep = Executors.newSingleThreadExecutor();
        FileWatch watch = FileWatch.open(List.of(root))) {
      WatchLoop keeping = new WatchLoop(WatchLoopTest::run, deletes, listening);
      Future<?> end =
          upkeep.submit(
              () -> {
                keeping.run(index, List.of(), watch);
                return null;
              });
      try {
        while (listening.runs.isEmpty() && !end.isDone()) {
          Thread.sleep(20);
        }
        work.with(index);
      } finally {
        keeping.stop();
        watch.stop();
      }
      end.get();
    }
  }

  private static void await(NewsIndex index, Map<String, String> wanted) throws Exception {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_CATCH_UP);
    while (!articles(index).equals(wanted) && System.nanoTime() < patience) {
      Thread.sleep(50);
    }
    assertThat(articles(index)).isEqualTo(wanted);
  }

  private static void change(Path news, Random random) throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      int what = files.isEmpty() ? 0 : random.nextInt(10);
      if (what < 5) {
        Path folder = news.resolve(List.of("", "sub", "sub/deep" + i % 5).get(random.nextInt(3)));
        Files.createDirectories(folder);
        files.add(Files.writeString(folder.resolve("new" + i + ".txt"), "made " + i));
      } else if (what < 7) {
        Files.writeString(files.get(random.nextInt(files.size())), "changed " + i);
      } else {
        Path file = files.remove(random.nextInt(files.size()));
        if (what == 7) {
          Files.delete(file);
        } else {
          files.add(Files.move(file, file.resolveSibling("renamed" + i + ".txt")));
        }
      }
      if (random.nextInt(20) == 0) {
        Thread.sleep(50);
      }
    }
    Path deep = news.resolve("sub/deep0");
    if (Files.exists(deep)) {
      Files.move(deep, news.resolve("moved"));
    }
  }

  private static IndexRun run() {
    InputReader reader =
        (file, to) -> {
          try {
            String text = Files.readString(file.path());
            to.found(
                List.of(
                    Article.builder(Integer.toHexString(file.location().hashCode()))
                        .location(file.location())
                        .body(text)
                        .build()));
          } catch (IOException e) {
            to.failed(new Failure(file.location(), "read", "not found", "It is gone."));
          }
        };
    RunOptions options = RunOptions.ofThreads(2).with(RunOptions.Delete.CAREFULLY);
    return new IndexRun(reader, LetterSequences.guess("en"), options, new Silent());
  }

  private static Map<String, String> articles(NewsIndex index) throws IOException {
    Map<String, String> articles = new TreeMap<>();
    SearchRequest all =
        SearchRequest.of("*")
            .limit(10_000)
            .fields(Set.of(ArticleField.LOCATION, ArticleField.BODY));
    for (Hit hit : index.search(all)) {
      articles.put(String.valueOf(hit.article().location()), hit.article().body());
    }
    return articles;
  }

  private static final class Listening implements WatchLoop.Listener {
    private final List<Summary> runs;
    private final List<Path> gone = new CopyOnWriteArrayList<>();

    Listening(List<Summary> runs) {
      this.runs = runs;
    }

    @Override
    public void done(Summary summary) {
      runs.add(summary);
    }

    @Override
    public void gone(Path root) {
      gone.add(root);
    }
  }
}
