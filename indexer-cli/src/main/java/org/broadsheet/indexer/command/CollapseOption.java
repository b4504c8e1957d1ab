package org.broadsheet.indexer.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a story that several papers printed is one. */
final class CollapseOption implements PlainLine.Options {
  private enum Collapse {
    COPIES
  }

  @Option(
      names = "--collapse",
      paramLabel = "WHAT",
      description = "copies: take near copies of one text as one article.")
  private @Nullable Collapse collapse;

  /** Takes the option. */
  @Override
  public boolean take(String name, PlainLine line) {
    if (!name.equals("--collapse")) {
      return false;
    }
    collapse = line.choice(Collapse.values());
    return true;
  }

  boolean copies() {
    return collapse == Collapse.COPIES;
  }
}
