package org.broadsheet.index;

import java.io.IOException;

/**
 * A folder that is no index of Broadsheet, is damaged, or was written in a format that this version
 * cannot read. It is damaged where files are missing or bytes are not those that were written, and
 * never for a lack of memory or a fault of the disk. The message is one sentence that names the
 * folder and, where it is about versions, both of them.
 */
public final class IndexFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong with the folder.
   *
   * @param message one sentence that names the folder
   */
  public IndexFormatException(String message) {
    super(message);
  }

  /**
   * Says what is wrong with the folder, and what showed it.
   *
   * @param message one sentence that names the folder
   * @param cause what was met when the folder was read
   */
  public IndexFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
