package org.broadsheet.indexer.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells the words of a query from options, which may stand among them: {@code cat -fish --limit 3}.
 *
 * <p>An option is what the command knows: {@code --limit}, {@code --limit=3}, {@code -q}. A word
 * with two hyphens that it does not know is a mistake. Any other word belongs to the query, as
 * {@code -fish} does and {@code -india}, which is neither {@code -i} nor a row of short options;
 * and so does all that follows {@code --}.
 */
final class QueryArguments {
  private static final String END = "--";

  private QueryArguments() {}

  /**
   * The arguments of a command in an order in which they cannot be mistaken: options, {@code --},
   * the words of the query.
   *
   * @param arguments without the name of the command
   * @throws UnmatchedArgumentException if one looks like an option and is none
   */
  static List<String> ordered(CommandLine command, List<String> arguments) {
    List<String> ordered = new ArrayList<>();
    List<String> query = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (word.equals(END)) {
        query.addAll(arguments.subList(i + 1, arguments.size()));
        break;
      }
      int equals = word.indexOf('=');
      OptionSpec option =
          word.startsWith("-")
              ? command.getCommandSpec().findOption(equals < 0 ? word : word.substring(0, equals))
              : null;
      if (option != null) {
        ordered.add(word);
        if (equals < 0 && option.arity().min() > 0 && i + 1 < arguments.size()) {
          ordered.add(arguments.get(++i));
        }
      } else if (isOption(word)) {
        throw new UnmatchedArgumentException(command, List.of(word));
      } else {
        query.add(word);
      }
    }
    ordered.add(END);
    ordered.addAll(query);
    return ordered;
  }

  /** Two hyphens and a letter. */
  private static boolean isOption(String word) {
    return word.startsWith(END) && word.length() > 2 && Character.isLetter(word.charAt(2));
  }
}
