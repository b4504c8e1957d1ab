package org.broadsheet.indexer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A lazy walk over the regular files under some paths, in the order of their names folder by
 * folder, so that two walks over the same files are the same.
 *
 * <p>A path that was asked for is followed even if it is a symbolic link or hidden. Inside a
 * folder, links are not followed: what they point to inside the tree is walked anyway, and what
 * lies outside was not asked for; so no walk is endless. Hidden files and folders inside a folder
 * are left out in silence, since nobody means the ones a system keeps for itself.
 *
 * <p>Whatever cannot be read goes to the consumer of failures and the walk goes on. Only the names
 * of the folders from the root to the current one are held. Not for use by several threads at once.
 */
public final class FileWalker implements Iterator<FoundFile> {
  /** By the bytes of the name, as far as Path compares them: steady under every locale. */
  private static final Comparator<Path> BY_NAME = Comparator.naturalOrder();

  private final Deque<Iterator<Path>> folders = new ArrayDeque<>();
  private final Consumer<Failure> failures;
  private @Nullable FoundFile next;

  /**
   * Begins a walk; nothing is read yet.
   *
   * @param roots files and folders, walked in this order
   * @param failures told of everything that cannot be read, on the thread that walks
   */
  public FileWalker(List<Path> roots, Consumer<Failure> failures) {
    this.folders.push(List.copyOf(roots).iterator());
    this.failures = failures;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !folders.isEmpty()) {
      boolean root = folders.size() == 1;
      if (folders.element().hasNext()) {
        visit(folders.element().next(), root);
      } else {
        folders.pop();
      }
    }
    return next != null;
  }

  @Override
  public FoundFile next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    FoundFile found = next;
    next = null;
    return found;
  }

  private void visit(Path path, boolean root) {
    if (!root && isHidden(path)) {
      return;
    }
    BasicFileAttributes attributes;
    try {
      attributes =
          root
              ? Files.readAttributes(path, BasicFileAttributes.class)
              : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | SecurityException e) {
      fail(path, e);
      return;
    }
    if (attributes.isDirectory()) {
      enter(path);
    } else if (attributes.isRegularFile()) {
      next = FoundFile.of(path, attributes);
    } else if (!attributes.isSymbolicLink()) {
      fail(path, "not a file", "It is a pipe, a socket or a device, not a file.");
    }
  }

  private void enter(Path folder) {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      for (Path name : listing) {
        names.add(name);
      }
    } catch (DirectoryIteratorException e) {
      // The part of the listing that was read is still good.
      fail(folder, e);
    } catch (IOException | UncheckedIOException | SecurityException e) {
      fail(folder, e);
    }
    names.sort(BY_NAME);
    folders.push(names.iterator());
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  private void fail(Path path, Exception e) {
    switch (e) {
      case NoSuchFileException missing -> fail(path, "not found", "It is not there.");
      case AccessDeniedException denied ->
          fail(path, "no permission", "There is no permission to read it.");
      default -> fail(path, "unreadable", "It cannot be read.");
    }
  }

  private void fail(Path path, String reason, String message) {
    failures.accept(new Failure(Locations.of(path), "walk", reason, message));
  }
}
