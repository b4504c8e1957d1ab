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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.broadsheet.NewsIndex;
import org.jspecify.annotations.Nullable;

/**
 * A lazy walk over the regular files under some paths, in the order of their names folder by
 * folder, so that two walks over the same files are the same.
 *
 * <p>A path that was asked for is followed even if it is a symbolic link, hidden or excluded.
 * Inside a folder, links are not followed: what they point to inside the tree is walked anyway, and
 * what lies outside was not asked for; so no walk is endless. Hidden files and folders inside a
 * folder are left out, since nobody means the ones a system keeps for itself; and so is what a rule
 * excludes, and what by its name holds no text. An index of Broadsheet is never walked, not even
 * one that was asked for: what it holds is read already.
 *
 * <p>Whatever cannot be read, and whatever is left out, is told, and the walk goes on. Only the
 * names of the folders from the root to the current one are held. Not for use by several threads at
 * once.
 */
public final class FileWalker implements Iterator<FoundFile> {
  /** By the bytes of the name, as far as Path compares them: steady under every locale. */
  private static final Comparator<Path> BY_NAME = Comparator.naturalOrder();

  /** Told of what the walk does not give, on the thread that walks. */
  public interface Listener {
    /** Something cannot be read. */
    void failed(Failure failure);

    /** Something is left out on purpose. */
    void skipped(Skipped skipped);
  }

  /** For whoever only wants what the walk gives. */
  public static final Listener UNHEARD =
      new Listener() {
        @Override
        public void failed(Failure failure) {}

        @Override
        public void skipped(Skipped skipped) {}
      };

  /** What remains of a folder, and the rules in it. */
  private record Folder(Iterator<Path> names, IgnoreRules excludes, IgnoreRules rules) {}

  private final Deque<Folder> folders = new ArrayDeque<>();

  /** Folders that were asked about on the way down to something in them. */
  private final Map<Path, Boolean> indexes = new HashMap<>();

  private final Selection selection;
  private final Iterator<Path> starts;
  private final Listener listener;
  private @Nullable FoundFile next;

  /**
   * Begins a walk over all files under some paths; nothing is read yet.
   *
   * @param roots files and folders, walked in this order
   * @param failures told of everything that cannot be read, on the thread that walks
   */
  public FileWalker(List<Path> roots, Consumer<Failure> failures) {
    this(
        Selection.of(roots),
        new Listener() {
          @Override
          public void failed(Failure failure) {
            failures.accept(failure);
          }

          @Override
          public void skipped(Skipped skipped) {}
        });
  }

  /** Begins a walk over what is selected; nothing is read yet. */
  public FileWalker(Selection selection, Listener listener) {
    this(selection, selection.roots(), listener);
  }

  /**
   * Begins a walk over a part of what is selected; nothing is read yet.
   *
   * @param starts files and folders; one that is no root is reached from its root downwards, and
   *     left out where anything on the way is
   */
  public FileWalker(Selection selection, List<Path> starts, Listener listener) {
    this.selection = selection;
    this.starts = List.copyOf(starts).iterator();
    this.listener = listener;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (!folders.isEmpty() || starts.hasNext())) {
      if (folders.isEmpty()) {
        start(starts.next());
      } else if (folders.element().names().hasNext()) {
        Folder folder = folders.element();
        visit(folder.names().next(), folder);
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

  private void start(Path path) {
    Path root = selection.root(path);
    if (root == null || root.equals(path.toAbsolutePath().normalize())) {
      root(path);
    } else {
      descend(root, root.relativize(path.toAbsolutePath().normalize()));
    }
  }

  private void root(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path folder = absolute; folder != null; folder = folder.getParent()) {
      if (indexes.computeIfAbsent(folder, NewsIndex::isIndex)) {
        skip(path, Skipped.Why.INDEX, "");
        return;
      }
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        IgnoreRules excludes = IgnoreRules.of(selection.excludes(), Locations.of(path));
        Path above = absolute.getParent();
        enter(path, excludes, above == null ? IgnoreRules.NONE : IgnoreRules.downTo(above));
      } else if (attributes.isRegularFile()) {
        next = FoundFile.asked(path, attributes);
      } else {
        failAsNoFile(path);
      }
    } catch (IOException | SecurityException e) {
      fail(path, e);
    }
  }

