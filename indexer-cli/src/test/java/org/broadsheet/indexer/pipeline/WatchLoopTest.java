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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made, changed, renamed and deleted while an index is kept as they are. */
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
      WatchLoop keeping = new WatchLoop(WatchLoopTest::run, false, new Listening());
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
    private final List<Path> gone = new CopyOnWriteArrayList<>();

    @Override
    public void done(Summary summary) {}

    @Override
    public void gone(Path root) {
      gone.add(root);
    }
  }
}
