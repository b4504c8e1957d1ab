package org.broadsheet.indexer.child;

import java.io.IOException;

/** The bytes from the pipe break the protocol: their sender has broken down. */
final class BrokenFrameException extends IOException {
  BrokenFrameException(String message) {
    super(message);
  }
}
