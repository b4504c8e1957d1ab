package org.broadsheet.indexer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A regular file that was found.
 *
 * @param path the file, to be opened by this very value: a path made from a string can miss it
 * @param size its size in bytes when it was found
 * @param modified when it was last modified
 * @param location its absolute path as text, which is its identity in the index
 */
public record FoundFile(Path path, long size, Instant modified, String location) {

  static FoundFile of(Path path, BasicFileAttributes attributes) {
    return new FoundFile(
        path, attributes.size(), attributes.lastModifiedTime().toInstant(), Locations.of(path));
  }

  /** The file as it is now; null if it is no longer there. */
  public @Nullable FoundFile again() {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.isRegularFile()
          ? new FoundFile(path, now.size(), now.lastModifiedTime().toInstant(), location)
          : null;
    } catch (IOException | SecurityException e) {
      return null;
    }
  }
}
