package org.broadsheet.indexer.command;

import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.serve.SearchServer;
import org.broadsheet.indexer.serve.http.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet serve}. */
@Command(
    name = "serve",
    header = {
      "Serve a search page and a JSON API.",
      "",
      "  broadsheet serve -i archive.index",
      "  broadsheet serve --cluster http://node1:9200,node2:9200/news",
      "  broadsheet serve --port 8000 --facet desk",
      "  broadsheet serve --host 0.0.0.0 --token-file ~/.broadsheet-token"
          + " --allow-host search.example.org",
      ""
    },
    description = {
      "Only this machine can ask, unless --host says otherwise, which needs a token. What the index"
          + " gets meanwhile is found a second after it is committed. Ctrl-C ends it.",
      "",
      "With --json the address is an object on standard output.",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  private static final int USUAL_PORT = 7887;
  private static final int MOST_PORT = 65_535;

  /** A shorter one could be found by trying. */
  private static final int LEAST_TOKEN = 16;

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Listen at this address (default: 127.0.0.1); 0.0.0.0 for all of the machine.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + USUAL_PORT,
      description = "Listen at this port (default: " + USUAL_PORT + "); 0 for any that is free.")
  private int port = USUAL_PORT;

  @Option(
      names = "--token",
      paramLabel = "TEXT",
      description = "Answer only who shows this, of " + LEAST_TOKEN + " characters or more.")
  private @Nullable String token;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "The token is the first line of this file, which other users do not see.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A name under which the server is asked besides. May be given several times.")
  private List<String> names = List.of();

  @Option(
      names = "--facet",
      paramLabel = "FIELD",
      description = "Offer the values of this custom field as filters. May be given several times.")
  private List<String> facets = List.of();

  @Option(
      names = "--within",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "Give a query up that takes longer (default: 20).")
  private double within;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    Interrupt interrupt = new Interrupt(asked::countDown);
    try (SearchServer server = start()) {
      tell(server);
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      interrupt.workIsDone();
    }
    return Broadsheet.DONE;
  }

  private SearchServer start() throws IOException {
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("--port must be from 0 to " + MOST_PORT);
    }
    Limits limits = Limits.usual().within(QueryOptions.deadline(within));
    SearchServer.Settings settings =
        new SearchServer.Settings(host, port, token(), Set.copyOf(names), facets, limits);
    try {
      return SearchServer.start(index.archive(), settings, this::unforeseen);
    } catch (BindException e) {
      throw new IOException(
          "The server cannot listen at " + host + ", port " + port + ": " + e.getMessage(), e);
    }
  }

  private @Nullable String token() throws IOException {
    if (token != null && tokenFile != null) {
      throw new IllegalArgumentException("Give either --token or --token-file");
    }
    String text =
        tokenFile == null
            ? token
            : Files.readString(tokenFile, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    if (text != null && text.strip().length() < LEAST_TOKEN) {
      throw new IllegalArgumentException(
          "The token must have " + LEAST_TOKEN + " characters or more");
    }
    return text == null ? null : text.strip();
  }

  private void tell(SearchServer server) throws IOException {
    if (common.json) {
      JsonLine.print(console.out(), Map.of("address", server.address()));
      console.out().flush();
    } else if (!common.quiet) {
      console.say("serving at " + server.address() + "/ (Ctrl-C ends it)");
    }
  }

  private void unforeseen(Throwable e) {
    console.say("broadsheet: " + Sentence.of(e));
  }
}
