package org.broadsheet.indexer.source;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which files are to be read: those under some paths, without what is left out.
 *
 * @param roots files and folders that were asked for by name; what is true of them by themselves,
 *     such as that they are hidden, keeps none of them out
 * @param excludes patterns of what is left out, from each root on, in the form of a line of {@code
 *     .broadsheetignore}; they go before the rules of these files
 * @param textless tells by the name of a file in a folder that it holds no text
 */
public record Selection(List<Path> roots, List<String> excludes, Predicate<String> textless) {
  public Selection {
    roots = List.copyOf(roots);
    excludes = List.copyOf(excludes);
  }

  /** All files under these paths, of whatever kind. */
  public static Selection of(List<Path> roots) {
    return new Selection(roots, List.of(), name -> false);
  }

  /** The innermost of the roots that a path is, or lies under; null if there is none. */
  @Nullable Path root(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path innermost = null;
    int names = -1;
    for (Path root : roots) {
      Path from = root.toAbsolutePath().normalize();
      if (absolute.startsWith(from) && from.getNameCount() > names) {
        innermost = from;
        names = from.getNameCount();
      }
    }
    return innermost;
  }
}
