package org.broadsheet.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.broadsheet.NewsArchive;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.opensearch.client.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What writers do that share inputs on a cluster. */
abstract class ClaimsContract {
  private static final Duration BEAT = Duration.ofMillis(200);
  private static final Duration EXPIRY = Duration.ofMillis(1_200);
  private static final Duration NEVER = Duration.ofHours(1);

  /** A machine may be so slow that its writers do not know for long who lives. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final List<ArticleWriter> writers = new ArrayList<>();
  private NewsArchive archive;

  /** An archive of no articles. */
  abstract NewsArchive empty() throws IOException;

  /** The same archive as another process has it, with signs of life that often. */
  abstract NewsArchive again(Duration beat, Duration expiry) throws IOException;

  /** How many claims and heartbeats there are. */
  abstract long claims();

  @BeforeEach
  void make() throws IOException {
    archive = empty();
  }

  @AfterEach
  void close() throws IOException {
    for (ArticleWriter writer : writers) {
      writer.close();
    }
    archive.close();
    assertThat(claims()).as("nothing is left of claims").isZero();
  }

  private ArticleWriter writer(Duration beat, Duration expiry) throws IOException {
    ArticleWriter writer = again(beat, expiry).writer();
    writers.add(writer);
    return writer;
  }

  private static Set<String> now(ArticleWriter writer, Collection<String> inputs)
      throws IOException {
    return writer.claim(inputs, () -> false);
  }

  private static Set<String> patiently(ArticleWriter writer, Collection<String> inputs)
      throws IOException {
    long end = System.nanoTime() + LIMIT.toNanos();
    return writer.claim(inputs, () -> System.nanoTime() < end);
  }

  private static List<String> inputs(int count) {
    return IntStream.range(0, count).mapToObj(i -> "/shared/" + i + ".txt").toList();
  }

  /** Reads an input of one article, which is not committed. */
  private static void read(ArticleWriter writer, String input, String body) throws IOException {
    InputWriter to = writer.input(input);
    to.add(Article.builder(input).location(input).language("en").body(body).build());
    to.finish(LedgerEntry.builder(input).size(body.length()).documents(1).build());
  }

  private String body(String id) throws IOException {
    return archive.article(id).orElseThrow().body();
  }

  private LedgerEntry entry(String input) throws IOException {
    try (Ledger ledger = archive.ledger()) {
      return ledger.entry(input).orElseThrow();
    }
  }

