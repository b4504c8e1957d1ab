package org.broadsheet.index;

import java.io.IOException;

/**
 * Another writer is at work on the index. The message is one sentence that names the folder and
 * says whether that is a writer of this process.
 */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexLockedException(String message) {
    super(message);
  }

  public IndexLockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
