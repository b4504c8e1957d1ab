package org.broadsheet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs programs as a user would and tells what they took. What they print goes into a folder, where
 * their indexes are as well.
 */
final class Processes {
  /** What Linux keeps of a process's memory at its largest. */
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /**
   * The time of the processor and the memory are asked for each time that another fiftieth of what
   * a program has taken is over, but at least so often and at most so often, in milliseconds: to
   * ask takes time itself, of which a long run would lose much.
   */
  private static final int MAX_WAIT = 250;

  private static final int MIN_WAIT = 20;
  private static final int FRACTION = 50;

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
      return new Cost(cost.seconds(), cost.cpu(), cost.memory(), bytes / 1e6);
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
    double memory = 0;
    while (!process.waitFor(untilNext(start), TimeUnit.MILLISECONDS)) {
      cpu = Math.max(cpu, sum(process, Processes::cpu));
      memory = Math.max(memory, sum(process, Processes::memory));
    }
    if (process.exitValue() > 1) {
      throw new IOException(command + ": " + Files.readString(errors));
    }
    return new Cost((System.nanoTime() - start) / 1e9, cpu, memory, 0);
  }

  private static long untilNext(long start) {
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return Math.clamp(milliseconds / FRACTION, MIN_WAIT, MAX_WAIT);
  }

  private static double sum(Process process, ToDoubleFunction<ProcessHandle> figure) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToDouble(figure)
        .sum();
  }

  private static double cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0);
  }

  private static double memory(ProcessHandle process) {
    try {
      Path status = Path.of("/proc/" + process.pid() + "/status");
      Matcher peak = PEAK.matcher(Files.readString(status));
      return peak.find() ? Long.parseLong(peak.group(1)) / 1e3 : 0;
    } catch (IOException e) {
      return 0; // it has ended, or this is no Linux
    }
  }
}
