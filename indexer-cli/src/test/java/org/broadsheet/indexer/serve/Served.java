package org.broadsheet.indexer.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.http.Limits;

/** A server of a small index, asked as over the network, byte by byte. */
final class Served implements Closeable {
  private static final int PATIENCE_MILLIS = 60_000;

  final SearchServer server;
  final List<Throwable> unforeseen = new ArrayList<>();

  private Served(Archive archive, SearchServer.Settings settings) throws IOException {
    server =
        SearchServer.start(
            archive,
            settings,
            e -> {
              synchronized (unforeseen) {
                unforeseen.add(e);
              }
            });
  }

  static Served of(Path index) throws IOException {
    return of(index, SearchServer.Settings.local());
  }

  static Served of(Path index, SearchServer.Settings settings) throws IOException {
    return of(Archive.open(List.of(index)), settings);
  }

  static Served of(Archive archive, SearchServer.Settings settings) throws IOException {
    return new Served(archive, settings);
  }

  static Served of(Path index, Limits limits) throws IOException {
    SearchServer.Settings local = SearchServer.Settings.local();
    return of(
        index,
        new SearchServer.Settings(
            local.host(), local.port(), null, local.names(), local.facets(), limits));
  }

  /** Writes articles. */
  static void write(Path folder, List<Article> articles) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder);
        ArticleWriter writer = index.writer()) {
      for (Article article : articles) {
        writer.add(article);
      }
      writer.commit();
    }
  }

  /** An answer as it came over the network. */
  record Reply(int status, String head, String body) {
    /** The value of a header; empty if it is not there. */
    String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Asks for an address. */
  Reply get(String address, String... headers) throws IOException {
    return ask("GET", address, "", headers);
  }

  Reply ask(String method, String address, String body, String... headers) throws IOException {
    StringBuilder request = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
    boolean host = false;
    for (String header : headers) {
      request.append(header).append("\r\n");
      host |= header.startsWith("Host:");
    }
    if (!host) {
      request.append("Host: localhost:").append(server.port()).append("\r\n");
    }
    if (!body.isEmpty()) {
      request.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return send(request + "Connection: close\r\n\r\n" + body);
  }

  /** Sends these characters, each as a byte, and reads until the server closes. */
  Reply send(String bytes) throws IOException {
    try (Socket socket = connect()) {
      try {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // the server has heard enough; what it says comes next
      }
      return read(socket);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  static Reply read(Socket socket) throws IOException {
    String text;
    try (InputStream in = socket.getInputStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return new Reply(0, "", ""); // closed without a word
    }
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Reply(0, text, "");
    }
    String head = text.substring(0, end);
    return new Reply(Integer.parseInt(head.substring(9, 12)), head, text.substring(end + 4));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
