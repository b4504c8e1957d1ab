package org.broadsheet.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleId;
import org.broadsheet.article.NewsDate;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run after run over files that change meanwhile. */
final class IndexRunTest {
  private static final RunOptions PLAIN = RunOptions.ofThreads(2);
  private static final RunOptions DELETE = PLAIN.with(RunOptions.Delete.CAREFULLY);
  private static final RunOptions FORCED = PLAIN.with(RunOptions.Delete.ALWAYS);
  private static final RunOptions RETRY = PLAIN.retrying();

  @TempDir Path temp;
  private Path news;
  private NewsIndex index;
  private final AtomicInteger reads = new AtomicInteger();

  /** A reader for which a file is an article unless it says that it is bad. */
  private InputReader reader = this::read;

  @BeforeEach
  void open() throws IOException {
    news = Files.createDirectory(temp.resolve("news"));
    index = NewsIndex.open(temp.resolve("index"));
  }

  @AfterEach
  void everyIndexIsSound() throws IOException {
    index.close();
    assertThat(NewsIndex.check(temp.resolve("index"))).isEmpty();
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() throws IOException {
    write("a.txt", "alpha");
    write("b.txt", "beta");
    assertThat(run(PLAIN)).isEqualTo("2 seen, 2 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(run(PLAIN)).isEqualTo("2 seen, 0 indexed, 2 unchanged, 0 removed, 0 failed");
    assertThat(reads).hasValue(2);
  }

  @Test
  void whatHasChangedReplacesWhatItWas() throws IOException {
    write("a.txt", "alpha");
    run(PLAIN);
    write("a.txt", "gamma");
    assertThat(run(PLAIN)).isEqualTo("1 seen, 1 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(found("alpha")).isEmpty();
    assertThat(found("gamma")).containsExactly("a.txt");
  }

  @Test
  void anotherTimeAndTheSameBytesAreNoChange() throws IOException {
    Path file = write("a.txt", "alpha");
    run(PLAIN);
    Instant touched = Instant.now().minusSeconds(500);
    Files.setLastModifiedTime(file, FileTime.from(touched));
    assertThat(run(PLAIN)).isEqualTo("1 seen, 0 indexed, 1 unchanged, 0 removed, 0 failed");
    assertThat(reads).hasValue(1);
    try (Ledger ledger = index.ledger()) {
      LedgerEntry entry = ledger.entry(file.toString()).orElseThrow();
      assertThat(entry.modified()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    }
  }

  @Test
  void aChangeInTheSameInstantIsNotMissed() throws IOException {
    Path file = Files.writeString(news.resolve("a.txt"), "alpha");
    FileTime now = Files.getLastModifiedTime(file);
    run(PLAIN);
    Files.writeString(file, "gamma");
    Files.setLastModifiedTime(file, now);
    run(PLAIN);
    assertThat(found("gamma")).containsExactly("a.txt");
  }

  @Test
  void aRenamedFileIsNotThereTwice() throws IOException {
    Path file = write("a.txt", "alpha");
    write("b.txt", "beta");
    run(PLAIN);
    Files.move(file, news.resolve("c.txt"));
    assertThat(run(PLAIN)).isEqualTo("2 seen, 1 indexed, 1 unchanged, 0 removed, 0 failed");
    assertThat(index.articles()).isEqualTo(2);
    assertThat(index.article("a.txt").orElseThrow().location())
        .as("the id is one that it brings")
        .isEqualTo(news.resolve("c.txt").toString());
  }

  @Test
  void aMovedFileIsNotReadAgain() throws IOException {
    write("a.txt", "alpha");
    write("b.txt", "beta");
    reader = this::readWhole;
    run(PLAIN);
    Path moved = Files.createDirectory(news.resolve("2031"));
    Files.move(news.resolve("a.txt"), moved.resolve("c.txt"));
    Files.copy(news.resolve("b.txt"), moved.resolve("b.txt"));
    Files.copy(news.resolve("b.txt"), moved.resolve("b.html"));
    assertThat(run(PLAIN)).isEqualTo("4 seen, 3 indexed, 1 unchanged, 0 removed, 0 failed");
    assertThat(reads).as("a.txt, b.txt, and b.html, which may be read otherwise").hasValue(3);
    String there = moved.resolve("c.txt").toString();
    assertThat(found("alpha")).containsExactlyInAnyOrder(ArticleId.of(there), "own-alpha");
    Article article = index.article(ArticleId.of(there)).orElseThrow();
    assertThat(article).isEqualTo(whole(there, "alpha").get(0));
    assertThat(index.article("own-alpha").orElseThrow().location()).isEqualTo(there + "#2");
    assertThat(found("beta")).hasSize(4); // an id that it brings belongs to one of the three
    assertThat(run(PLAIN)).isEqualTo("4 seen, 0 indexed, 4 unchanged, 0 removed, 0 failed");
  }

  @Test
  void aMovedFileIsReadAgainWhereItsArticlesAreNotAllThere() throws IOException {
    Path file = write("a.txt", "alpha");
    run(PLAIN);
    try (ArticleWriter writer = index.writer()) {
      writer.delete("a.txt");
      writer.commit();
    }
    Files.move(file, news.resolve("c.txt"));
    assertThat(run(PLAIN)).isEqualTo("1 seen, 1 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(found("alpha")).containsExactly("c.txt");
    assertThat(reads).hasValue(2);
  }

  @Test
  void aMovedFeedIsNotThereTwice() throws IOException {
    Path feed = write("wire.jsonl", "{\"title\":\"alpha\"}\n{\"title\":\"beta\"}\n");
    run(PLAIN);
    Files.move(feed, news.resolve("old.jsonl"));
    run(PLAIN);
    assertThat(index.info().articles()).isEqualTo(2);
  }

  private void readWhole(FoundFile file, Findings to) throws IOException {
    reads.incrementAndGet();
    to.found(whole(file.location(), Files.readString(file.path())));
  }

  /** Two articles, of which one brings an id. */
  private static List<Article> whole(String location, String text) {
    return List.of(
        Article.builder(ArticleId.of(location))
            .location(location)
            .headline("A headline")
            .body(text)
            .byline(List.of("Ada Lind", "Bo Marsh"))
            .published(NewsDate.parse("2031-05-01"))
            .publishedFrom("page")
            .language("en")
            .languageFrom("text")
            .keywords(List.of("tide", "ferry"))
            .build(),
        Article.builder("own-" + text).location(location + "#2").body(text).build());
  }

  @Test
  void whatIsGoneStaysUntilItIsToGo() throws IOException {
    Path file = write("a.txt", "alpha");
    Path folder = Files.createDirectory(news.resolve("old"));
    write("old/b.txt", "beta");
    write("older.txt", "gamma");
    run(PLAIN);
    Files.delete(file);
    Files.delete(folder.resolve("b.txt"));
    Files.delete(folder);
    assertThat(run(PLAIN)).isEqualTo("1 seen, 0 indexed, 1 unchanged, 0 removed, 0 failed");
    assertThat(found("alpha")).containsExactly("a.txt");
    assertThat(run(FORCED, List.of(folder)))
        .isEqualTo("0 seen, 0 indexed, 0 unchanged, 1 removed, 0 failed");
    assertThat(found("beta")).isEmpty();
    assertThat(found("gamma")).containsExactly("older.txt");
    assertThat(run(DELETE)).isEqualTo("1 seen, 0 indexed, 1 unchanged, 1 removed, 0 failed");
    assertThat(found("alpha")).isEmpty();
  }

  @Test
  void whatFailedKeepsItsReasonAndIsReadAgainOnlyWhenAsked() throws IOException {
    Path file = write("a.txt", "bad");
    assertThat(run(PLAIN)).isEqualTo("1 seen, 0 indexed, 0 unchanged, 0 removed, 1 failed");
    assertThat(run(PLAIN)).isEqualTo("1 seen, 0 indexed, 0 unchanged, 0 removed, 1 failed");
    assertThat(reads).hasValue(1);
    assertThat(failures()).containsExactly(file + " read bad");
    reader = (found, to) -> to.found(List.of(article(found, "mended")));
    assertThat(run(RETRY, List.of()))
        .isEqualTo("1 seen, 1 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(failures()).isEmpty();
    assertThat(found("mended")).containsExactly("a.txt");
  }

  @Test
  void whatFailedForWantOfRoomIsReadAgainByTheNextRun() throws IOException {
    write("a.txt", "alpha");
    write("b.txt", "beta");
    reader =
        (found, to) -> to.failed(new Failure(found.location(), "read", Failure.NO_ROOM, "Full."));
    assertThat(run(PLAIN)).isEqualTo("2 seen, 0 indexed, 0 unchanged, 0 removed, 2 failed");
    assertThat(failures()).hasSize(2);
    reader = this::read;
    assertThat(run(PLAIN)).isEqualTo("2 seen, 2 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(failures()).isEmpty();
  }

  @Test
  void nothingIsKeptOfAFileThatALinkHasTakenThePlaceOf() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "gamma");
    Path file = write("a.txt", "alpha");
    reader =
        (found, to) -> {
          Files.delete(file);
          Files.createSymbolicLink(file, secret);
          to.found(List.of(article(found, Files.readString(found.path()))));
        };
    assertThat(run(PLAIN)).isEqualTo("1 seen, 0 indexed, 0 unchanged, 0 removed, 1 failed");
    assertThat(found("gamma")).isEmpty();
    assertThat(failures()).containsExactly(file + " read not a file");
  }

  @Test
  void aFailureOfAFileThatIsGoneIsForgottenByARetry() throws IOException {
    Files.delete(writeAndRun("a.txt", "bad"));
    assertThat(run(RETRY, List.of()))
        .isEqualTo("0 seen, 0 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(failures()).isEmpty();
  }

  @Test
  void aFileThatIsAskedForAndNotThereKeepsWhatItGave() throws IOException {
    Path file = writeAndRun("a.txt", "alpha");
    Files.delete(file);
    assertThat(run(PLAIN, List.of(file)))
        .isEqualTo("1 seen, 0 indexed, 0 unchanged, 0 removed, 1 failed");
    assertThat(found("alpha")).containsExactly("a.txt");
  }

  @Test
  void aFileThatChangesWhileItIsReadIsReadAgain() throws IOException {
    Path file = write("a.txt", "alpha");
    reader =
        (found, to) -> {
          String text = Files.readString(found.path());
          if (reads.incrementAndGet() == 1) {
            Files.writeString(file, "alpha gamma");
          }
          to.found(List.of(article(found, text)));
        };
    assertThat(run(PLAIN)).isEqualTo("1 seen, 1 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(found("gamma")).containsExactly("a.txt");
    assertThat(reads).hasValue(2);
  }

  @Test
  void aFeedIsOneInputOfManyDocuments() throws IOException {
    Path feed = write("wire.jsonl", "{\"title\":\"alpha\"}\nno json\n{\"title\":\"beta\"}\n");
    assertThat(run(PLAIN)).isEqualTo("3 seen, 2 indexed, 0 unchanged, 0 removed, 1 failed");
    assertThat(run(PLAIN)).isEqualTo("3 seen, 0 indexed, 2 unchanged, 0 removed, 1 failed");
    assertThat(failures()).containsExactly(feed + "!/2 decode bad JSON");
    write("wire.jsonl", "{\"title\":\"gamma\"}\n");
    assertThat(run(PLAIN)).isEqualTo("1 seen, 1 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(index.info().articles()).isEqualTo(1);
    assertThat(failures()).isEmpty();
  }

  @Test
  void standardInputAddsToWhatItBroughtBefore() throws IOException {
    pipe("{\"id\":\"one\",\"title\":\"alpha\"}\n");
    pipe("{\"id\":\"two\",\"title\":\"beta\"}\nno json\n");
    assertThat(index.info().articles()).isEqualTo(2);
    assertThat(failures()).containsExactly("-!/2 decode bad JSON");
  }

  @Test
  void everythingIsReadAgainByARebuild() throws IOException {
    writeAndRun("a.txt", "alpha");
    assertThat(run(PLAIN.rebuilding()))
        .isEqualTo("1 seen, 1 indexed, 0 unchanged, 0 removed, 0 failed");
    assertThat(index.info().articles()).isEqualTo(1);
  }

  @Test
  void aRunThatIsStoppedKeepsWhatItHasAndTheNextGoesOn() throws IOException {
    for (int i = 0; i < 50; i++) {
      write(i + ".txt", "alpha");
    }
    IndexRun[] run = new IndexRun[1];
    InputReader stopping =
        (file, to) -> {
          read(file, to);
          if (reads.get() >= 20) {
            run[0].stop();
          }
        };
    run[0] = new IndexRun(stopping, LetterSequences.guess("en"), PLAIN, new Silent());
    Summary first = run[0].run(index, List.of(news), List.of());
    assertThat(first.stopped()).isTrue();
    assertThat(first.indexed()).isBetween(19L, 25L);
    assertThat(index.info().articles()).isEqualTo(first.indexed());
    assertThat(run(PLAIN))
        .isEqualTo(
            "50 seen, "
                + ((50 - first.indexed()) + " indexed, " + first.indexed() + " unchanged,")
                + " 0 removed, 0 failed");
  }

  @Test
  void aDryRunTellsWhatARunWouldDo() throws IOException {
    Path gone = write("gone.txt", "alpha");
    Path changed = write("changed.txt", "beta");
    write("same.txt", "gamma");
    run(PLAIN);
    Files.delete(gone);
    write("changed.txt", "beta and more");
    Path added = write("new.txt", "delta");
    List<String> plan = new ArrayList<>();
    try (Ledger ledger = index.ledger()) {
      Summary summary =
          new DryRun(DELETE, (what, location) -> plan.add(what + " " + location))
              .run(ledger, List.of(news), 3);
      assertThat(sentence(summary))
          .isEqualTo("3 seen, 2 indexed, 1 unchanged, 1 removed, 0 failed");
    }
    assertThat(plan).containsExactly("changed " + changed, "new " + added, "gone " + gone);
    assertThat(found("delta")).isEmpty();
  }

  private Path write(String name, String text) throws IOException {
    Path file = Files.writeString(news.resolve(name), text);
    // Old enough to be taken at its word, and another time for another text.
    Instant time = Instant.now().minusSeconds(1000L + Math.abs(text.hashCode() % 1000));
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private Path writeAndRun(String name, String text) throws IOException {
    Path file = write(name, text);
    run(PLAIN);
    return file;
  }

  private String run(RunOptions options) throws IOException {
    return run(options, List.of(news));
  }

  private String run(RunOptions options, List<Path> paths) throws IOException {
    IndexRun run = new IndexRun(reader, LetterSequences.guess("en"), options, new Silent());
    return sentence(run.run(index, paths, List.of()));
  }

  private void pipe(String lines) throws IOException {
    InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    new IndexRun(reader, LetterSequences.guess("en"), PLAIN, new Silent())
        .run(index, List.of(), List.of(in));
  }

  private static String sentence(Summary s) {
    return (s.seen() + " seen, " + s.indexed() + " indexed, ")
        + (s.unchanged() + " unchanged, " + s.removed() + " removed, " + s.failed() + " failed");
  }

  private void read(FoundFile file, Findings to) throws IOException {
    reads.incrementAndGet();
    String text = Files.readString(file.path());
    if (text.equals("bad")) {
      to.failed(new Failure(file.location(), "read", "bad", "It says so."));
    } else {
      to.found(List.of(article(file, text)));
    }
  }

  private static Article article(FoundFile file, String text) {
    String name = String.valueOf(file.path().getFileName());
    return Article.builder(name).location(file.location()).body(text).build();
  }

  @Test
  void whatFailsInAFileThatGrowsIsToldOnce() throws IOException {
    write("a.txt", "bad");
    List<String> told = new ArrayList<>();
    reader =
        (file, to) -> {
          Files.writeString(file.path(), " and more", StandardOpenOption.APPEND);
          to.failed(new Failure(file.location(), "extract", "damaged", "It is damaged."));
        };
    Silent progress =
        new Silent() {
          @Override
          public void failed(Failure failure) {
            told.add(failure.reason());
          }
        };
    new IndexRun(reader, LetterSequences.guess("en"), PLAIN, progress)
        .run(index, List.of(news), List.of());

    assertThat(told).containsExactly("damaged");
    assertThat(failures()).hasSize(1);
  }

  @Test
  void manyFailuresOfOneKindAreOneEntry() throws IOException {
    write("a.txt", "bad");
    reader =
        (file, to) -> {
          for (int i = 1; i <= 20_000; i++) {
            String member = file.location() + "!/" + i;
            to.failed(new Failure(member, "extract", "no text", "There is no text in it."));
          }
        };

    assertThat(run(PLAIN)).isEqualTo("20000 seen, 0 indexed, 0 unchanged, 0 removed, 20000 failed");
    assertThat(failures()).hasSize(1);
  }

  private List<String> found(String query) throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    index.search(SearchRequest.of(query).limit(100)).forEach(hit -> ids.add(hit.article().id()));
    return List.copyOf(ids);
  }

  private List<String> failures() throws IOException {
    List<String> all = new ArrayList<>();
    try (Ledger ledger = index.ledger()) {
      ledger.failures(
          null, (InputFailure f) -> all.add(f.location() + " " + f.stage() + " " + f.reason()));
    }
    return all;
  }
}
