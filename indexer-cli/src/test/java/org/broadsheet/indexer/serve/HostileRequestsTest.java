package org.broadsheet.indexer.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.serve.http.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked by those who mean harm: refused in a sentence, and the server goes on serving. */
@Tag("once")
final class HostileRequestsTest {
  private static final String TOKEN = "a-token-that-nobody-guesses";

  @TempDir static Path folder;
  private Served served;

  @BeforeAll
  static void write() throws IOException {
    Served.write(
        folder,
        List.of(
            Article.builder("one")
                .headline("Harbour lights")
                .body("The harbour.")
                .language("en")
                .build()));
  }

  @BeforeEach
  void serve() throws IOException {
    served = Served.of(folder);
  }

  @AfterEach
  void goesOnServing() throws IOException {
    assertThat(served.get("/health").status()).isEqualTo(200);
    assertThat(served.unforeseen).isEmpty();
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..\\..\\etc\\passwd",
        "/assets//etc/passwd",
        "/article/..%2F..%2Fetc%2Fpasswd",
        "/article/%00",
        "/%00",
        "/assets/page.css%00.html",
        "/api/article/../../etc/passwd",
        "/.git/config",
        "/%ff",
        "/%"
      })
  void noPathLeadsToFiles(String path) throws IOException {
    Served.Reply reply = served.get(path);
    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.body()).doesNotContain("root:", "[core]", "java.", "org.broadsheet");
  }

  @Test
  void anAddressHasALimit() throws IOException {
    Served.Reply reply = served.get("/search?q=" + "a".repeat(20_000));
    assertThat(reply.status()).isIn(400, 414);
    assertThat(reply.body()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((((((((((((((((((((((((((((((((((((((((((((((((((((((a",
        "a*%20b*%20c*%20d*%20e*%20f*",
        "%22*%20*%20*%20*%20*%22",
        "nosuchfield:x",
        "%22a%22~999999999",
        "%EF%BF%BF%F0%9F%92%A9",
        "%E2%80%AE%E2%80%AF",
        "date:2023-99",
        "-",
        "OR%20OR%20OR"
      })
  void anyQueryIsAnsweredOrRefusedInASentence(String query) throws IOException {
    for (String path : List.of("/search", "/kwic", "/compare", "/api/search", "/api/count")) {
      Served.Reply reply = served.get(path + "?q=" + query);
      assertThat(reply.status()).as(path + query).isIn(200, 400);
      assertThat(reply.body()).doesNotContain("Exception", "org.broadsheet", "\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=a&limit=-1",
        "/api/search?q=a&limit=999999999",
        "/api/search?q=a&offset=99999999999",
        "/api/search?q=a&sort=sideways",
        "/api/search?q=a&after=garbage",
        "/api/search?q=a&facet=publisher:0",
        "/api/search?q=a&facet=nosuch",
        "/api/search?q=a&queries=/etc/passwd",
        "/api/search?q=a&index=/etc",
        "/api/search?q=a&fields=password",
        "/api/search?q=a&from=yesterday",
        "/api/search?q=a&from=2024&to=2023",
        "/api/search?q=a&lang=%3Cscript%3E",
        "/api/search?q=a&within=0",
        "/api/kwic?q=a&width=100000",
        "/api/kwic",
        "/api/words?q=a&limit=x",
        "/api/count?q=a&by=nosuch",
        "/search?q=a&offset=999999999",
        "/search?q=a&any=perhaps"
      })
  void aWrongParameterIsToldInASentence(String address) throws IOException {
    Served.Reply reply = served.get(address);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).doesNotContain("Exception");
  }

  @Test
  void manyParametersAreRefused() throws IOException {
    assertThat(served.get("/search?" + "q=a&".repeat(300)).status()).isEqualTo(400);
  }

  @Test
  void aFloodOfHeadersIsCutOff() throws IOException {
    StringBuilder many = new StringBuilder("GET / HTTP/1.1\r\nHost: localhost\r\n");
    for (int i = 0; i < 10_000; i++) {
      many.append("X-").append(i).append(": 1\r\n");
    }
    assertThat(served.send(many + "\r\n").status()).isIn(0, 400, 431);
    String large = "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(1_000_000) + "\r\n\r\n";
    assertThat(served.send(large).status()).isIn(0, 400, 431);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET http://elsewhere.example/ HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: other.example\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n"
      })
  void whatIsNoRequestIsRefused(String bytes) throws IOException {
    try (Socket socket = served.connect()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      assertThat(Served.read(socket).status()).isIn(0, 400, 404, 421, 501, 505);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "10.0.0.1",
        ""
      })
  void anotherNameIsNotAnswered(String host) throws IOException {
    for (String path : List.of("/", "/api/info", "/health", "/metrics", "/search?q=harbour")) {
      Served.Reply reply = served.get(path, "Host: " + host);
      assertThat(reply.status()).isEqualTo(421);
      assertThat(reply.body()).doesNotContain("Harbour lights");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"})
  void nothingCanBeChanged(String method) throws IOException {
    for (String path : List.of("/", "/search?q=harbour", "/api/article/one")) {
      assertThat(served.ask(method, path, "").status()).isIn(400, 405);
    }
    assertThat(served.get("/api/info").body()).contains("\"articles\":1");
  }

  @Test
  void noOtherSiteMayReadOrFrameThePage() throws IOException {
    Served.Reply reply = served.get("/search?q=harbour", "Origin: https://evil.example");
    assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void withATokenNothingIsToldWithoutIt() throws IOException {
    try (Served closed = withToken()) {
      for (String path :
          List.of("/", "/search?q=harbour", "/article/one", "/kwic?q=harbour", "/metrics")) {
        Served.Reply reply = closed.get(path);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).doesNotContain("Harbour lights", TOKEN);
      }
      assertThat(closed.get("/api/info").status()).isEqualTo(401);
      assertThat(closed.get("/api/info", "Authorization: Bearer wrong").status()).isEqualTo(401);
      assertThat(closed.get("/api/info", "Authorization: Bearer " + TOKEN).status()).isEqualTo(200);
      assertThat(closed.get("/", "Cookie: broadsheet-token=" + TOKEN).status()).isEqualTo(200);
      assertThat(closed.get("/", "Cookie: broadsheet-token=%").status()).isEqualTo(400);
    }
  }

  @Test
  void theTokenIsTakenFromItsFormAndNotFromThatOfAnotherSite() throws IOException {
    try (Served closed = withToken()) {
      String form = "token=" + TOKEN + "&next=%2Fsearch%3Fq%3Dharbour";
      Served.Reply in = closed.ask("POST", "/login", form);
      assertThat(in.status()).isEqualTo(303);
      assertThat(in.header("Location")).isEqualTo("/search?q=harbour");
      assertThat(in.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
      Served.Reply other = closed.ask("POST", "/login", form, "Origin: https://evil.example");
      assertThat(other.status()).isEqualTo(403);
      assertThat(other.header("Set-Cookie")).isEmpty();
      Served.Reply away =
          closed.ask("POST", "/login", "token=" + TOKEN + "&next=%2F%2Fevil.example");
      assertThat(away.header("Location")).isEqualTo("/");
      String broken = "token=" + TOKEN + "&next=%2Fx%0D%0ASet-Cookie:%20a=b";
      assertThat(closed.ask("POST", "/login", broken).header("Location")).isEqualTo("/");
      assertThat(closed.ask("POST", "/login", "token=" + "x".repeat(10_000)).status())
          .isEqualTo(413);
    }
  }

  private static Served withToken() throws IOException {
    return Served.of(
        folder,
        new SearchServer.Settings("127.0.0.1", 0, TOKEN, Set.of(), List.of(), Limits.usual()));
  }

  @Test
  void onlyThisMachineIsServedWithoutAToken() {
    SearchServer.Settings open =
        new SearchServer.Settings("0.0.0.0", 0, null, Set.of(), List.of(), Limits.usual());
    assertThat(catchThrowable(() -> Served.of(folder, open)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--token");
  }

  @Test
  void moreThanCanWaitAreSentAway() throws Exception {
    Limits one = Limits.usual().requests(1, 1).within(Duration.ofSeconds(20));
    try (Served small = Served.of(folder, one)) {
      List<Integer> states = new CopyOnWriteArrayList<>();
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        readers.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      try {
                        states.add(small.get("/search?q=harbour").status());
                      } catch (IOException e) {
                        states.add(-1);
                      }
                    }));
      }
      for (Thread reader : readers) {
        reader.join();
      }
      assertThat(states).hasSize(60).contains(200).containsOnly(200, 503);
    }
  }
}