  @Test
  void writersAtWorkAtOnceReadEachInputOnce() throws Exception {
    List<String> inputs = inputs(48);
    Map<String, AtomicInteger> readings = new ConcurrentHashMap<>();
    List<Callable<Integer>> processes = new ArrayList<>();
    for (int process = 0; process < 3; process++) {
      ArticleWriter writer = writer(BEAT, NEVER);
      processes.add(() -> share(writer, inputs, readings));
    }
    int[] each = new int[3];
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> ends = threads.invokeAll(processes);
      for (int process = 0; process < 3; process++) {
        each[process] = ends.get(process).get();
      }
    }
    assertThat(readings).hasSize(48);
    assertThat(readings.values()).allMatch(count -> count.get() == 1);
    assertThat(each).as("all had their share").doesNotContain(0);
    assertThat(archive.articles()).isEqualTo(48);
  }

  /** Does what an indexer does, with a commit now and then. */
  private int share(ArticleWriter writer, List<String> inputs, Map<String, AtomicInteger> readings)
      throws IOException {
    int read = 0;
    List<String> others = new ArrayList<>();
    for (int from = 0; from < inputs.size(); from += 4) {
      List<String> batch = inputs.subList(from, from + 4);
      Set<String> granted = now(writer, batch);
      batch.stream().filter(input -> !granted.contains(input)).forEach(others::add);
      read += readGranted(writer, granted, readings);
      if (from % 12 == 0) {
        writer.commit();
      }
    }
    writer.commit();
    read += readGranted(writer, patiently(writer, others), readings);
    writer.commit();
    return read;
  }

  private int readGranted(
      ArticleWriter writer, Set<String> granted, Map<String, AtomicInteger> readings)
      throws IOException {
    int read = 0;
    try (Ledger ledger = archive.ledger()) {
      for (String input : granted) {
        if (ledger.entry(input).isEmpty()) {
          readings.computeIfAbsent(input, key -> new AtomicInteger()).incrementAndGet();
          read(writer, input, "Read once.");
          read++;
        }
      }
    }
    return read;
  }

  @Test
  void inputsOfWhoeverLivesAreLeftToThemWithoutWaitingForTheLease() throws IOException {
    ArticleWriter first = writer(BEAT, NEVER);
    ArticleWriter second = writer(BEAT, NEVER); // it would wait for an hour
    assertThat(now(first, inputs(3))).containsExactlyInAnyOrderElementsOf(inputs(3));
    assertThat(now(second, inputs(4))).containsExactly("/shared/3.txt");
    assertThat(patiently(second, inputs(3))).isEmpty();
    assertThat(now(first, inputs(3))).as("its own").hasSize(3);
  }

  @Test
  void whatIsCommittedOrGivenUpMayBeClaimedByOthers() throws IOException {
    ArticleWriter first = writer(BEAT, NEVER);
    ArticleWriter second = writer(BEAT, NEVER);
    now(first, inputs(2));
    read(first, "/shared/0.txt", "Read.");
    assertThat(now(second, inputs(2))).isEmpty();
    first.commit();
    assertThat(now(second, inputs(2))).containsExactly("/shared/0.txt");
    first.close();
    assertThat(now(second, inputs(2))).hasSize(2);
  }

  @Test
  void inputsOfTheDeadAreTakenOverByOneOfTheOthers() throws Exception {
    ArticleWriter dead = writer(NEVER, NEVER); // its heart beats once
    now(dead, inputs(6));
    read(dead, "/shared/0.txt", "Never sent.");
    List<ArticleWriter> others = List.of(writer(BEAT, EXPIRY), writer(BEAT, EXPIRY));
    List<String> taken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Set<String>>> claims = new ArrayList<>();
      others.forEach(other -> claims.add(() -> patiently(other, inputs(6))));
      for (Future<Set<String>> claim : threads.invokeAll(claims)) {
        taken.addAll(claim.get());
      }
    }
    assertThat(taken).containsExactlyInAnyOrderElementsOf(inputs(6));
  }

  @Test
  void aWriterThatStoodStillDoesNotOverwriteWhatOthersReadMeanwhile() throws Exception {
    ArticleWriter still = writer(BEAT, EXPIRY);
    ArticleWriter other = writer(BEAT, EXPIRY);
    String taken = "/shared/0.txt";
    String late = "/shared/1.txt";
    String kept = "/shared/2.txt";
    now(still, inputs(3));
    read(still, taken, "As it was before.");
    read(still, kept, "As it is.");
    Leases.whileStill(
        still,
        () -> {
          assertThat(patiently(other, List.of(taken, late))).hasSize(2);
          read(other, taken, "As it is now.");
          read(other, late, "As it is now.");
          other.commit();
        });
    read(still, late, "As it was before.");
    still.commit();
    assertThat(body(taken)).isEqualTo("As it is now.");
    assertThat(body(late)).isEqualTo("As it is now.");
    assertThat(entry(taken).size()).isEqualTo("As it is now.".length());
    assertThat(entry(late).size()).isEqualTo("As it is now.".length());
    assertThat(body(kept)).isEqualTo("As it is.");
    assertThat(entry(kept).complete()).isTrue();
    assertThat(now(still, inputs(6))).as("it goes on").hasSize(6);
  }

  @Test
  void aWriterThatStoodStillKeepsWhatIsTakenByNobody() throws Exception {
    ArticleWriter still = writer(BEAT, EXPIRY);
    ArticleWriter other = writer(BEAT, EXPIRY);
    now(still, inputs(2));
    Leases.whileStill(
        still, () -> assertThat(patiently(other, List.of("/shared/0.txt"))).hasSize(1));
    read(still, "/shared/1.txt", "Read.");
    still.commit();
    assertThat(entry("/shared/1.txt").complete()).isTrue();
    assertThat(now(other, List.of("/shared/1.txt"))).as("it was given back").hasSize(1);
  }

  @Test
  void claimsAreNoArticlesAndNoEntries() throws IOException {
    ArticleWriter writer = writer(BEAT, NEVER);
    now(writer, inputs(5));
    writer.commit();
    assertThat(claims()).isEqualTo(6);
    assertThat(archive.info().articles()).isZero();
    assertThat(archive.info().languages()).isEmpty();
    try (Ledger ledger = archive.ledger()) {
      assertThat(ledger.isEmpty()).isTrue();
      ledger.failures(null, failure -> assertThat(failure).isNull());
    }
  }
}
