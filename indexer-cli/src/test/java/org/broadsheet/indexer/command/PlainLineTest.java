package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A plain line gives a command what picocli gives it. */
final class PlainLineTest {
  private static final long SEED = 20_261_129;

  /** Values by what picocli makes of them; all others are text. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "int", List.of("7", "0", "120"),
          "double", List.of("5", "100"),
          "Asked", List.of("publisher", "year:all", "section:3"),
          "Path", List.of("folder", "./a/b"));

  private static final List<String> WORDS =
      List.of("cat", "\"all odds\"", "-fish", "lang:en", "", "a=b", "--", "-", "-quay", "@x");

  private static final List<String> UNUSUAL =
      List.of("--limit", "--json=false", "-h", "--nonsense", "--limit=", "-qv", "-i", "--LIMIT");

  private static final Console CONSOLE = console();

  private static final Map<String, Function<Console, PlainLine.Command>> COMMANDS =
      Map.of(
          "search", SearchCommand::new,
          "kwic", KwicCommand::new,
          "count", CountCommand::new,
          "show", ShowCommand::new,
          "info", InfoCommand::new);

  static Stream<String> commands() {
    return COMMANDS.keySet().stream().sorted();
  }

  private static PlainLine.Command command(String name) {
    return Objects.requireNonNull(COMMANDS.get(name)).apply(CONSOLE);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsReadAlikeBothWays(String name) {
    List<String> unread = new ArrayList<>();
    for (OptionSpec option : spec(name)) {
      for (String typed : option.names()) {
        for (String value : values(option)) {
          List<List<String>> lines = new ArrayList<>();
          lines.add(value == null ? List.of(typed) : List.of(typed, value));
          if (value != null) {
            lines.add(List.of(typed + "=" + value));
          }
          for (List<String> line : lines) {
            List<String> all = new ArrayList<>(line);
            all.addAll(name.equals("info") ? List.of() : List.of("words"));
            if (!agrees(name, all)) {
              unread.add(typed);
            }
          }
        }
      }
    }
    assertThat(unread).as("options that take() does not know").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatIsNotGivenIsAlikeToo(String name) {
    assertThat(agrees(name, name.equals("show") ? List.of("id") : List.of())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void linesByChanceAreReadAlikeOrNotAtAll(String name) {
    Random random = new Random(SEED);
    List<OptionSpec> options = spec(name);
    int read = 0;
    for (int i = 0; i < 300; i++) {
      List<String> line = new ArrayList<>();
      for (int n = random.nextInt(5); n > 0; n--) {
        OptionSpec option = options.get(random.nextInt(options.size()));
        List<String> values = values(option);
        String value = values.get(random.nextInt(values.size()));
        switch (random.nextInt(8)) {
          case 0 -> line.add(UNUSUAL.get(random.nextInt(UNUSUAL.size())));
          case 1, 2, 3 -> line.add(WORDS.get(random.nextInt(WORDS.size())));
          default -> {
            line.add(option.names()[random.nextInt(option.names().length)]);
            if (value != null) {
              line.add(value);
            }
          }
        }
      }
      read += agrees(name, line) ? 1 : 0;
    }
    assertThat(read).isBetween(20, 299);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "--limit",
        "--limit=-1",
        "--limit some",
        "--limit 1 --limit 2",
        "--json=true",
        "-q --quiet",
        "-i a --index b",
        "-i a -i b",
        "--lang en --lang de",
        "--sort up",
        "--sort NEWEST",
        "--offset 007",
        "--offset 99999999999",
        "--nonsense",
        "--from=",
        "--facet 5:x"
      })
  void whatIsUnusualIsLeftToPicocli(String line) {
    PlainLine.Command command = new SearchCommand(CONSOLE);

    assertThat(PlainLine.read(command, List.of(line.split(" ")))).isFalse();
  }

  @Test
  void mistakesAreToldAsEver() {
    assertThat(Terminal.type("", "search", "--limt", "3", "cat").err())
        .isEqualTo(
            "broadsheet: There is no option --limt; did you mean --limit? See broadsheet search"
                + " --help.\n");
  }

  /** Whether the line is plain; if so, both ways must have made the same of it. */
  private static boolean agrees(String name, List<String> line) {
    PlainLine.Command plain = command(name);
    if (!PlainLine.read(plain, line)) {
      return false;
    }
    PlainLine.Command asEver = command(name);
    CommandLine picocli = new CommandLine(asEver);
    picocli.setCaseInsensitiveEnumValuesAllowed(true).setExpandAtFiles(false);
    picocli.parseArgs(
        (plain.takesQuery() ? QueryArguments.ordered(picocli, line) : line).toArray(String[]::new));
    assertThat(plain)
        .as("%s %s", name, line)
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Console.class)
        .isEqualTo(asEver);
    return true;
  }

  private static List<OptionSpec> spec(String name) {
    return new CommandLine(command(name))
        .getCommandSpec().options().stream().filter(option -> !option.usageHelp()).toList();
  }

  /** Values that an option may have; a null where it has none. */
  private static List<String> values(OptionSpec option) {
    if (option.arity().max() == 0) {
      return Collections.singletonList(null);
    }
    Class<?> type = option.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
          .toList();
    }
    List<String> values = VALUES.getOrDefault(type.getSimpleName(), List.of("2023"));
    return option.splitRegex().equals(",")
        ? Stream.concat(values.stream(), Stream.of("id,body", "a,b,a")).toList()
        : values;
  }

  private static Console console() {
    PrintStream nothing =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new Output(nothing),
        nothing,
        false,
        false,
        false,
        0);
  }
}
