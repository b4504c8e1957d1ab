package org.broadsheet.indexer.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.broadsheet.query.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say of a word that a command does not know. */
final class UnknownWord {
  private UnknownWord() {}

  /** The sentence, with the name that was meant where one is near. */
  static String of(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    String word = e.getUnmatched().get(0);
    if (word.startsWith("-")) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      return "There is no option " + name + meant(name, options(command));
    }
    return command.getSubcommands().isEmpty()
        ? "Nothing more was expected where \"" + word + "\" stands."
        : "There is no command \"" + word + "\"" + meant(word, command.getSubcommands().keySet());
  }

  private static String meant(String typed, Collection<String> names) {
    return NearestName.of(typed, names).map(name -> "; did you mean " + name + "?").orElse(".");
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.add(option.longestName());
    }
    return names;
  }
}
