package org.broadsheet.indexer.pipeline;

import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.jspecify.annotations.Nullable;

/**
 * The folders that are watched under some others: all that can be entered but hidden ones and
 * indexes. Links are not followed.
 */
final class WatchedFolders implements FileTreeVisitor {
  private final List<Path> roots;

  /**
   * @param roots folders that are watched, hidden or not
   */
  WatchedFolders(List<Path> roots) {
    this.roots = roots;
  }

  @Override
  public void recursiveVisitFiles(Path start, Callback onDirectory, Callback onFile)
      throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!isWatched(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            onDirectory.call(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path found, BasicFileAttributes attributes)
              throws IOException {
            onFile.call(found);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path found, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private boolean isWatched(Path folder) {
    boolean hidden = String.valueOf(folder.getFileName()).startsWith(".");
    return Files.isReadable(folder)
        && (!hidden || roots.contains(folder))
        && !NewsIndex.isIndex(folder);
  }
}
