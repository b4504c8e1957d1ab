package org.broadsheet.indexer.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher prepares quick starts once; a JDK that only writes down what it is asked for. */
final class LauncherTest {
  private static final Path SHELL = Path.of("/bin/sh");

  /** It makes the archive, or does what the file {@code deed} says instead. */
  private static final String JAVA =
      """
      #!/bin/sh
      here=${0%/*}/..
      case " $* " in
        *StartArchives*)
          echo prepared >>"$here/log"
          for last; do :; done
          if [ -f "$here/deed" ]; then . "$here/deed"; else : >"$here/../module/target/start/$last-25"; fi ;;
        *) echo ran >>"$here/log"; echo "$*" >"$here/line" ;;
      esac
      """;

  private static final String QUICK = "-XX:TieredStopAtLevel=1 ";

  /** What is too much for that, in bytes, and in files. */
  private static final int LARGE = 32 << 20;

  private static final int MANY = 5_000;

  @TempDir Path temp;
  private Path jdk;
  private Path launcher;

  @BeforeEach
  void copy() throws IOException {
    assumeTrue(Files.isExecutable(SHELL), "no shell here");
    jdk = Files.createDirectories(temp.resolve("jdk"));
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    Path java = Files.writeString(jdk.resolve("bin/java"), JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Path bin = Files.createDirectories(temp.resolve("module/bin"));
    try (Stream<Path> scripts = Files.list(Path.of("bin"))) {
      for (Path script : scripts.toList()) {
        Files.copy(script, bin.resolve(script.getFileName()));
      }
    }
    launcher = bin.resolve("broadsheet");
    Path built = Files.createDirectories(temp.resolve("module/target")).resolve("broadsheet.built");
    Files.writeString(built, "");
    assertThat(built.toFile().setLastModified(System.currentTimeMillis() - 10_000)).isTrue();
  }

  private Process start() throws IOException {
    return start("search", "odds");
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().remove("BROADSHEET_OPTS");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(jdk.resolve("log"));
  }

  private void deed(String script) throws IOException {
    Files.writeString(jdk.resolve("deed"), script);
  }

  @Test
  void quickStartsArePreparedOnce() throws Exception {
    assertThat(end(start())).isZero();
    assertThat(end(start())).isZero();
    assertThat(log()).containsExactly("prepared", "ran", "ran");
  }

  @Test
  void whatWasPreparedOfOlderJarsIsNotUsed() throws Exception {
    Path old = Files.createDirectories(temp.resolve("module/target/start")).resolve("search-25");
    Files.writeString(old, "classes of before");
    assertThat(old.toFile().setLastModified(System.currentTimeMillis() - 20_000)).isTrue();
    deed("exit 1");
    assertThat(end(start())).isZero();
    assertThat(jdk.resolve("line")).content().doesNotContain("start/search-25");
    Files.delete(jdk.resolve("deed"));
    Files.delete(old.resolveSibling("search-25.tried"));
    assertThat(end(start())).isZero();
    assertThat(jdk.resolve("line")).content().contains("start/search-25");
  }

  @Test
  void whatCannotBePreparedIsNotTriedEachTime() throws Exception {
    deed("exit 1");
    assertThat(end(start())).isZero();
    assertThat(end(start())).isZero();
    assertThat(log()).containsExactly("prepared", "ran", "ran");
  }

  @Test
  void whoeverIsStoppedWhilePreparingLeavesItToTheNext() throws Exception {
    deed("exit 130");
    assertThat(end(start())).isEqualTo(130);
    deed("kill -9 $PPID");
    assertThat(end(start())).isEqualTo(137);
    Files.delete(jdk.resolve("deed"));
    assertThat(end(start())).isZero();
    assertThat(log()).containsExactly("prepared", "prepared", "prepared", "ran");
  }

  @Test
  void nobodyPreparesWhatAnotherIsPreparing() throws Exception {
    deed(
        "while [ ! -f \"$here/go\" ]; do sleep 0.1; done; :"
            + " >\"$here/../module/target/start/$last-25\"");
    Process first = start();
    while (!Files.exists(jdk.resolve("log"))) {
      Thread.sleep(20);
    }
    assertThat(end(start())).isZero();
    Files.writeString(jdk.resolve("go"), "");
    assertThat(end(first)).isZero();
    assertThat(log()).containsExactly("prepared", "ran", "ran");
  }

  @Test
  void runsOverLittleDoWithoutTheBestCode() throws Exception {
    Path index = Files.createDirectories(temp.resolve("index"));
    write(index.resolve("large"), LARGE);
    Path feed = Files.writeString(temp.resolve("small feed.jsonl"), "{}");
    assertThat(line("index", "-q", "-i", index.toString(), feed.toString())).contains(QUICK);
    assertThat(line("index", "-i", index.toString(), "--retry")).contains(QUICK);
  }

  @Test
  void runsOverMuchOrWithoutEndMakeTheBestCode() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("feeds"));
    Path half = write(folder.resolve("one.jsonl"), LARGE / 2 + 1);
    Path other = Files.copy(half, folder.resolve("other.jsonl"));
    assertThat(line("index", "-i", "index", folder.toString())).doesNotContain(QUICK);
    assertThat(line("index", half.toString(), other.toString())).doesNotContain(QUICK);
    assertThat(line("index", "-i", "index", "-")).doesNotContain(QUICK);
    assertThat(line("index", "-i", "index", "--watch", "bin")).doesNotContain(QUICK);
    for (int i = 0; i <= MANY; i++) {
      Files.createFile(folder.resolve(i + ".txt"));
    }
    Files.delete(half);
    Files.delete(other);
    assertThat(line("index", folder.toString())).doesNotContain(QUICK);
  }

  /** Makes a file that takes as much room on any disk. */
  private static Path write(Path file, int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    return Files.write(file, bytes);
  }

  /** How the JVM is called for a command. */
  private String line(String... arguments) throws Exception {
    assertThat(end(start(arguments))).isZero();
    return Files.readString(jdk.resolve("line"));
  }
}
