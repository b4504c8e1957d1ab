package org.broadsheet.indexer.serve.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.broadsheet.indexer.report.Ambient;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchTimeoutException;

/**
 * The server: the one of the JDK, with a thread of its own for each request that is read or
 * written, and few that work.
 *
 * <p>Reading is all that can be asked for: nothing that a request says changes the index.
 */
@Ambient
public final class HttpFront implements AutoCloseable {
  /** Threads that wait within a lock hold the processor's own thread before this version. */
  private static final int UNPINNED = 24;

  /** As many readers as are served at once where each needs a thread of the system. */
  private static final int PLATFORM_THREADS = 1_000;

  /** Requests that have begun are ended within so many seconds when the server stops. */
  private static final int LAST_SECONDS = 5;

  private static final int BACKLOG = 1_024;

  static {
    JdkLimits.set();
  }

  private final HttpServer server;
  private final ExecutorService readers;
  private final Turns turns;
  private final Site site;
  private final Access access;
  private final Limits limits;
  private final Metrics metrics;
  private final Consumer<Throwable> unforeseen;
  private final Backlog backlog = Backlog.usual();

  /**
   * Binds the address; nothing is answered yet.
   *
   * @param address with port 0 for any that is free
   * @param unforeseen is told of what went wrong that is not the reader's mistake
   * @throws IOException if the address cannot be bound
   */
  public HttpFront(
      InetSocketAddress address,
      Access access,
      Limits limits,
      Metrics metrics,
      Site site,
      Consumer<Throwable> unforeseen)
      throws IOException {
    this.site = site;
    this.access = access;
    this.limits = limits;
    this.metrics = metrics;
    this.unforeseen = unforeseen;
    turns = new Turns(limits);
    readers =
        Runtime.version().feature() >= UNPINNED
            ? Executors.newVirtualThreadPerTaskExecutor()
            : Executors.newFixedThreadPool(
                PLATFORM_THREADS, Thread.ofPlatform().daemon().factory());
    server = HttpServer.create(address, BACKLOG);
    server.setExecutor(readers);
    server.createContext("/", this::exchange);
  }

  /** {@return figures that start at nothing} */
  public static Metrics metrics() {
    return new Metrics();
  }

  /** Begins to answer. */
  public void start() {
    server.start();
  }

  /** {@return the port that is listened to} */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Lets requests that have begun end, for some seconds, and stops. */
  @Override
  public void close() {
    server.stop(LAST_SECONDS);
    turns.close();
    readers.shutdownNow();
  }

  private void exchange(HttpExchange exchange) {
    long began = System.nanoTime();
    metrics.begin();
    Outgoing outgoing = new Outgoing(exchange);
    String route = "none";
    Asked asked = new Asked("GET", "/", Parameters.NONE, exchange.getRequestHeaders());
    try (exchange) {
      Answer answer;
      try {
        asked = asked(exchange);
        Site.Route found = admitted(asked);
        route = found.name();
        answer = answer(found, asked);
      } catch (Refusal e) {
        answer = site.refused(asked, e);
      } catch (IOException | RuntimeException | Error e) {
        answer = site.refused(asked, refusal(e));
      }
      send(outgoing, asked, answer);
    } catch (IOException e) {
      // The reader has gone, or took more time than there is.
    } catch (RuntimeException | Error e) {
      unforeseen.accept(e);
    } finally {
      metrics.end(route, outgoing.status(), System.nanoTime() - began, outgoing.sent());
    }
  }

  private void send(Outgoing outgoing, Asked asked, Answer answer) throws IOException {
    long bytes = answer.body().length;
    if (!backlog.enter(bytes)) {
      outgoing.send(
          site.refused(asked, new Refusal(503, "Too many readers are slow. Try again later.")));
      return;
    }
    try {
      outgoing.send(answer);
    } finally {
      backlog.leave(bytes);
    }
  }

  private Asked asked(HttpExchange exchange) throws IOException {
    Asked asked =
        Asked.of(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            limits);
    if (asked.headers().getOrDefault("Host", List.of()).size() > 1) {
      throw new Refusal(400, "The request names two hosts.");
    }
    access.checkHost(asked);
    return switch (asked.method()) {
      case "GET", "HEAD" -> asked;
      case "POST" -> form(exchange, asked);
      default -> throw new Refusal(405, "Only GET and HEAD are answered: nothing can be changed.");
    };
  }

  /** The only form that is sent is that with the token. */
  private Asked form(HttpExchange exchange, Asked asked) throws IOException {
    if (!asked.path().equals("/login")) {
      throw new Refusal(405, "Only GET and HEAD are answered: nothing can be changed.");
    }
    access.checkOrigin(asked);
    byte[] body = exchange.getRequestBody().readNBytes(limits.body() + 1);
    if (body.length > limits.body()) {
      throw new Refusal(413, "The form is longer than " + limits.body() + " bytes.");
    }
    String form = new String(body, StandardCharsets.ISO_8859_1);
    return new Asked("POST", "/login", Parameters.read(form, limits.parameters()), asked.headers());
  }

  private Site.Route admitted(Asked asked) {
    Site.Route route = site.route(asked);
    boolean open = route.name().equals("assets") || route.name().equals("health");
    return open || access.allows(asked) || asked.path().equals("/login")
        ? route
        : new Site.Route("login", Site.Cost.NONE, site::login);
  }

  private Answer answer(Site.Route route, Asked asked) throws IOException {
    return switch (route.cost()) {
      case NONE -> route.page().answer(asked);
      case SEARCH -> turns.take(() -> route.page().answer(asked));
    };
  }

  /** What a reader is told of what went wrong; names of files and the like are kept from him. */
  private Refusal refusal(Throwable e) {
    return switch (e) {
      case QuerySyntaxException q -> new Refusal(400, String.valueOf(q.getMessage()));
      case IllegalArgumentException i -> new Refusal(400, String.valueOf(i.getMessage()));
      case SearchTimeoutException t ->
          new Refusal(503, "The query takes longer than it may. Ask for less at once.");
      case UncheckedIOException u when u.getCause() instanceof SearchTimeoutException ->
          new Refusal(503, "The query takes longer than it may. Ask for less at once.");
      case IOException io -> {
        unforeseen.accept(io);
        yield new Refusal(500, "The index could not be read.");
      }
      default -> {
        unforeseen.accept(e);
        yield new Refusal(500, "Something unforeseen went wrong.");
      }
    };
  }
}
