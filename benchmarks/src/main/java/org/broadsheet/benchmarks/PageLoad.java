package org.broadsheet.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many readers of one server at once, each asking again as soon as it has its answer: words,
 * phrases and filters of news in several languages. First one reader alone.
 */
final class PageLoad implements Benchmark {
  private static final int USUAL_READERS = 64;
  private static final int USUAL_SECONDS = 60;
  private static final int ALONE = 200;
  private static final int SEED = 27;

  private static final List<String> QUERIES =
      List.of(
          "president",
          "election results",
          "\"climate change\"",
          "\"the president of\"",
          "football OR cricket",
          "minister -prime",
          "\"on * of the\"",
          "governo",
          "\"União Europeia\"",
          "presidente eleição",
          "lang:fr guerre",
          "lang:de Regierung",
          "headline:police",
          "econom*",
          "police&lang=en&from=2019&to=2021",
          "market&sort=newest",
          "school&lang=en,fr");

  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public void run(String[] arguments) throws Exception {
    String server = arguments[0];
    int readers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_READERS;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USUAL_SECONDS;
    AtomicLong errors = new AtomicLong();
    Random random = new Random(SEED);
    for (int i = 0; i < ALONE; i++) {
      ask(server, random, errors); // until the code is compiled
    }
    List<Long> alone = new ArrayList<>();
    for (int i = 0; i < ALONE; i++) {
      alone.add(ask(server, random, errors));
    }
    tell("one reader", alone, errors.getAndSet(0));
    List<Long> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; i < readers; i++) {
      Random own = new Random(SEED + i);
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    List<Long> took = new ArrayList<>();
                    while (System.nanoTime() < end) {
                      took.add(ask(server, own, errors));
                    }
                    synchronized (all) {
                      all.addAll(took);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    tell(readers + " readers for " + seconds + " s", all, errors.get());
  }

  /** Asks for a page of results, and tells the nanoseconds until all of it is there. */
  private long ask(String server, Random random, AtomicLong errors) {
    String[] query = QUERIES.get(random.nextInt(QUERIES.size())).split("&", 2);
    String address =
        server
            + "/search?q="
            + URLEncoder.encode(query[0], StandardCharsets.UTF_8)
            + (query.length > 1 ? "&" + query[1] : "");
    long began = System.nanoTime();
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        errors.incrementAndGet();
      }
    } catch (IOException e) {
      errors.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return System.nanoTime() - began;
  }

  private static void tell(String who, List<Long> took, long errors) {
    long[] sorted = took.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    System.out.printf(
        "%s: %d pages, median %.1f ms, p99 %.1f ms, slowest %.1f ms, %d errors%n",
        who,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        errors);
  }
}
