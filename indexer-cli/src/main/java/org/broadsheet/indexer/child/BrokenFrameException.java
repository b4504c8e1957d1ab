package org.broadsheet.indexer.child;

import java.io.IOException;

/** What came through the pipe is not what our protocol says: whoever sent it has broken down. */
final class BrokenFrameException extends IOException {
  BrokenFrameException(String message) {
    super(message);
  }
}
