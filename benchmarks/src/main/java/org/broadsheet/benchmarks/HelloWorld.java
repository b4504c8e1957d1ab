package org.broadsheet.benchmarks;

/** The least that a program can do, to hold the start of another against. */
public final class HelloWorld {
  private HelloWorld() {}

  public static void main(String[] arguments) {
    System.out.println("Hello, world.");
  }
}
