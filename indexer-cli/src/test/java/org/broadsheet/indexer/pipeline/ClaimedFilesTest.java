package org.broadsheet.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.broadsheet.NewsArchive;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.source.Locations;
import org.broadsheet.indexer.source.Skipped;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose inputs others have claimed in part. */
final class ClaimedFilesTest {
  @TempDir private Path news;
  private final Set<String> ofTheLiving = new HashSet<>();
  private final Set<String> ofTheDead = new HashSet<>();
  private final List<Integer> claims = new ArrayList<>();
  private final List<String> read = new ArrayList<>();

  /** Grants what nobody holds, and what the dead hold to whoever waits. */
  private Set<String> claim(Collection<String> inputs, BooleanSupplier patience) {
    claims.add(inputs.size());
    Set<String> granted = new TreeSet<>(inputs);
    granted.removeAll(ofTheLiving);
    if (!patience.getAsBoolean()) {
      granted.removeAll(ofTheDead);
    }
    return granted;
  }

  private final class Shared implements NewsArchive {
    private final NewsIndex index;

    Shared(NewsIndex index) {
      this.index = index;
    }

    @Override
    @SuppressWarnings("unchecked")
    public ArticleWriter writer(LanguageIdentifier languages) throws IOException {
      ArticleWriter writer = index.writer(languages);
      return (ArticleWriter)
          Proxy.newProxyInstance(
              ArticleWriter.class.getClassLoader(),
              new Class<?>[] {ArticleWriter.class},
              (proxy, method, parameters) -> {
                if (method.getName().equals("claim")) {
                  return claim((Collection<String>) parameters[0], (BooleanSupplier) parameters[1]);
                }
                try {
                  return method.invoke(writer, parameters);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    @Override
    public Searcher searcher() throws IOException {
      return index.searcher();
    }

    @Override
    public Ledger ledger() throws IOException {
      return index.ledger();
    }

    @Override
    public void close() throws IOException {
      index.close();
    }
  }

  private List<String> write(int count) throws IOException {
    List<String> locations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      locations.add(Locations.of(Files.writeString(news.resolve(i + ".txt"), "text " + i)));
    }
    return locations;
  }

  private Summary run() throws IOException {
    try (NewsArchive archive = new Shared(NewsIndex.inMemory())) {
      IndexRun run =
          new IndexRun(
              (file, findings) -> {
                synchronized (read) {
                  read.add(file.location());
                }
                findings.found(
                    List.of(Article.builder(file.location()).body("A short text.").build()));
              },
              LetterSequences.guess("en"),
              RunOptions.ofThreads(2),
              new Silent());
      return run.run(archive, List.of(news), List.of());
    }
  }

  @Test
  void whatTheLivingHaveIsLeftToThemAndCounted() throws IOException {
    List<String> all = write(40);
    ofTheLiving.addAll(all.subList(3, 9));
    Summary summary = run();
    assertThat(read).hasSize(34).doesNotContainAnyElementsOf(ofTheLiving).doesNotHaveDuplicates();
    assertThat(summary.indexed()).isEqualTo(34);
    assertThat(summary.why()).isEqualTo(Map.of(Skipped.Why.CLAIMED, 6L));
  }

  @Test
  void whatTheDeadHadIsReadLast() throws IOException {
    List<String> all = write(40);
    ofTheDead.addAll(all.subList(3, 9));
    Summary summary = run();
    assertThat(read).hasSize(40).doesNotHaveDuplicates();
    assertThat(summary.skipped()).isZero();
  }

  @Test
  void claimsAreMadeForMoreFilesAtOnceWhileTheyAreReadQuickly() throws IOException {
    write(300);
    run();
    assertThat(claims.getFirst()).isEqualTo(1);
    assertThat(claims.size()).isLessThan(150);
    assertThat(claims.stream().mapToInt(Integer::intValue).sum()).isEqualTo(300);
  }
}
