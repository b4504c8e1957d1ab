package org.broadsheet.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;

/** Articles with the same id in several batches of a feed. */
final class LastOfIdTest {
  private final Map<String, String> index = new ConcurrentHashMap<>();
  private final LastOfId last = new LastOfId();

  private static Article article(String id, String headline) {
    return Article.builder(id).headline(headline).build();
  }

  private void write(int batch, Article... articles) throws Exception {
    last.write(batch, List.of(articles), a -> index.put(a.id(), a.headline()));
  }

  @Test
  void anEarlierBatchThatIsWrittenLaterDoesNotCount() throws Exception {
    write(1, article("a", "new"), article("b", "one"), article("b", "two"));
    write(0, article("a", "old"), article("c", "old"));
    write(2, article("c", "new"));
    assertThat(index).isEqualTo(Map.of("a", "new", "b", "two", "c", "new"));
  }

  @Test
  void idsAreForgottenWhenAllBatchesBeforeAreWritten() throws Exception {
    write(2, article("c", ""));
    write(1, article("a", ""), article("b", ""));
    assertThat(last.remembered()).isEqualTo(3);
    write(0, article("a", ""));
    assertThat(last.remembered()).isZero();
  }

  @Test
  void theLastOneCountsWhicheverThreadWritesIt() throws Exception {
    Random random = new Random(20_261_130);
    Map<String, String> expected = new HashMap<>();
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int batch = i;
      List<Article> articles = new ArrayList<>();
      for (int j = 0; j < 20; j++) {
        Article article = article("id-" + random.nextInt(50), batch + " " + j);
        expected.put(article.id(), article.headline());
        articles.add(article);
      }
      work.add(
          () -> {
            write(batch, articles.toArray(Article[]::new));
            return null;
          });
    }
    Collections.shuffle(work, random);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(index).isEqualTo(expected);
    assertThat(last.remembered()).isZero();
  }
}
