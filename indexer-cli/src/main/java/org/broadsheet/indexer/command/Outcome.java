package org.broadsheet.indexer.command;

import org.broadsheet.indexer.report.Console;

/** How a run of many queries went, of which one that is refused keeps no other from running. */
final class Outcome {
  private final Console console;
  private boolean found;
  private boolean refused;

  Outcome(Console console) {
    this.console = console;
  }

  /** Hears whether a query found something. */
  void found(boolean any) {
    found |= any;
  }

  /** Tells why a query was not answered. */
  void refuse(String id, Exception why) {
    refuse("Query " + id + ": " + Sentence.of(why));
  }

  /** Tells what is wrong with a line. */
  void refuse(String problem) {
    refused = true;
    console.say("broadsheet: " + problem);
  }

  int exitCode() {
    return refused ? Broadsheet.FAILED : found ? Broadsheet.DONE : Broadsheet.NOTHING_FOUND;
  }
}
