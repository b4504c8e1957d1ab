package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index knows of its inputs. */
final class LedgerTest {
  private static final Instant WHEN = Instant.parse("2024-02-29T12:30:00.123456789Z");
  private static final String SHA = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private NewsIndex index;

  @BeforeEach
  void open() throws IOException {
    index = NewsIndex.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void anInputIsKnownWithAllThatWasRecordedOfIt() throws IOException {
    LedgerEntry file =
        LedgerEntry.builder("/a/b.txt")
            .size(17)
            .modified(WHEN)
            .sha256(SHA)
            .documents(2)
            .tries(1)
            .build();
    LedgerEntry pipe = LedgerEntry.builder("/a/pipe").failed(1).tries(3).build();
    InputFailure failure =
        new InputFailure(
            "/a/pipe", "/a/pipe", "walk", "not a file", "A pipe.", WHEN.minusNanos(123456789));
    try (ArticleWriter writer = index.writer()) {
      InputWriter input = writer.input("/a/b.txt");
      input.add(article("one", "Minnows win"));
      input.add(article("two", "Minnows lose"));
      input.finish(file);
      InputWriter other = writer.input("/a/pipe");
      other.add(failure);
      other.finish(pipe);
      writer.commit();
    }
    try (Ledger ledger = index.ledger()) {
      assertThat(ledger.entry("/a/b.txt")).contains(file);
      assertThat(ledger.entry("/a/b")).isEmpty();
      assertThat(ledger.withContent(SHA)).containsExactly(file);
      assertThat(entries(ledger, "")).containsExactly(file, pipe);
      assertThat(entries(ledger, "/a/p")).containsExactly(pipe);
      assertThat(failures(ledger)).containsExactly(failure);
    }
    assertThat(index.info().articles()).isEqualTo(2);
    assertThat(NewsIndex.check(folder)).isEmpty();
  }

  @Test
  void theArticlesOfAnInputAreThoseThatAreStillThere() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      writer.add(article("alone", "Of no input"));
      InputWriter input = writer.input("/a/b.zip");
      input.add(Article.builder("one").location("/a/b.zip!/1").headline("One").build());
      input.add(article("two", "Two"));
      input.add(article("three", "Three"));
      input.finish(LedgerEntry.builder("/a/b.zip").documents(3).build());
      writer.delete("three");
      writer.commit();
    }
    try (Ledger ledger = index.ledger()) {
      List<InputArticle> found = new ArrayList<>();
      ledger.articles("/a/b.zip", found::add);
      assertThat(found)
          .containsExactlyInAnyOrder(
              new InputArticle("one", "/a/b.zip!/1"), new InputArticle("two", null));
      assertThat(ledger.articles("/a/b.zip")).isEqualTo(2);
      assertThat(ledger.articles("/a")).isZero();
      assertThat(ledger.isEmpty("/a/")).isFalse();
      assertThat(ledger.isEmpty("/a/b.zip!")).isTrue();
    }
    try (ArticleWriter writer = index.writer()) {
      writer.remove("/a/b.zip");
      writer.commit();
    }
    try (Ledger ledger = index.ledger()) {
      assertThat(ledger.isEmpty("/a/")).isTrue();
      assertThat(ledger.articles("/a/b.zip")).isZero();
    }
  }

  @Test
  void aFolderGrantsItsOneWriterAllInputs() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      assertThat(writer.claim(List.of("/a.txt", "/b.txt"), () -> false))
          .containsExactlyInAnyOrder("/a.txt", "/b.txt");
    }
  }

  @Test
  void inputsThatBringTheSameIdAtOnceLeaveOneArticle() throws Exception {
    try (ArticleWriter writer = index.writer();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> inputs = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String location = "/a/" + i;
        String id = "story" + i / 8;
        inputs.add(
            threads.submit(
                () -> {
                  InputWriter input = writer.input(location);
                  input.add(article(id, "The same story"));
                  input.add(article("other" + id, "Another one"));
                  input.finish(LedgerEntry.builder(location).documents(2).build());
                  return null;
                }));
      }
      for (Future<?> input : inputs) {
        input.get();
      }
      writer.commit();
    }
    assertThat(index.articles()).isEqualTo(100);
    assertThat(NewsIndex.check(folder)).isEmpty();
  }

  @Test
  void aFolderWithAnIndexIsKnownByItsContent() throws IOException {
    Path other = folder.resolve("other");
    assertThat(NewsIndex.isIndex(other)).isFalse();
    NewsIndex.create(other).close();
    assertThat(NewsIndex.isIndex(other)).isTrue();
    Files.writeString(other.resolve("segments_1"), "segments of broadsheet.format");
    assertThat(NewsIndex.isIndex(other)).isFalse();
    assertThat(NewsIndex.isIndex(other.resolve("segments_1"))).isFalse();
  }

  @Test
  void thePlacesOfAnArticleAreThoseOfAllInputsWithTheSameBytes() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      for (String path : List.of("/b/c#.pdf", "/a/c.pdf")) {
        InputWriter input = writer.input(path);
        input.add(article(path, "Minnows win"));
        input.finish(
            LedgerEntry.builder(path)
                .size(17)
                .modified(WHEN)
                .sha256(SHA)
                .documents(1)
                .tries(1)
                .build());
      }
      writer.record(
          LedgerEntry.builder("/b/failed.pdf")
              .size(17)
              .modified(WHEN)
              .sha256(SHA)
              .failed(1)
              .tries(1)
              .build());
      writer.commit();
    }
    assertThat(places("/b/c#.pdf#page=1&article=2"))
        .containsExactly("/b/c#.pdf#page=1&article=2", "/a/c.pdf#page=1&article=2");
    assertThat(places("/a/c.pdf")).containsExactly("/a/c.pdf", "/b/c#.pdf");
    assertThat(places("/elsewhere!/d#1")).containsExactly("/elsewhere!/d#1");
  }

  private List<String> places(String location) throws IOException {
    try (Searcher searcher = index.searcher()) {
      return searcher.locations(Article.builder("x").location(location).build());
    }
  }

  @Test
  void theLedgerIsNeverFoundBySearches() throws IOException {
    write("/a", article("one", "Minnows win"));
    assertThat(index.search(SearchRequest.of("*")).total()).isEqualTo(1);
    assertThat(index.search(SearchRequest.of("-lose")).total()).isEqualTo(1);
    assertThat(index.search(SearchRequest.of("lang:und")).total()).isEqualTo(1);
  }

  @Test
  void anInputIsReplacedByWhatItGivesNow() throws IOException {
    write("/a", article("one", "Minnows win"), article("two", "Minnows lose"));
    write("/b", article("three", "Minnows draw"));
    write("/a", article("four", "Minnows play"));
    assertThat(ids("minnows")).containsExactlyInAnyOrder("three", "four");
    assertThat(NewsIndex.check(folder)).isEmpty();
  }

  @Test
  void aLargeInputIsPutInPiecesAndStillReplacesWhatWasThere() throws IOException {
    write("/a", article("old", "Minnows win"));
    try (ArticleWriter writer = index.writer()) {
      InputWriter input = writer.input("/a");
      for (int i = 0; i < 30; i++) {
        input.add(article("new" + i, "minnows " + "x ".repeat(50_000)));
      }
      writer.commit();
      try (Ledger ledger = index.ledger()) {
        assertThat(ledger.entry("/a").orElseThrow().complete()).isFalse();
      }
      assertThat(NewsIndex.open(folder).info().articles()).isPositive();
      input.finish(LedgerEntry.builder("/a").size(1).modified(WHEN).documents(30).tries(1).build());
      writer.commit();
    }
    assertThat(ids("minnows")).hasSize(30).doesNotContain("old");
    assertThat(NewsIndex.check(folder)).isEmpty();
  }

  @Test
  void manyThreadsPutALargeInputInPieces() throws Exception {
    try (ArticleWriter writer = index.writer();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      InputWriter input = writer.input("/a");
      List<Future<?>> added = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Article one = article("new" + i, "minnows " + "x ".repeat(10_000));
        Article first = article("twice" + i, "odds");
        Article second = article("twice" + i, "minnows");
        added.add(
            threads.submit(
                () -> {
                  input.add(first);
                  input.add(one);
                  input.add(second);
                  return null;
                }));
      }
      for (Future<?> one : added) {
        one.get();
      }
      input.finish(
          LedgerEntry.builder("/a").size(1).modified(WHEN).documents(600).tries(1).build());
      writer.commit();
    }
    assertThat(index.articles()).isEqualTo(400);
    assertThat(ids("odds")).isEmpty();
    assertThat(NewsIndex.check(folder)).isEmpty();
  }

  @Test
  void whatIsRecordedAnewKeepsItsArticlesAndWhatIsRemovedDoesNot() throws IOException {
    write("/a", article("one", "Minnows win"));
    write("/b", article("two", "Minnows lose"));
    LedgerEntry touched =
        LedgerEntry.builder("/a")
            .size(5)
            .modified(WHEN.plusSeconds(1))
            .sha256(SHA)
            .documents(1)
            .tries(1)
            .build();
    try (ArticleWriter writer = index.writer()) {
      writer.record(touched);
      writer.remove("/b");
      writer.commit();
    }
    assertThat(ids("minnows")).containsExactly("one");
    try (Ledger ledger = index.ledger()) {
      assertThat(entries(ledger, "")).containsExactly(touched);
    }
    assertThat(NewsIndex.check(folder)).isEmpty();
  }

  @Test
  void theLastArticleOfAnIdCounts() throws IOException {
    write("/a", article("one", "Minnows win"), article("one", "Minnows lose"));
    write("/b", article("one", "Minnows draw"));
    assertThat(ids("minnows")).containsExactly("one");
    assertThat(ids("draw")).containsExactly("one");
  }

  @Test
  void anEntryBelongsToItsInput() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      InputWriter input = writer.input("/a");
      assertThatThrownBy(() -> input.finish(LedgerEntry.builder("/b").build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("/b");
    }
  }

  @Test
  void aFailureThatIsNotCountedIsFound() throws IOException {
    try (ArticleWriter writer = index.writer()) {
      writer.record(LedgerEntry.builder("/a").failed(2).tries(1).build());
      writer.commit();
    }
    assertThat(NewsIndex.check(folder))
        .containsExactly("The ledger counts 2 failures of /a, and there are 0.");
  }

  @Test
  void oneFailureMayStandForManyDocuments() throws IOException {
    InputFailure many =
        new InputFailure("/a", "/a", "extract", "no text", "There is no text.", WHEN, 1_000_000);
    try (ArticleWriter writer = index.writer()) {
      InputWriter input = writer.input("/a");
      input.add(many);
      input.finish(LedgerEntry.builder("/a").failed(many.count()).tries(1).build());
      writer.commit();
    }
    try (Ledger ledger = index.ledger()) {
      assertThat(failures(ledger)).extracting(InputFailure::count).containsExactly(1_000_000L);
    }
    assertThat(NewsIndex.check(folder)).isEmpty();
    assertThatThrownBy(() -> new InputFailure("/a", "/a", "read", "gone", "Gone.", WHEN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void write(String input, Article... articles) throws IOException {
    try (ArticleWriter writer = index.writer()) {
      InputWriter to = writer.input(input);
      for (Article article : articles) {
        to.add(article);
      }
      to.finish(
          LedgerEntry.builder(input)
              .size(1)
              .modified(WHEN)
              .documents(articles.length)
              .tries(1)
              .build());
      writer.commit();
    }
  }

  private static Article article(String id, String body) {
    return Article.builder(id).body(body).build();
  }

  private List<String> ids(String query) throws IOException {
    List<String> ids = new ArrayList<>();
    index.search(SearchRequest.of(query).limit(100)).forEach(hit -> ids.add(hit.article().id()));
    return ids;
  }

  private static List<LedgerEntry> entries(Ledger ledger, String prefix) throws IOException {
    List<LedgerEntry> found = new ArrayList<>();
    ledger.entries(prefix, found::add);
    return found;
  }

  private static List<InputFailure> failures(Ledger ledger) throws IOException {
    List<InputFailure> found = new ArrayList<>();
    ledger.failures(null, found::add);
    return found;
  }
}
