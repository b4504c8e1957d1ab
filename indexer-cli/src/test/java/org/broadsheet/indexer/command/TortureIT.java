package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.broadsheet.NewsIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexing processes that are killed, and disks that are full or cannot be written. */
@Tag("processes")
final class TortureIT {
  private static final int FILES = 4_000;
  private static final int ROUNDS = 30;
  private static final int WORDS = 250;
  private static final Path LAUNCHER = Path.of("bin", "broadsheet").toAbsolutePath();

  @TempDir Path temp;
  private Path news;
  private Path index;
  private Path mounted;

  @BeforeEach
  void write() throws IOException {
    news = Files.createDirectory(temp.resolve("news"));
    index = temp.resolve("index");
    mounted = Files.createDirectory(temp.resolve("disk"));
    Random random = new Random(7);
    for (int i = 0; i < FILES; i++) {
      StringBuilder text = new StringBuilder("Report " + i + " of the council of Halden\n\n");
      for (int word = 0; word < WORDS; word++) {
        text.append("word").append(random.nextInt(20_000)).append(' ');
      }
      Files.writeString(news.resolve(i + ".txt"), text);
    }
  }

  @AfterEach
  void unmount() throws Exception {
    sh("umount " + mounted);
  }

  @Test
  void anIndexSurvivesWhateverMomentItsWriterIsKilledAt() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    // The first start makes what the launcher keeps; times of modification can be trusted then.
    assertThat(run("index", "-i", index.toString(), news.toString()).exit()).isZero();
    Thread.sleep(2_500);
    for (int round = 0; round < ROUNDS; round++) {
      delete(index);
      for (int kill = 0; kill < 1 + random.nextInt(3); kill++) {
        Process process = start("index", "-q", "-i", index.toString(), news.toString());
        process.waitFor(100 + random.nextInt(4_000), TimeUnit.MILLISECONDS);
        sh("kill -9 -- -" + process.pid());
        process.waitFor();
      }
      String where = "seed " + seed + ", round " + round;
      Ended last = run("index", "--json", "-i", index.toString(), news.toString());
      assertThat(last.exit()).as(where + last.err()).isZero();
      assertThat(last.out()).as(where).contains("\"articles\":" + FILES);
      assertThat(NewsIndex.check(index)).as(where).isEmpty();
      Ended again = run("index", "--json", "-i", index.toString(), news.toString());
      assertThat(again.out()).as(where).contains("\"unchanged\":" + FILES);
      assertThat(again.seconds()).as(where).isLessThan(3);
    }
  }

  @Test
  void aFullDiskLeavesTheLastCommitAndTheNextRunGoesOn() throws Exception {
    assumeTrue(
        sh("mount -t tmpfs -o size=3m tmpfs " + mounted) == 0, "no file system can be mounted");
    Path small = mounted.resolve("index");
    Path first = Files.createDirectory(temp.resolve("first"));
    Files.copy(news.resolve("0.txt"), first.resolve("0.txt"));
    assertThat(run("index", "-i", small.toString(), first.toString()).exit()).isZero();
    Ended full = run("index", "-i", small.toString(), news.toString());
    assertThat(full.exit()).isEqualTo(2);
    assertThat(full.err()).contains("broadsheet: The index at ").doesNotContain("\tat ");
    assertThat(NewsIndex.check(small)).isEmpty();
    assertThat(articles(small)).isPositive();
    assertThat(sh("mount -o remount,size=200m " + mounted)).isZero();
    assertThat(run("index", "-i", small.toString(), news.toString(), first.toString()).exit())
        .isZero();
    assertThat(articles(small)).isEqualTo(FILES + 1);
    assertThat(NewsIndex.check(small)).isEmpty();
  }

  @Test
  void aDiskThatCannotBeWrittenIsToldInOneSentence() throws Exception {
    assumeTrue(
        sh("mount -t tmpfs -o size=50m tmpfs " + mounted) == 0, "no file system can be mounted");
    Path there = mounted.resolve("index");
    assertThat(run("index", "-i", there.toString(), news.resolve("0.txt").toString()).exit())
        .isZero();
    assertThat(sh("mount -o remount,ro " + mounted)).isZero();
    Ended refused = run("index", "-i", there.toString(), news.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err().strip()).hasLineCount(1).startsWith("broadsheet: The index at ");
    assertThat(run("check", "-i", there.toString()).exit()).isZero();
    assertThat(run("search", "-i", there.toString(), "council").exit()).isZero();
  }

  /** A process that has ended. */
  private record Ended(int exit, String out, String err, double seconds) {}

  private Ended run(String... words) throws Exception {
    long start = System.nanoTime();
    Process process = start(words);
    int exit = process.waitFor();
    return new Ended(
        exit,
        Files.readString(temp.resolve("out")),
        Files.readString(temp.resolve("err")),
        (System.nanoTime() - start) / 1e9);
  }

  private Process start(String... words) throws IOException {
    // The leader of a process group of its own, which is killed as a whole.
    List<String> command = new ArrayList<>(List.of("setsid", LAUNCHER.toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectOutput(temp.resolve("out").toFile())
        .redirectError(temp.resolve("err").toFile())
        .start();
  }

  private static int sh(String command) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    String unused = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }

  private static long articles(Path index) throws IOException {
    try (NewsIndex in = NewsIndex.open(index)) {
      return in.info().articles();
    }
  }

  private static void delete(Path folder) throws Exception {
    assertThat(sh("rm -rf " + folder)).isZero();
  }
}
