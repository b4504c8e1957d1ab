package org.broadsheet.benchmarks;

/** One thing that is measured. */
interface Benchmark {
  /**
   * Measures, and prints a table in Markdown to standard output.
   *
   * @param arguments what stood behind the benchmark's name
   * @throws Exception if it cannot measure; the message says why
   */
  void run(String[] arguments) throws Exception;
}
