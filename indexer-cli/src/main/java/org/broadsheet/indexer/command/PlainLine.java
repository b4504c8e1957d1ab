package org.broadsheet.indexer.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the arguments of a command that has nothing unusual: options that are written in full, each
 * once, with values that leave no doubt. Whatever else there is, such as a mistake, a cry for help
 * or {@code --json=false}, it leaves to picocli, which knows every case, tells every mistake, and
 * takes longer to look at its annotations than most searches do.
 *
 * <p>An option is told here and in its annotation; a test reads every one of them both ways.
 */
final class PlainLine {
  private static final int MOST_DIGITS = 9;

  /** Some options. */
  interface Options {
    /**
     * Takes an option, if it is one of these.
     *
     * @param name as it was typed
     * @param line has its value, where it takes one
     * @return whether it is
     * @throws Unusual if picocli has to read the line
     */
    boolean take(String name, PlainLine line);
  }

  /** A command that can be read in this way. */
  interface Command extends Options {
    /** Its options beside those that it takes itself. */
    List<Options> parts();

    /** Takes the arguments that are no options, or refuses them. */
    void takeWords(List<String> words);

    /** Whether any word that is no option belongs to a query, as {@code -fish} does. */
    default boolean takesQuery() {
      return false;
    }
  }

  /** There is something that picocli has to read; it has no trace because it is no fault. */
  static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusual() {
      this(null);
    }

    Unusual(@Nullable Throwable cause) {
      super("not a plain line", cause, false, false);
    }
  }

  private final List<String> arguments;
  private int next;

  /** What stands behind an equals sign. */
  private String glued = "";

  /** Whether that is a value which nobody has taken yet. */
  private boolean isGlued;

  private PlainLine(List<String> arguments) {
    this.arguments = arguments;
  }

  /**
   * Gives a command its arguments.
   *
   * @param arguments without the name of the command
   * @return whether that is done; if not the command must not be used
   */
  static boolean read(Command command, List<String> arguments) {
    try {
      new PlainLine(arguments).give(command);
      return true;
    } catch (Unusual e) {
      return false;
    }
  }

  private void give(Command command) {
    List<String> words = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (next < arguments.size()) {
      String argument = arguments.get(next++);
      if (argument.equals("--")) {
        words.addAll(arguments.subList(next, arguments.size()));
        break;
      }
      if (!argument.startsWith("-") || argument.equals("-")) {
        words.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      isGlued = equals >= 0;
      glued = argument.substring(equals + 1);
      boolean known = take(command, name);
      if (known ? isGlued || !seen.add(name) : argument.startsWith("--") || !command.takesQuery()) {
        throw new Unusual();
      }
      if (!known) {
        words.add(argument);
      }
    }
    command.takeWords(words);
  }

  private boolean take(Command command, String name) {
    boolean known = command.take(name, this);
    for (Options part : command.parts()) {
      known = known || part.take(name, this);
    }
    return known;
  }

  /** What a switch is set to that has two names, of which only one may be given. */
  static boolean once(boolean set) {
    if (set) {
      throw new Unusual();
    }
    return true;
  }

  /** The value of the option. */
  String text() {
    if (!isGlued && next == arguments.size()) {
      throw new Unusual();
    }
    String value = isGlued ? glued : arguments.get(next++);
    isGlued = false;
    if (value.isEmpty() || value.startsWith("-")) {
      throw new Unusual();
    }
    return value;
  }

  /** A value that is a number, not negative. */
  int number() {
    String digits = text();
    if (digits.length() > MOST_DIGITS || (digits.startsWith("0") && digits.length() > 1)) {
      throw new Unusual();
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '9') {
        throw new Unusual();
      }
      number = 10 * number + digit - '0';
    }
    return number;
  }

  /** A value as picocli converts it. */
  <T> T converted(ITypeConverter<T> converter) {
    try {
      return converter.convert(text());
    } catch (Exception e) {
      throw new Unusual(e);
    }
  }

  /** A value that is a path. */
  Path path() {
    return converted(Path::of);
  }

  /** A value that is the name of one of some constants, in small letters. */
  <E extends Enum<E>> E choice(E[] constants) {
    String value = text();
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    throw new Unusual();
  }

  /** A value of several with commas between them. */
  List<String> list() {
    List<String> values = List.of(text().split(",", -1));
    if (values.contains("")) {
      throw new Unusual();
    }
    return values;
  }
}
