package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs programs as a user would and tells what they took. What they print goes into a folder, where
 * their indexes are as well.
 */
final class Processes {
  /** How often the time of the processor is asked for. */
  private static final int POLL_MILLISECONDS = 20;

  private final Path folder;

  Processes(Path folder) {
    this.folder = folder;
  }

  /** A file or folder for programs to use. */
  Path path(String name) {
    return folder.resolve(name);
  }

  /** A main class of this module, in a JVM of its own. */
  static List<String> java(Class<?> program, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    return command;
  }

  /** The command {@code broadsheet}. */
  static List<String> ours(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("broadsheet.launcher", "indexer-cli/bin/broadsheet"));
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    return command;
  }

  /** Runs what makes the index {@code name}, which is deleted before. */
  Cost index(List<String> command, String name) throws Exception {
    Path index = path(name);
    if (Files.exists(index)) {
      Folders.delete(index);
    }
    Cost cost = run(command);
    try (Stream<Path> files = Files.walk(index)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      return new Cost(cost.seconds(), cost.cpu(), bytes / 1e6);
    }
  }

  /** Runs what tells by an exit code of at most 1 that nothing went wrong. */
  Cost run(List<String> command) throws Exception {
    Path errors = path("err");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(path("out").toFile())
            .redirectError(errors.toFile())
            .start();
    double cpu = 0;
    while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      cpu = Math.max(cpu, cpu(process.toHandle()));
    }
    if (process.exitValue() > 1) {
      throw new IOException(command + ": " + Files.readString(errors));
    }
    return new Cost((System.nanoTime() - start) / 1e9, cpu, 0);
  }

  private static double cpu(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(p -> p.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0))
        .sum();
  }
}
