package org.broadsheet.indexer.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line that starts children.
 *
 * @param java the program that runs them
 * @param options options of the JVM besides those that every child gets
 * @param classPath where their classes are, with absolute paths
 * @param main their main class
 */
record ChildCommand(Path java, List<String> options, String classPath, String main) {

  /** Variables that would change a child's options, or make it print. */
  private static final List<String> AMBIENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /**
   * A method has to prove hot thirty times as long as usual before the best code is made for it:
   * that takes longer than to read a thousand documents.
   */
  private static final List<String> COMPILED =
      List.of(
          "-XX:Tier4InvocationThreshold=150000",
          "-XX:Tier4MinInvocationThreshold=20000",
          "-XX:Tier4CompileThreshold=450000",
          "-XX:Tier4BackEdgeThreshold=1200000");

  /** Children run by the Java that runs this process, from the same classes. */
  static ChildCommand ofThisProcess(long heapBytes) {
    String separator = System.getProperty("path.separator", ":");
    // A child works in a folder of its own.
    String classPath =
        Stream.of(System.getProperty("java.class.path", "").split(separator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(separator));
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + Math.max(2, heapBytes >> 20) + "m");
    // The launcher's archive of loaded classes, where it has made one.
    Stream.ofNullable(System.getProperty("broadsheet.archive")).forEach(options::add);
    return new ChildCommand(
        Path.of(System.getProperty("java.home", ""), "bin", "java"),
        options,
        classPath,
        ChildMain.class.getName());
  }

  /** Starts a child that may write in this folder, which is there. */
  Process start(Path folder) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(java.toString());
    line.addAll(options);
    line.addAll(COMPILED);
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + folder.resolve("crash"),
            // Whatever the JVM has to say must not get between frames.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            main,
            folder.toString(),
            Long.toString(ProcessHandle.current().pid())));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().keySet().removeAll(AMBIENT);
    return builder.directory(folder.toFile()).redirectError(errors(folder).toFile()).start();
  }

  /** The file for a child's standard error. */
  static Path errors(Path folder) {
    return folder.resolve("errors");
  }
}
