package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.indexer.source.FoundFile;
import org.jspecify.annotations.Nullable;

/**
 * Issues in folders, and the files beside them. For use by any number of threads at once.
 *
 * <p>A page that lies below the folder of an issue may be one of its pages. To know that the issues
 * around are looked into, once for each folder as long as it does not change.
 */
public final class IssueFolders {
  /** An issue lies in the folder of its pages, above it, or in one beside it. */
  private static final int LEVELS_UP = 2;

  private static final int LEVELS_DOWN = 4;
  private static final int MAX_FILES = 100_000;

  /** Of so many files in a folder the beginning is looked at, of more where the name says it. */
  private static final int MAX_LOOKED_AT = 2_000;

  private static final Pattern NAMED_ISSUE =
      Pattern.compile("mets|didl|mpeg21|manifest|issue", Pattern.CASE_INSENSITIVE);

  private static final int HEAD = 1 << 13;
  private static final int KEPT = 64;

  /** A folder of issues that has one of pages beside it. */
  private static final String ISSUES = "mets";

  /** What a folder held when it was looked at. */
  private record Known(Instant modified, Map<Path, Set<Path>> pagesByIssue) {}

  private final Map<Path, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
          return size() > KEPT;
        }
      };

  /** The files beside an issue: those of its folder and of the folders in it. */
  public static Siblings beside(Path issue) throws IOException {
    Path folder = top(issue);
    List<String> names = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.noneOf(FileVisitOption.class),
        LEVELS_DOWN,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              names.add(name(folder, file));
            }
            return names.size() < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return new Siblings(names, name(folder, issue), name -> open(folder.resolve(name)));
  }

  private static Path top(Path issue) {
    Path folder = folder(issue);
    Path above = folder.getParent();
    Path own = folder.getFileName();
    boolean apart = own != null && own.toString().toLowerCase(Locale.ROOT).equals(ISSUES);
    return apart && above != null ? above : folder;
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? file.toAbsolutePath().getRoot() : folder;
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private static InputStream open(Path path) throws IOException {
    return new FoundFile(path, 0, Instant.EPOCH, path.toString()).open();
  }

  /**
   * The issue that a page belongs to; null where there is none around that names it.
   *
   * @param page a file that is no issue itself
   */
  public @Nullable Path issueOf(Path page) {
    Path file = page.toAbsolutePath().normalize();
    Path folder = folder(file);
    for (int level = 0; level <= LEVELS_UP && folder != null; level++) {
      Path issue = issueIn(folder, file);
      if (issue == null && level > 0) {
        Path apart = folder.resolve(ISSUES);
        issue = issueIn(Files.isDirectory(apart) ? apart : folder.resolve("METS"), file);
      }
      if (issue != null) {
        return issue;
      }
      folder = folder.getParent();
    }
    return null;
  }

  private @Nullable Path issueIn(Path folder, Path page) {
    try {
      Instant modified = Files.getLastModifiedTime(folder).toInstant();
      Known there;
      synchronized (known) {
        there = known.get(folder);
      }
      if (there == null || !there.modified().equals(modified)) {
        there = new Known(modified, look(folder));
        synchronized (known) {
          known.put(folder, there);
        }
      }
      for (Map.Entry<Path, Set<Path>> issue : there.pagesByIssue().entrySet()) {
        if (issue.getValue().contains(page)) {
          return issue.getKey();
        }
      }
      return null;
    } catch (IOException | DirectoryIteratorException | SecurityException e) {
      return null;
    }
  }

  private static Map<Path, Set<Path>> look(Path folder) throws IOException {
    Map<Path, Set<Path>> issues = new LinkedHashMap<>();
    Siblings beside = null; // the same for all issues of a folder
    int looked = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{xml,XML}")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (++looked > MAX_LOOKED_AT && !NAMED_ISSUE.matcher(name).find()) {
          continue;
        }
        ScanFormat format =
            Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? format(file) : null;
        if (format != null && format.isIssue()) {
          beside = beside == null ? beside(file) : beside;
          issues.put(file, pages(file, format, beside));
        }
      }
    }
    return issues;
  }

  private static @Nullable ScanFormat format(Path file) {
    try (InputStream bytes = open(file)) {
      return ScanFormat.ofBytes(bytes.readNBytes(HEAD));
    } catch (IOException e) {
      return null;
    }
  }

  private static Set<Path> pages(Path issue, ScanFormat format, Siblings beside) {
    Set<Path> pages = new HashSet<>();
    try (InputStream bytes = open(issue)) {
      for (String reference : ScanReader.references(bytes, format)) {
        String name = beside.find(reference);
        if (name != null) {
          pages.add(top(issue).resolve(name));
        }
      }
    } catch (IOException e) {
      // What cannot be read as an issue has no pages; that it cannot be is told of itself.
    }
    return pages;
  }
}
