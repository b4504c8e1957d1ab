package org.broadsheet.indexer.document;

import java.io.IOException;
import org.apache.tika.io.TikaInputStream;
import org.broadsheet.indexer.source.FoundFile;

/**
 * Tells files that no parser need see, without loading any. What they are otherwise is for {@link
 * MediaTypes}, which agrees.
 */
public final class PlainTextFile {
  private PlainTextFile() {}

  /**
   * Tells whether it is empty, cannot be opened, or both its name and its first bytes say plain
   * text.
   */
  public static boolean is(FoundFile file) {
    if (file.size() == 0) {
      return true;
    }
    if (!MediaTypes.isNamedText(file.location())) {
      return false;
    }
    try (TikaInputStream bytes = TikaInputStream.get(file.open())) {
      return MediaTypes.isPlainText(bytes);
    } catch (IOException e) {
      return true;
    }
  }
}
