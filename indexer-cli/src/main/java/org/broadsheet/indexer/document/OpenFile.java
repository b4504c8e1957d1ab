package org.broadsheet.indexer.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.tika.io.TikaInputStream;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.indexer.source.FoundFile;

/** Opens found files, and says in our words why one cannot be. */
final class OpenFile {
  private OpenFile() {}

  /**
   * The bytes of a file. Parsers want its path, which may lead to something else by now; text is
   * only read, so it is opened in a way that leads nowhere else.
   */
  static TikaInputStream of(FoundFile file) throws UnreadableException, TextlessException {
    if (file.size() == 0) {
      throw new TextlessException("The file is empty.");
    }
    try {
      return MediaTypes.isNamedText(file.location())
          ? TikaInputStream.get(file.open())
          : TikaInputStream.get(file.path());
    } catch (NoSuchFileException e) {
      throw new UnreadableException("read", "not found", "The file is not there any more.");
    } catch (AccessDeniedException e) {
      throw new UnreadableException(
          "read", "no permission", "There is no permission to read the file.");
    } catch (IOException e) {
      throw new UnreadableException("read", "unreadable", "The file cannot be opened.");
    }
  }
}
