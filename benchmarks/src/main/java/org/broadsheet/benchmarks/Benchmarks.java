package org.broadsheet.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code benchmarks/run NAME [ARGUMENT...]} */
public final class Benchmarks {
  /** By name; the value tells its arguments and what it measures. */
  private static final Map<String, Entry> ALL = new LinkedHashMap<>();

  private record Entry(String arguments, String what, Benchmark benchmark) {}

  static {
    add("ranking", "SET...", "how well plain words find, beside Lucene", new Ranking());
    add(
        "pairs",
        "NEWS.jsonl[.gz]",
        "phrases of frequent words, with pairs and without",
        new Pairs());
    add("pages", "DIR", "articles of saved pages, beside the text of Tika", new Pages());
    add("isolation", "FOLDER", "parsing in child processes, beside parsing here", new Isolation());
    add("pdfs", "FOLDER", "articles of PDF documents, beside Tika's text", new Pdfs());
    add("growth", "NEWS.jsonl[.gz] [N...]", "what more articles cost each", new Growth());
    add("speed", "NEWS.jsonl", "whole processes, beside bare Lucene and Hello World", new Speed());
    add("yardsticks", "NEWS.jsonl", "whole processes, beside other search tools", new Yardsticks());
    add(
        "cases",
        "FOLDER",
        "situations that went wrong elsewhere, and what must come of them",
        new Cases());
    add("inflection", "FOLDER", "whether the forms of a word meet", new Inflection());
    add(
        "languages",
        "FOLDER COUNTED [OUT]",
        "of headlines and articles; counts the letters of the articles of one source",
        new Languages());
    add("counting", "NEWS.jsonl[.gz] [N]", "counts, facets, pages, concordances", new Counting());
    add("extras", "NEWS.jsonl[.gz] [N]", "what a request that asks for more costs", new Extras());
    add(
        "words",
        "NEWS.jsonl[.gz] [N [FOLDER]]",
        "words outside quotes, beside Lucene's English analyzer",
        new Words());
    add("prefixes", "NEWS.jsonl[.gz] [N]", "beginnings of words, in phrases too", new Prefixes());
    add(
        "scale",
        "NEWS.jsonl[.gz] FOLDER [N] [STEPS] [WORDS]",
        "ten million articles and what they cost, step by step; goes on where it was stopped",
        new Scale());
    add(
        "cluster",
        "ADDRESS NEWS.jsonl[.gz] [N]",
        "articles on a cluster, beside an index of OpenSearch's own",
        new ClusterCost());
    add(
        "cluster-scale",
        "ADDRESS NEWS.jsonl[.gz] [N [WORDS]]",
        "what articles and queries cost on 1, 2 and 4 shards as the index grows",
        new ClusterScale());
    add(
        "concurrency",
        "NEWS.jsonl[.gz] [N]",
        "searches by several threads at once",
        new Concurrency());
    add(
        "page-odds",
        "TABLE DIR...",
        "learns which blocks of pages are their articles, and how well that works",
        new PageOdds());
    add(
        "korean",
        "TABLE NEWS.jsonl[.gz] [HALF]",
        "learns where Korean writes blanks, and how well that works",
        new Korean());
    add("page", "ADDRESS [READERS] [SECONDS]", "many readers of one server", new PageLoad());
    add("jmh", "[PATTERN] [-p feed=NEWS]", "one step of the work at a time", new Jmh());
  }

  private Benchmarks() {}

  private static void add(String name, String arguments, String what, Benchmark benchmark) {
    ALL.put(name, new Entry(arguments, what, benchmark));
  }

  public static void main(String[] arguments) throws Exception {
    Entry chosen = arguments.length == 0 ? null : ALL.get(arguments[0]);
    if (chosen == null) {
      ALL.forEach(
          (name, e) -> System.out.printf("%-10s %-24s %s%n", name, e.arguments(), e.what()));
      return;
    }
    chosen.benchmark().run(Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
