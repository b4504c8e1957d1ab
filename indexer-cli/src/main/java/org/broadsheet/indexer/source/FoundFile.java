package org.broadsheet.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A regular file that was found.
 *
 * @param path the file, to be opened by this very value: a path made from a string can miss it;
 *     never a link, but what one points to that was asked for
 * @param size its size in bytes when it was found
 * @param modified when it was last modified
 * @param location its absolute path as text, which is its identity in the index
 */
public record FoundFile(Path path, long size, Instant modified, String location) {

  static FoundFile of(Path path, BasicFileAttributes attributes) {
    return new FoundFile(
        path, attributes.size(), attributes.lastModifiedTime().toInstant(), Locations.of(path));
  }

  /** A file that was asked for by this path, which may be a link. */
  static FoundFile asked(Path path, BasicFileAttributes attributes) throws IOException {
    FoundFile file = of(path, attributes);
    return Files.isSymbolicLink(path)
        ? new FoundFile(path.toRealPath(), file.size, file.modified, file.location)
        : file;
  }

  /** The file as it is now; null if it is no longer there, or no longer a regular file. */
  public @Nullable FoundFile again() {
    try {
      BasicFileAttributes now = now();
      return now.isRegularFile()
          ? new FoundFile(path, now.size(), now.lastModifiedTime().toInstant(), location)
          : null;
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** Tells whether something else has taken the place of the file: a link, a pipe, a folder. */
  public boolean isExchanged() {
    try {
      return !now().isRegularFile();
    } catch (IOException | SecurityException e) {
      return false;
    }
  }

  private BasicFileAttributes now() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Opens the file, if it is one still: a link that has taken its place is not followed, and a pipe
   * is not waited for.
   *
   * @throws IOException if it cannot be opened
   */
  public InputStream open() throws IOException {
    if (isExchanged()) {
      throw new FileSystemException(path.toString(), null, "it is no file any more");
    }
    return Opening.of(path);
  }
}
