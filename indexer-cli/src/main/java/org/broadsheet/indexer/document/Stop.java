package org.broadsheet.indexer.document;

/**
 * Ends the reading of an input from deep inside its containers: what was found cannot be kept, or
 * nothing more may come out. The cause says which.
 */
final class Stop extends RuntimeException {
  Stop(Throwable cause) {
    super(cause);
  }
}
