package org.broadsheet.indexer.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.broadsheet.indexer.source.FoundFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading in real children: what comes back, how often, and what of it when a child dies. */
@Tag("processes")
final class IsolatedReaderTest {
  @TempDir Path dir;

  private FoundFile script(String... lines) throws IOException {
    return Children.file(dir.resolve("a.script"), String.join("\n", lines) + "\n");
  }

  private List<String> run(Duration timeout, String... lines) throws IOException {
    FoundFile script = script(lines);
    try (IsolatedReader reader = Children.running(ScriptedChild.class, timeout)) {
      return Children.read(reader, script);
    }
  }

  @Test
  void aPageIsWhatItIsInThisProcess() throws IOException {
    String text = "The council voted to keep the old ferry, \uD83D\uDE00, it said on Monday. ";
    String html =
        "<!doctype html><html lang=en><head><title>Ferry kept</title>"
            + "<meta property='article:published_time' content='2031-05-01T08:30:00+02:00'>"
            + "<meta name=keywords content='ferry, council'></head><body><article><h1>Ferry kept"
            + "</h1><p>"
            + text.repeat(5)
            + "</p><p>"
            + text.repeat(6)
            + "</p></article></body></html>";
    FoundFile page = Children.file(dir.resolve("a.html"), html);
    Children.Told there = new Children.Told();
    Children.Told here = new Children.Told();

    Children.here().read(page, here);
    try (IsolatedReader reader =
        new IsolatedReader(Children.settings(Duration.ofSeconds(20)), Children.here())) {
      reader.read(page, there);
    }

    assertThat(there.articles).hasSize(1).isEqualTo(here.articles);
    assertThat(there.articles.getFirst().published()).hasToString("2031-05-01T08:30:00+02:00");
  }

  @Test
  void plainTextStartsNoChild() throws IOException {
    FoundFile text = Children.file(dir.resolve("a.txt"), "The council voted on Monday.");
    try (IsolatedReader reader =
        Children.running(ScriptedChild.class, Duration.ofSeconds(5), "-Xmx0")) {
      assertThat(Children.read(reader, text)).hasSize(1);
    }
  }

  @Test
  void whatWasFoundBeforeAChildDiedIsNotFoundTwice() throws IOException {
    assertThat(run(Duration.ofSeconds(5), "tell", "one", "fail", "exit", "four", "five"))
        .containsExactly(
            "found one", "failed damaged", "failed crashed", "found four", "found five");
    assertThat(Files.readAllLines(dir.resolve("a.script.parsed")))
        .containsExactly("one", "fail", "exit", "exit", "four", "five");
  }

  @Test
  void aDocumentOfWhichNothingIsToldCountsAsWell() throws IOException {
    assertThat(run(Duration.ofSeconds(5), "tell", "one", "nothing", "nothing", "exit", "five"))
        .containsExactly("found one", "failed crashed", "found five");
    assertThat(Files.readAllLines(dir.resolve("a.script.parsed")))
        .containsExactly("one", "nothing", "nothing", "exit", "exit", "five");
  }

  @Test
  void whereDocumentsBeginUntoldTheRestIsOneFailure() throws IOException {
    assertThat(run(Duration.ofSeconds(5), "do not tell", "one", "two", "exit", "four"))
        .containsExactly("found one", "found two", "failed crashed");
  }

  @Test
  void anErrorIsTriedInAFreshChildAndThenBorne() throws IOException {
    assertThat(run(Duration.ofSeconds(5), "tell", "one", "borne", "three"))
        .containsExactly("found one", "failed stack overflow", "found three");
    assertThat(Files.readAllLines(dir.resolve("a.script.parsed")))
        .containsExactly("one", "borne", "borne", "three");
  }

  @Test
  void aReaderThatThrowsAnErrorBreaksItsChildDown() throws IOException {
    assertThat(run(Duration.ofSeconds(5), "tell", "one", "error", "three"))
        .containsExactly("found one", "failed stack overflow", "found three");
  }

  @Test
  void noiseOnThePipeIsACrashAndCostsNoMemory() throws IOException {
    assertThat(run(Duration.ofSeconds(30), "tell", "one", "noise", "three"))
        .containsExactly("found one", "failed crashed", "found three");
  }

  @Test
  void theClockRestartsWithEachDocument() throws IOException {
    assertThat(run(Duration.ofSeconds(1), "tell", "sleep 1", "sleep 2", "sleep 3"))
        .containsExactly("found sleep 1", "found sleep 2", "found sleep 3");
  }

  @Test
  void anInputThatBreaksChildAfterChildIsGivenUp() throws IOException {
    List<String> told =
        run(Duration.ofSeconds(5), "tell", "exit", "exit", "exit", "exit", "exit", "exit", "last");

    // Four that were tried twice, and one failure for the rest.
    assertThat(told).hasSize(5).containsOnly("failed crashed");
  }

  @Test
  void aChildThatCannotStartIsOneSentence() throws IOException {
    FoundFile script = script("tell", "one");
    try (IsolatedReader reader =
        Children.running(ScriptedChild.class, Duration.ofSeconds(5), "-Xmx5x")) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> Children.read(reader, script))
            .isInstanceOf(StartFailedException.class)
            .hasMessageMatching("The process that parses documents does not start: .*-Xmx5x.*")
            .hasMessageNotContaining("\n");
      }
    }
  }

  @Test
  void aProgramThatIsNoChildIsNotTalkedTo() throws IOException {
    FoundFile script = script("tell", "one");
    try (IsolatedReader reader =
        Children.running(ScriptedChild.Stranger.class, Duration.ofSeconds(5))) {
      assertThatThrownBy(() -> Children.read(reader, script))
          .isInstanceOf(StartFailedException.class)
          .hasMessageEndingWith("it sends noise");
    }
  }

  @Test
  void anInterruptEndsTheReading() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (IsolatedReader reader = Children.mock(Duration.ofSeconds(60))) {
      FoundFile document =
          Children.mockDocument(
              dir,
              "hang.xml",
              "<hang millis=\"600000\" heavy=\"true\" pulse_millis=\"100\""
                  + " interruptible=\"false\"/>");
      Thread worker =
          new Thread(
              () -> {
                try {
                  Children.read(reader, document);
                } catch (Throwable e) {
                  thrown.set(e);
                }
              });
      worker.start();
      Thread.sleep(1_500);
      worker.interrupt();
      worker.join(5_000);
      assertThat(worker.isAlive()).isFalse();
    }
    assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void nothingOfAClosedReaderIsLeft() throws IOException {
    FoundFile script = script("tell", "exit", "two");
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = folders(temp);
    try (IsolatedReader reader = Children.running(ScriptedChild.class, Duration.ofSeconds(5))) {
      Children.read(reader, script);
      assertThat(folders(temp)).isNotEmpty().isNotEqualTo(before);
    }
    assertThat(folders(temp)).isSubsetOf(before);
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static List<Path> folders(Path temp) throws IOException {
    try (Stream<Path> all = Files.list(temp)) {
      return all.filter(path -> path.getFileName().toString().startsWith("broadsheet-")).toList();
    }
  }
}
