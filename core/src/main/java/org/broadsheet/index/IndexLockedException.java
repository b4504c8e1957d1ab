package org.broadsheet.index;

import java.io.IOException;

/**
 * Another writer is at work on the index. The message is one sentence that names the folder and
 * says whether that is a writer of this process.
 */
public final class IndexLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says whose writer is at work.
   *
   * @param message one sentence that names the folder
   */
  public IndexLockedException(String message) {
    super(message);
  }

  /**
   * Says whose writer is at work, and what showed it.
   *
   * @param message one sentence that names the folder
   * @param cause what was met when the writer was to be opened
   */
  public IndexLockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
