package org.broadsheet.indexer.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers who hold on to the server, while others want to be served. */
@Tag("once")
final class HostileConnectionsTest {
  private static final int SLOW = 400;

  /** These are sent more than the system takes off the server's hands. */
  private static final int SLOW_READERS = 40;

  private static final int CONNECTIONS = 10_000;

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    List<Article> articles = new ArrayList<>();
    String line = "The harbour was quiet again that night.\n";
    for (int i = 0; i < 3; i++) {
      String body = line.repeat(i == 0 ? 100_000 : 3);
      articles.add(
          Article.builder("a" + i).headline("Harbour " + i).body(body).language("en").build());
    }
    Served.write(folder, articles);
    served = Served.of(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  private static void assertThatOthersAreServed() throws IOException {
    for (int i = 0; i < 5; i++) {
      assertThat(served.get("/search?q=harbour%20-headline:0").status()).isEqualTo(200);
    }
  }

  @Test
  void readersWhoDoNotReadKeepNobodyWaiting() throws IOException {
    List<Socket> readers = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_READERS; i++) {
        Socket socket = served.connect();
        readers.add(socket);
        String request = "GET /api/article/a0 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      }
      assertThatOthersAreServed();
    } finally {
      close(readers);
    }
  }

  @Test
  void sendersWhoDoNotSendKeepNobodyWaiting() throws IOException {
    List<Socket> senders = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW; i++) {
        Socket socket = served.connect();
        senders.add(socket);
        String begun = i % 2 == 0 ? "GET /sea" : "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
      }
      assertThatOthersAreServed();
    } finally {
      close(senders);
    }
  }

  @Test
  void tenThousandConnectionsKeepNobodyWaiting() throws Exception {
    Process others =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes(),
                ConnectionFlood.class.getName(),
                Integer.toString(served.server.port()),
                Integer.toString(CONNECTIONS))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(others.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("open: " + CONNECTIONS);
      assertThatOthersAreServed();
    } finally {
      others.destroyForcibly().waitFor();
    }
    assertThatOthersAreServed();
  }

  /** Where the other program lies: it needs nothing but the JDK. */
  private static String classes() throws URISyntaxException {
    URI place = ConnectionFlood.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return Path.of(place).toString();
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
