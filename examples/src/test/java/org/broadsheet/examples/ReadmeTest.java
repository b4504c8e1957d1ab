package org.broadsheet.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs that READMEs show, copied as they stand: they compile, run and print what is said.
 */
final class ReadmeTest {
  private static final Pattern PROGRAM = Pattern.compile("(?s)```java\\R(.*?)```");
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
  private static final Pattern PRINTS = Pattern.compile("It prints\\R\\R((?: {4}.*\\R)+)");

  /** A class in a page: a word of two capitals at least, alone or with a method. */
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)(?:\\.[a-z]\\w*)?`");

  private static final Pattern LINKED = Pattern.compile("\\]\\(([^)#\\s]+)\\)");

  @TempDir Path folder;

  @Test
  void theProgramOfTheReadmePrintsWhatItSays() throws Exception {
    assertPrintsWhatItSays(Path.of("../README.md"));
  }

  @Test
  void theProgramOfExtractionPrintsWhatItSays() throws Exception {
    assertPrintsWhatItSays(Path.of("../extract/README.md"));
  }

  @Test
  void everyClassThatThePagesOfDesignNameIsThere() throws IOException {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      classes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    classes.addAll(
        List.of("IOException", "IllegalArgumentException", "IllegalStateException")); // Java's
    for (String page :
        List.of(
            "ARCHITECTURE.md", "CONTRIBUTING.md", "core/docs/format.md", "core/docs/copies.md")) {
      String text = Files.readString(Path.of("..").resolve(page));
      assertThat(NAMED.matcher(text).results().map(found -> found.group(1)))
          .as(page)
          .isSubsetOf(classes);
    }
  }

  @Test
  void everyPageThatIsLinkedIsThere() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      pages =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .filter(file -> !file.toString().contains("target"))
              .toList();
    }
    for (Path page : pages) {
      LINKED
          .matcher(Files.readString(page))
          .results()
          .map(found -> found.group(1))
          .filter(target -> !target.startsWith("http"))
          .forEach(target -> assertThat(page.resolveSibling(target)).exists());
    }
  }

  private void assertPrintsWhatItSays(Path readme) throws Exception {
    String text = Files.readString(readme);
    List<String> programs = PROGRAM.matcher(text).results().map(found -> found.group(1)).toList();
    List<String> said =
        PRINTS
            .matcher(text)
            .results()
            .map(found -> found.group(1).replaceAll("(?m)^ {4}", ""))
            .toList();

    assertThat(programs).hasSameSizeAs(said).isNotEmpty();
    for (int i = 0; i < programs.size(); i++) {
      assertThat(output(programs.get(i))).isEqualTo(said.get(i));
    }
  }

  /** All that the program prints, on either stream. */
  private String output(String program) throws IOException, InterruptedException {
    MatchResult name = CLASS.matcher(program).results().findFirst().orElseThrow();
    Path source = Files.writeString(folder.resolve(name.group(1) + ".java"), program);
    List<String> classes = new ArrayList<>();
    for (String property : List.of("jdk.module.path", "java.class.path")) {
      classes.add(Objects.requireNonNullElse(System.getProperty(property), ""));
    }
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, classes),
                source.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.waitFor();
    return Files.readString(out, UTF_8).replace(System.lineSeparator(), "\n");
  }
}
