package org.broadsheet.indexer.report;

import org.broadsheet.indexer.source.Failure;

/** Tells of inputs that are not in: the first ones in full, then how many more there are. */
final class FailureLines {
  private static final int SHOWN = 20;

  private final Console console;
  private final boolean all;
  private int count;

  FailureLines(Console console, boolean all) {
    this.console = console;
    this.all = all;
  }

  synchronized void tell(Failure failure) {
    if (++count <= SHOWN || all) {
      console.say(failure.location() + ": " + failure.message());
    }
  }

  /** Says how many were kept back; once, at the end. */
  synchronized void finish() {
    if (count > SHOWN && !all) {
      console.say("… and " + (count - SHOWN) + " more (--verbose lists them all)");
    }
  }
}
