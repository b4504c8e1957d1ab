package org.broadsheet.indexer.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.broadsheet.indexer.source.FoundFile;

/**
 * Gives files names that parsers can open. Some turn a path into text and back, which loses bytes
 * that are not of the locale's encoding; such a file is opened by a link in the child's folder.
 */
final class Openable {
  private final Path link;

  Openable(Path folder) {
    link = folder.resolve("input");
  }

  FoundFile of(FoundFile file) {
    if (survivesAsText(file.path())) {
      return file;
    }
    try {
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, file.path());
      return new FoundFile(link, file.size(), file.modified(), file.location());
    } catch (IOException | UnsupportedOperationException e) {
      // Most parsers open the path itself.
      return file;
    }
  }

  static boolean survivesAsText(Path path) {
    try {
      return Path.of(path.toString()).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
