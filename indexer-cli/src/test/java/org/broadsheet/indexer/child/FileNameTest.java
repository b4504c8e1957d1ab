package org.broadsheet.indexer.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.broadsheet.indexer.source.FoundFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A child opens the very file it is told, whatever bytes its name has. */
final class FileNameTest {
  private static final String HTML = "<html><body><p>The council kept the ferry.</p></body></html>";

  @TempDir Path dir;

  /** Names as in a URI: Latin-1, broken UTF-8, a newline, an emoji, what looks like an escape. */
  @ParameterizedTest
  @ValueSource(
      strings = {"latin1_%E9t%E9", "invalid%FF%FE", "new%0Aline", "emoji_%F0%9F%98%80", "%252e%20"})
  void isOpenedByItsBytes(String name) throws IOException {
    Path file = Path.of(URI.create(dir.toUri() + name));
    try {
      Files.writeString(file, HTML);
    } catch (InvalidPathException | IOException e) {
      Assumptions.abort("no such names here: " + name);
    }
    FoundFile found = Children.found(file);
    FieldWriter fields = new FieldWriter();
    new Request(found, 1, 2).write(fields);

    Request request = Request.read(new FieldReader(fields.bytes()));

    assertThat(request).isEqualTo(new Request(found, 1, 2));
    assertThat(Files.readString(new Openable(dir).of(request.file()).path())).isEqualTo(HTML);
  }

  @Test
  void aNameThatIsNoTextIsOpenedByALink() throws IOException {
    Path file = Path.of(URI.create(dir.toUri() + "invalid%FF%FE.html"));
    Assumptions.assumeFalse(Openable.survivesAsText(file), "names are bytes here");
    Files.writeString(file, HTML);
    FoundFile found = Children.found(file);

    FoundFile openable = new Openable(dir).of(found);

    assertThat(Openable.survivesAsText(openable.path())).isTrue();
    assertThat(openable.location()).isEqualTo(found.location());
  }

  @Test
  @Tag("processes")
  void aChildReadsAFileOfAnyName() throws IOException {
    Path file = Path.of(URI.create(dir.toUri() + "invalid%FF%FE.html"));
    Files.writeString(file, HTML);
    try (IsolatedReader reader = Children.mock(Duration.ofSeconds(20))) {
      assertThat(Children.read(reader, Children.found(file)))
          .containsExactly("found The council kept the ferry.");
    }
  }
}
