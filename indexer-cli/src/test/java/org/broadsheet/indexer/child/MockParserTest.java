package org.broadsheet.indexer.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that break their parser, in real children, one after the other. */
@Tag("processes")
final class MockParserTest {
  private static final String GOOD = "<write element=\"p\">It went well against all odds.</write>";

  @TempDir static Path dir;
  private static IsolatedReader reader;

  @BeforeAll
  static void start() throws IOException {
    reader = Children.mock(Duration.ofSeconds(1));
  }

  @AfterAll
  static void end() {
    reader.close();
  }

  @ParameterizedTest
  @CsvSource({
    "<hang millis=\"600000\" heavy=\"false\" interruptible=\"false\"/>, timeout",
    "<oom/>, out of memory",
    "<system_exit/>, crashed",
  })
  void isRecordedAndTheNextDocumentIsRead(String actions, String reason) throws IOException {
    var bad = Children.mockDocument(dir, "bad.xml", actions);
    var good = Children.mockDocument(dir, "good.xml", GOOD);

    assertThat(Children.read(reader, bad)).containsExactly("failed " + reason);
    assertThat(Children.read(reader, good)).containsExactly("found It went well against all odds.");
  }

  @Test
  void whatAParserPrintsIsNoAnswer() throws IOException {
    var noise = "<print_out>\\u0000\\u0000 noise</print_out><print_err>noise</print_err>" + GOOD;
    var file = Children.mockDocument(dir, "noise.xml", noise);

    assertThat(Children.read(reader, file)).containsExactly("found It went well against all odds.");
  }

  @Test
  void aParserThatInterruptsItselfHarmsNoLaterDocument() throws IOException {
    var interrupt = Children.mockDocument(dir, "interrupt.xml", "<thread_interrupt/>" + GOOD);
    var good = Children.mockDocument(dir, "after.xml", GOOD);

    Children.read(reader, interrupt);
    assertThat(Children.read(reader, good)).containsExactly("found It went well against all odds.");
  }
}
