package org.broadsheet.indexer.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.broadsheet.indexer.source.FoundFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that reach for other files or the network, inflate without end, or hang for real. */
@Tag("processes")
final class HostileFilesIT {
  private static final String SECRET = "TOPSECRETMARKER42";

  @TempDir Path dir;
  private final AtomicInteger fetched = new AtomicInteger();
  private HttpServer server;
  private IsolatedReader reader;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          byte[] answer = SECRET.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    reader = Children.mock(Duration.ofSeconds(3));
  }

  @AfterEach
  void end() {
    reader.close();
    server.stop(0);
  }

  @Test
  void noEntityLeadsOutOfADocument() throws IOException {
    Path secret = dir.resolve("secret");
    Files.writeString(secret, SECRET);
    List<String> addresses =
        List.of(
            secret.toUri().toString(), "http://127.0.0.1:" + server.getAddress().getPort() + "/x");
    List<String> told = new ArrayList<>();
    for (String address : addresses) {
      for (FoundFile file : reaching(address)) {
        told.addAll(Children.read(reader, file));
      }
    }

    assertThat(told).hasSize(12).noneMatch(line -> line.contains(SECRET));
    assertThat(fetched).hasValue(0);
  }

  private List<FoundFile> reaching(String address) throws IOException {
    String entity = " [<!ENTITY x SYSTEM \"" + address + "\">]>";
    String words = "The council kept the ferry, it said on Monday. &x; Nobody was surprised.";
    String number = Integer.toString(address.hashCode());
    return List.of(
        Children.file(
            dir.resolve(number + ".xml"),
            "<?xml version=\"1.0\"?><!DOCTYPE r" + entity + "<r>" + words + "</r>"),
        Children.file(
            dir.resolve(number + "-parameter.xml"),
            "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY % p SYSTEM \""
                + address
                + "\"> %p;]><r>text</r>"),
        Children.file(
            dir.resolve(number + ".xhtml"),
            "<?xml version=\"1.0\"?><!DOCTYPE html"
                + entity
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
                + words
                + "</p></body></html>"),
        Children.file(
            dir.resolve(number + "-dtd.html"),
            "<!DOCTYPE html SYSTEM \"" + address + "\"><html><body><p>text</p></body></html>"),
        Children.file(
            dir.resolve(number + ".rss"),
            "<?xml version=\"1.0\"?><!DOCTYPE rss"
                + entity
                + "<rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title>"
                + "<description>"
                + words
                + "</description></item></channel></rss>"),
        zip(
            number + ".docx",
            "word/document.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE w"
                + entity
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                + "main\"><w:body><w:p><w:r><w:t>"
                + words
                + "</w:t></w:r></w:p></w:body></w:document>"));
  }

  private FoundFile zip(String name, String member, String text) throws IOException {
    Path file = dir.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(member));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return Children.found(file);
  }

  @Test
  void whatIsInAnArchiveIsNotWrittenAnywhere() throws IOException {
    Path inner = Files.createDirectories(dir.resolve("a/b"));
    Path file = inner.resolve("slip.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("../../slipped.txt", dir.resolve("slipped.txt").toString())) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("The council voted on Monday.".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }

    assertThat(Children.read(reader, Children.found(file))).isNotEmpty();

    assertThat(dir.resolve("slipped.txt")).doesNotExist();
    try (var around = Files.list(inner)) {
      assertThat(around).containsExactly(file);
    }
  }

  /** Everything that Tika's parser for tests can do, but for what the quick test has. */
  @ParameterizedTest
  @CsvSource({
    "<hang millis=\"600000\" heavy=\"true\" pulse_millis=\"100\" interruptible=\"false\"/>,"
        + " timeout",
    "<write element=\"p\">words</write><hang millis=\"600000\" heavy=\"false\"/>, timeout",
    "<throw class=\"java.lang.OutOfMemoryError\">not really</throw>, out of memory",
    "<throw class=\"java.lang.StackOverflowError\">deep</throw>, stack overflow",
    "<throw class=\"java.lang.NoClassDefFoundError\">gone</throw>, crashed",
    "<throw class=\"java.lang.NullPointerException\">null</throw>, damaged",
  })
  void aDocumentThatBreaksItsParserCostsItselfOnly(String actions, String reason)
      throws IOException {
    FoundFile bad = Children.mockDocument(dir, "bad.xml", actions);
    FoundFile good =
        Children.mockDocument(dir, "good.xml", "<write element=\"p\">against all odds</write>");

    for (int i = 0; i < 2; i++) {
      assertThat(Children.read(reader, bad)).containsExactly("failed " + reason);
      assertThat(Children.read(reader, good)).containsExactly("found against all odds");
    }
  }
}
