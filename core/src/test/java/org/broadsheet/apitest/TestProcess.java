package org.broadsheet.apitest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of the tests in a process of its own. */
final class TestProcess {
  private TestProcess() {}

  /** Starts it; all that it says comes as one stream. */
  static Process start(boolean nativeAccess, Class<?> program, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    if (nativeAccess) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", classPath(), program.getName()));
    Stream.of(arguments).map(String::valueOf).forEach(command::add);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** What it says until it ends. */
  static String run(boolean nativeAccess, Class<?> program, Object... arguments)
      throws IOException {
    Process process = start(nativeAccess, program, arguments);
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Tests run as part of the module; a class path is the same for all that they start. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return Stream.of(
            Path.of("target", "test-classes").toAbsolutePath().toString(),
            System.getProperty("jdk.module.path"),
            System.getProperty("java.class.path"))
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(separator));
  }
}
