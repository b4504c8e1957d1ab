package org.broadsheet.indexer.serve.http;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was asked and how long it took, and writes it down for Prometheus. */
public final class Metrics {
  /** Up to so many seconds: the bounds of the histogram. */
  private static final double[] BOUNDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20
  };

  private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
  private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder atWork = new LongAdder();

  Metrics() {
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  void begin() {
    atWork.increment();
  }

  /**
   * Takes a request that is over.
   *
   * @param route what was asked, one of a few names
   */
  void end(String route, int status, long took, long sent) {
    atWork.decrement();
    String labels = "path=\"" + route + "\",status=\"" + status + "\"";
    requests.computeIfAbsent(labels, l -> new LongAdder()).increment();
    nanos.add(took);
    bytes.add(sent);
    int bucket = 0;
    while (bucket < BOUNDS.length && took > BOUNDS[bucket] * 1e9) {
      bucket++;
    }
    buckets[bucket].increment();
  }

  /**
   * {@return everything in Prometheus' text format}
   *
   * @param articles how many articles are searched
   */
  public String text(long articles) {
    StringBuilder text = new StringBuilder(2_000);
    head(text, "broadsheet_requests_total", "counter", "Requests answered.");
    new TreeMap<>(requests)
        .forEach(
            (labels, count) ->
                line(text, "broadsheet_requests_total{" + labels + "}", count.sum()));
    String seconds = "broadsheet_request_seconds";
    head(text, seconds, "histogram", "Time from the head of a request to its answer.");
    long all = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      all += buckets[i].sum();
      line(text, seconds + "_bucket{le=\"" + BOUNDS[i] + "\"}", all);
    }
    all += buckets[BOUNDS.length].sum();
    line(text, seconds + "_bucket{le=\"+Inf\"}", all);
    text.append(String.format(Locale.ROOT, "%s_sum %.6f\n", seconds, nanos.sum() / 1e9));
    line(text, seconds + "_count", all);
    gauge(text, "broadsheet_sent_bytes_total", "counter", "Bytes of bodies sent.", bytes.sum());
    gauge(text, "broadsheet_requests_at_work", "gauge", "Requests at work.", atWork.sum());
    gauge(text, "broadsheet_articles", "gauge", "Articles that are searched.", articles);
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    gauge(text, "broadsheet_heap_bytes", "gauge", "Memory of the heap in use.", heap);
    return text.toString();
  }

  private static void gauge(StringBuilder text, String name, String type, String help, long value) {
    head(text, name, type, help);
    line(text, name, value);
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, long value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
