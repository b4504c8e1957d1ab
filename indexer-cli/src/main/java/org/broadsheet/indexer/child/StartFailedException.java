package org.broadsheet.indexer.child;

import java.io.IOException;

/** Children cannot be started, so that nothing that needs a parser can be read. */
public final class StartFailedException extends IOException {
  StartFailedException(String why) {
    super("The process that parses documents does not start: " + why);
  }
}
