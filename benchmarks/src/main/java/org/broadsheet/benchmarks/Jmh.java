package org.broadsheet.benchmarks;

/** One step of the work at a time, by JMH: its patterns and options, {@code -h} lists them. */
final class Jmh implements Benchmark {
  @Override
  public void run(String[] arguments) throws Exception {
    org.openjdk.jmh.Main.main(arguments);
  }
}
