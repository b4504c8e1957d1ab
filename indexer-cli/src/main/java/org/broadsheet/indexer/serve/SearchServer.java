package org.broadsheet.indexer.serve;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.indexer.serve.http.Access;
import org.broadsheet.indexer.serve.http.HttpFront;
import org.broadsheet.indexer.serve.http.Limits;
import org.broadsheet.indexer.serve.http.Metrics;
import org.jspecify.annotations.Nullable;

/** The search page and the JSON API of an archive, at an address, until it is closed. */
public final class SearchServer implements Closeable {
  private final Archive archive;
  private final HttpFront front;
  private final String host;

  private SearchServer(Archive archive, HttpFront front, String host) {
    this.archive = archive;
    this.front = front;
    this.host = host;
  }

  /**
   * What a server is to be.
   *
   * @param host the address to listen at
   * @param port 0 for any that is free
   * @param token what readers have to show; null if anybody may read
   * @param names further names under which the server is asked
   * @param facets the names of custom fields that the page offers as filters
   * @param limits of requests
   */
  public record Settings(
      String host,
      int port,
      @Nullable String token,
      Set<String> names,
      List<String> facets,
      Limits limits) {
    /** For this machine alone, at any free port. */
    public static Settings local() {
      return new Settings("127.0.0.1", 0, null, Set.of(), List.of(), Limits.usual());
    }
  }

  /**
   * Begins to serve.
   *
   * @param archive is searched, and closed with the server, or where it cannot start
   * @param unforeseen is told of what goes wrong while requests are answered
   * @throws IllegalArgumentException if others than this machine could ask without a token
   * @throws IOException if the address cannot be bound, or the archive cannot be read
   */
  public static SearchServer start(
      Archive archive, Settings settings, Consumer<Throwable> unforeseen) throws IOException {
    try {
      InetAddress bound = InetAddress.getByName(settings.host());
      Access access = Access.to(settings.host(), bound, settings.names(), settings.token());
      Metrics metrics = HttpFront.metrics();
      Addresses addresses =
          new Addresses(archive, access, metrics, settings.limits().deadline(), settings.facets());
      HttpFront front =
          new HttpFront(
              new InetSocketAddress(bound, settings.port()),
              access,
              settings.limits(),
              metrics,
              addresses,
              unforeseen);
      front.start();
      return new SearchServer(archive, front, settings.host());
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** {@return the port that is listened to} */
  public int port() {
    return front.port();
  }

  /** {@return where the page is, without a slash at the end} */
  public String address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port();
  }

  /** Lets requests that have begun end, for some seconds, and stops. */
  @Override
  public void close() throws IOException {
    front.close();
    archive.close();
  }
}
