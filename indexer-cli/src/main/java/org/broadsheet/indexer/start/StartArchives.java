package org.broadsheet.indexer.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes archives of loaded classes, each by a rehearsal in a JVM of its own that has the class path
 * of this one. Where one cannot be made the command works without, only it starts more slowly.
 * Prints nothing.
 */
public final class StartArchives {
  /** From this Java on an archive also holds what has been linked and how often it ran. */
  private static final int AHEAD_OF_TIME = 25;

  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

  /**
   * What rehearses, and the options that must be as the launcher gives them. For a search nothing
   * is kept of what ran often: to compile that at the start takes longer than the search.
   */
  private static final Map<String, List<String>> REHEARSALS =
      Map.of(
          "search",
          List.of(
              "-XX:TieredStopAtLevel=1",
              "-XX:+UnlockDiagnosticVMOptions",
              "-XX:+IgnoreUnrecognizedVMOptions", // older ones do not know the next
              "-XX:-AOTRecordTraining",
              Rehearsal.class.getName()),
          "read",
          List.of(Rehearsal.class.getName(), Rehearsal.OF_OTHERS),
          "index",
          List.of(NATIVE, IndexRehearsal.class.getName()),
          "child",
          List.of(NATIVE, ChildRehearsal.class.getName()));

  /** Those whose rehearsals want an index. */
  private static final Set<String> READING = Set.of("search", "read");

  private StartArchives() {}

  /** Takes a folder and the names of archives, which get the version of Java behind them. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int version = Runtime.version().feature();
    for (String name : Arrays.asList(args).subList(1, args.length)) {
      List<String> rehearsal = REHEARSALS.get(name);
      if (rehearsal == null) {
        throw new IllegalArgumentException("there is no rehearsal of \"" + name + "\"");
      }
      Path archive = Path.of(args[0], name + "-" + version);
      if (READING.contains(name)) {
        Rehearsal.inFolder(
            folder -> {
              Rehearsal.write(folder);
              make(rehearsal, List.of(folder.toString()), version, archive);
            });
      } else {
        make(rehearsal, List.of(), version, archive);
      }
    }
  }

  private static void make(
      List<String> rehearsal, List<String> arguments, int version, Path archive)
      throws IOException, InterruptedException {
    Path made = Path.of(archive + "." + ProcessHandle.current().pid());
    String option = version >= AHEAD_OF_TIME ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-Xlog:disable", "-Djava.awt.headless=true"));
    line.addAll(List.of(option + made, "-cp", System.getProperty("java.class.path", "")));
    line.addAll(rehearsal);
    line.addAll(arguments);
    Process process =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() == 0 && Files.exists(made)) {
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      process.destroy();
      Files.deleteIfExists(made);
      Files.deleteIfExists(Path.of(made + ".config"));
    }
  }
}
