package org.broadsheet.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Situations of users that went wrong elsewhere: each a folder with what they had. The resource
 * {@code cases.txt} says what is run there, with its grammar, and what must come out. Prints a row
 * for each, and fails if one does not hold.
 */
final class Cases implements Benchmark {
  private static final Pattern WORD = Pattern.compile("`([^`]*)`|(\\S+)");
  private static final Pattern CHECK = Pattern.compile("(?:(\\d+) )?(\\w+) ?(.*)");

  /** A command and what must come of it, line by line as the resource has it. */
  private record Step(String command, List<String> checks) {}

  private record Case(String name, List<Step> steps) {}

  private record Answer(int exit, String out, String err) {}

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("give the folder of the cases");
    }
    Path folder = Path.of(arguments[0]);
    List<Case> cases = read();
    System.out.println("| case | holds | what does not |");
    System.out.println("| --- | --- | --- |");
    int held = 0;
    for (Case one : cases) {
      List<String> faults = faults(one, folder.resolve(one.name()));
      held += faults.isEmpty() ? 1 : 0;
      String answer = faults.isEmpty() ? "yes" : "no";
      System.out.println(
          "| " + one.name() + " | " + answer + " | " + String.join("; ", faults) + " |");
    }
    System.out.printf(Locale.ROOT, "%n%d of %d hold%n", held, cases.size());
    List<String> unknown = unknown(folder, cases);
    if (held < cases.size() || !unknown.isEmpty()) {
      throw new IOException("not all hold; folders nothing is said of: " + unknown);
    }
  }

  private static List<Case> read() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream("cases.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        if (line.startsWith("= ")) {
          cases.add(new Case(line.substring(2), new ArrayList<>()));
        } else if (line.startsWith("$ ")) {
          cases.getLast().steps().add(new Step(line.substring(2), new ArrayList<>()));
        } else {
          cases.getLast().steps().getLast().checks().add(line);
        }
      }
    }
    return cases;
  }

  private static List<String> unknown(Path folder, List<Case> cases) throws IOException {
    List<String> known = cases.stream().map(Case::name).toList();
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(path -> path.getFileName().toString())
          .filter(name -> !known.contains(name))
          .sorted()
          .toList();
    }
  }

  /** Runs the case in a copy of its folder, since what it indexes is kept there. */
  private static List<String> faults(Case one, Path folder) throws Exception {
    List<String> faults = new ArrayList<>();
    Path work = Files.createTempDirectory("case");
    Path streams = Files.createTempDirectory("streams");
    try {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> !f.endsWith("expected.txt")).toList()) {
          Files.copy(file, work.resolve(file.getFileName()));
        }
      }
      for (Step step : one.steps()) {
        Answer answer = run(step.command(), work, streams);
        boolean exit = step.checks().stream().anyMatch(check -> check.startsWith("exit "));
        if (!exit && answer.exit() != 0) {
          faults.add(step.command() + ": exit " + answer.exit());
        }
        for (String check : step.checks()) {
          if (!holds(check, answer)) {
            faults.add(step.command() + ": " + check);
          }
        }
      }
    } finally {
      Folders.delete(work);
      Folders.delete(streams);
    }
    return faults;
  }

  private static Answer run(String command, Path work, Path streams) throws Exception {
    List<Object> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    Path out = streams.resolve("out");
    Path err = streams.resolve("err");
    Process process =
        new ProcessBuilder(Processes.ours(words.toArray()))
            .directory(work.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    return new Answer(process.waitFor(), Files.readString(out), Files.readString(err));
  }

  private static boolean holds(String check, Answer answer) {
    Matcher parts = CHECK.matcher(check);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no check: " + check);
    }
    String out = answer.out();
    if (parts.group(1) != null) {
      out = out.lines().skip(Long.parseLong(parts.group(1)) - 1).findFirst().orElse("");
    }
    String text = parts.group(3);
    return switch (parts.group(2)) {
      case "exit" -> answer.exit() == Integer.parseInt(text);
      case "rows" -> out.lines().count() == Long.parseLong(text);
      case "has" -> out.contains(text);
      case "lacks" -> !out.contains(text);
      case "once" -> out.contains(text) && out.indexOf(text) == out.lastIndexOf(text);
      case "marks" -> marked(text).matcher(out).find();
      case "says" -> answer.err().contains(text);
      case "quiet" -> answer.err().isEmpty();
      default -> throw new IllegalArgumentException("no check: " + check);
    };
  }

  /** The text between the codes that switch a terminal's emphasis on and off. */
  private static Pattern marked(String text) {
    String code = "\u001b\\[[0-9;]*m";
    return Pattern.compile(code + Pattern.quote(text) + code);
  }
}
