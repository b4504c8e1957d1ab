package org.broadsheet.benchmarks;

/** Placeholder. */
final class Pairs implements Benchmark {
  @Override
  public void run(String[] arguments) {
    System.out.println("not measured yet " + String.join(" ", arguments));
  }
}