  /** Goes down from a root to one thing under it, as a walk would get there. */
  private void descend(Path root, Path way) {
    Path at = root;
    try {
      IgnoreRules excludes = IgnoreRules.of(selection.excludes(), Locations.of(root));
      IgnoreRules rules = IgnoreRules.downTo(root);
      for (int i = 0; i < way.getNameCount() - 1; i++) {
        at = at.resolve(way.getName(i));
        Folder above = new Folder(List.<Path>of().iterator(), excludes, rules);
        if (attributes(at, above) == null) {
          return;
        }
        if (indexes.computeIfAbsent(at, NewsIndex::isIndex)) {
          skip(at, Skipped.Why.INDEX, "");
          return;
        }
        rules = rules.in(at);
      }
      at = at.resolve(way.getName(way.getNameCount() - 1));
      folders.push(new Folder(List.of(at).iterator(), excludes, rules));
    } catch (IOException | SecurityException e) {
      fail(at, e);
    }
  }

  private void visit(Path path, Folder in) {
    try {
      BasicFileAttributes attributes = attributes(path, in);
      if (attributes == null) {
        return;
      }
      if (attributes.isDirectory()) {
        enter(path, in.excludes(), in.rules());
      } else if (!attributes.isRegularFile()) {
        failAsNoFile(path);
      } else if (selection.textless().test(String.valueOf(path.getFileName()))) {
        skip(path, Skipped.Why.NO_TEXT, "Files of this name hold no text.");
      } else {
        next = FoundFile.of(path, attributes);
      }
    } catch (IOException | SecurityException e) {
      fail(path, e);
    }
  }

  /** The attributes of something in a folder; null where it is left out, which is then told. */
  private @Nullable BasicFileAttributes attributes(Path path, Folder in) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (name.startsWith(".")) {
      if (!name.equals(IgnoreRules.FILE)) {
        skip(path, Skipped.Why.HIDDEN, "");
      }
      return null;
    }
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      skip(path, Skipped.Why.LINK, "");
      return null;
    }
    String location = Locations.of(path);
    IgnoreRule rule = in.excludes().about(location, attributes.isDirectory());
    if (rule == null) {
      rule = in.rules().about(location, attributes.isDirectory());
    }
    if (rule != null && rule.excludes()) {
      skip(path, Skipped.Why.EXCLUDED, rule.described());
      return null;
    }
    return attributes;
  }

  private void enter(Path folder, IgnoreRules excludes, IgnoreRules above) {
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
    if (names.isEmpty()) {
      return;
    }
    if (names.stream().anyMatch(FileWalker::mayBeOfAnIndex) && NewsIndex.isIndex(folder)) {
      skip(folder, Skipped.Why.INDEX, "");
      return;
    }
    IgnoreRules rules;
    try {
      rules = above.in(folder);
    } catch (IOException | SecurityException e) {
      // What is left out here nobody knows.
      fail(folder.resolve(IgnoreRules.FILE), e);
      return;
    }
    names.sort(BY_NAME);
    folders.push(new Folder(names.iterator(), excludes, rules));
  }

  /** Lets most folders be told from an index without being listed once more. */
  private static boolean mayBeOfAnIndex(Path file) {
    return String.valueOf(file.getFileName()).contains("segments_");
  }

  private void skip(Path path, Skipped.Why why, String detail) {
    listener.skipped(new Skipped(Locations.of(path), why, detail));
  }

  private void failAsNoFile(Path path) {
    fail(path, "not a file", "It is a pipe, a socket or a device, not a file.");
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
    listener.failed(new Failure(Locations.of(path), "walk", reason, message));
  }
}
