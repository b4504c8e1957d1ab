package org.broadsheet.indexer.child;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Folders for what parsers spill. */
final class ChildFolder {
  private ChildFolder() {}

  /**
   * Deletes a folder with all that is in it, as far as that goes: others may be at it as well.
   * Links are not followed.
   */
  static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (IOException | RuntimeException e) {
      // What cannot be deleted stays in the system's folder for such things.
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return gone(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return gone(folder);
    }

    private static FileVisitResult gone(Path path) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // The rest may still go.
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
