package org.broadsheet.indexer.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No child outlives its parent, however that ends and whatever the child is at. */
@Tag("processes")
final class KilledParentTest {
  private static final String HANG =
      "<hang millis=\"600000\" heavy=\"true\" pulse_millis=\"100\" interruptible=\"false\"/>";

  /** A parent that has a child read a document and says when it is at it. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws Exception {
      IsolatedReader reader = Children.mock(Duration.ofMinutes(10));
      Thread reading =
          new Thread(
              () -> {
                try {
                  Children.read(reader, Children.found(Path.of(arguments[0])));
                } catch (IOException e) {
                  System.out.println("failed " + e.getMessage());
                }
              });
      reading.start();
      while (ProcessHandle.current().children().findAny().isEmpty()) {
        Thread.sleep(50);
      }
      // It has started, and loaded Tika, and hangs.
      Thread.sleep(3_000);
      System.out.println(ProcessHandle.current().children().findAny().orElseThrow().pid());
      System.out.flush();
      reading.join();
    }
  }

  @TempDir Path dir;

  @Test
  void aChildThatHangsEndsWithAParentThatIsKilled() throws Exception {
    Path temp = Files.createDirectory(dir.resolve("temp"));
    Process parent = start(temp);
    try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
      assertThat(child.isAlive()).isTrue();
      assertThat(filesIn(temp)).isNotZero();

      parent.destroyForcibly();

      child.onExit().get(10, TimeUnit.SECONDS);
      assertThat(child.isAlive()).isFalse();
      assertThat(filesIn(temp)).isZero();
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void whatAKilledGroupLeavesBehindIsDeletedByTheNextRun() throws Exception {
    Path temp = Files.createDirectory(dir.resolve("temp"));
    Process parent = start(temp);
    try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
      TemporaryFolder.make(temp).close();
      assertThat(filesIn(temp)).as("that of the one who is alive").isEqualTo(1);

      child.destroyForcibly();
      parent.destroyForcibly();
      parent.waitFor();
      child.onExit().get(10, TimeUnit.SECONDS);
      assertThat(filesIn(temp)).isEqualTo(1);

      Path other = Files.createDirectory(temp.resolve("broadsheet-index")); // of somebody else
      TemporaryFolder.make(temp).close();
      assertThat(filesIn(temp)).isEqualTo(1);
      assertThat(other).exists();
    } finally {
      parent.destroyForcibly();
    }
  }

  private Process start(Path temp) throws IOException {
    Path document = Children.mockDocument(dir, "hang.xml", HANG).path();
    ChildCommand usual = ChildCommand.ofThisProcess(Children.HEAP);
    return new ProcessBuilder(
            usual.java().toString(),
            "-Djava.io.tmpdir=" + temp,
            "-cp",
            usual.classPath(),
            Parent.class.getName(),
            document.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static long filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }
}
