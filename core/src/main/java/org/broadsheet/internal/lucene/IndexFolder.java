package org.broadsheet.internal.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.index.IndexLockedException;
import org.jspecify.annotations.Nullable;

/** What may be opened as an index, and what to say of the rest, in one sentence each. */
final class IndexFolder {
  /** How Lucene's messages name the file that they are about. */
  private static final Pattern RESOURCE = Pattern.compile("path=\"([^\"]+)\"");

  private IndexFolder() {}

  /** What there is of an index whose making was cut short: no commit yet. */
  private static final Set<String> BEGUN =
      Set.of(IndexWriter.WRITE_LOCK_NAME, "pending_segments_1");

  /**
   * Whether a new index may be made at {@code path}: nothing is there, or an empty folder, or one
   * where a process was killed that made one.
   */
  static boolean isVacant(Path path) throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (!BEGUN.contains(String.valueOf(entry.getFileName()))) {
          return false;
        }
      }
      return true;
    } catch (NotDirectoryException e) {
      throw new IndexFormatException(path + " is a file, not the folder of an index.", e);
    } catch (AccessDeniedException e) {
      throw explain(path, e);
    }
  }

  /**
   * Checks that the last commit is one that this version can read.
   *
   * @throws IndexFormatException if it is not
   */
  static void check(Path path, Directory directory) throws IOException {
    Map<String, String> data = checkOurs(path, directory);
    checkVersion(path, "format", data.get(Schema.FORMAT_KEY), Schema.FORMAT_VERSION);
    checkVersion(path, "analysis", data.get(Schema.ANALYSIS_KEY), Schema.ANALYSIS_VERSION);
    checkDictionaries(path, data.getOrDefault(Schema.DICTIONARIES_KEY, ""), Schema.dictionaries());
  }

  /** By other dictionaries, other words would be looked for than those that the index has. */
  private static void checkDictionaries(Path path, String made, String ours)
      throws IndexFormatException {
    List<String> missing = without(made, ours);
    List<String> added = without(ours, made);
    if (missing.isEmpty() && added.isEmpty()) {
      return;
    }
    List<String> what = new ArrayList<>();
    if (!missing.isEmpty()) {
      what.add("with dictionaries that are missing on the class path now (" + list(missing) + ")");
    }
    if (!added.isEmpty()) {
      what.add("without dictionaries that are on the class path now (" + list(added) + ")");
    }
    throw new IndexFormatException(
        "The index at "
            + path
            + (" was made " + String.join(", and ", what))
            + ": have broadsheet-dictionaries there or not, as it was then, or index anew.");
  }

  private static List<String> without(String languages, String others) {
    List<String> all = new ArrayList<>(List.of(languages.split(" ")));
    all.removeAll(List.of(others.split(" ")));
    all.remove(""); // of none
    return all;
  }

  private static String list(List<String> languages) {
    return String.join(", ", languages);
  }

  /**
   * Checks that the last commit is one that some version of Broadsheet made.
   *
   * @return the commit's user data
   * @throws IndexFormatException if it is not
   */
  static Map<String, String> checkOurs(Path path, Directory directory) throws IOException {
    Map<String, String> data =
        new Diagnosis(path, directory)
            .read(() -> SegmentInfos.readLatestCommit(directory).getUserData());
    if (!data.containsKey(Schema.FORMAT_KEY)) {
      throw new IndexFormatException(
          path + " is an index of Lucene, but not one that Broadsheet made.");
    }
    return data;
  }

  private static void checkVersion(Path path, String what, @Nullable String found, int ours)
      throws IndexFormatException {
    if (!Integer.toString(ours).equals(found)) {
      throw new IndexFormatException(
          "The index at "
              + path
              + (" has " + what + " version " + found)
              + (", and this version of Broadsheet reads " + ours + " only")
              + (isOlder(found, ours) ? ": " + remade(path) : "."));
    }
  }

  private static boolean isOlder(@Nullable String found, int ours) {
    return found != null && found.matches("\\d{1,9}") && Integer.parseInt(found) < ours;
  }

  private static String remade(Path path) {
    return "make it anew from the files with \"broadsheet index --rebuild -i " + path + " PATH\".";
  }

  /**
   * What went wrong with a folder, as an exception whose message is one sentence that names it. An
   * index is called damaged only where bytes of it are not those that were written.
   */
  static IOException explain(Path path, IOException e) {
    return switch (e) {
      case IndexFormatException format -> format;
      case IndexLockedException locked -> locked;
      case InterruptedIOException interrupted -> interrupted;
      case LockObtainFailedException inMemory ->
          new IndexLockedException(
              "The index at " + path + " is being written by another writer of this process.", e);
      case IndexNotFoundException none ->
          new IndexFormatException(path + " is not an index of Broadsheet.", e);
      case IndexFormatTooNewException newer ->
          new IndexFormatException(
              "The index at " + path + " was written by a newer version of Broadsheet or Lucene.",
              e);
      case IndexFormatTooOldException older ->
          new IndexFormatException(
              "The index at " + path + " was written by a version of Lucene that is too old.", e);
      case CorruptIndexException corrupt -> damaged(path, e);
      case EOFException end -> damaged(path, e);
      case FileNotFoundException missing -> damaged(path, e);
      case NoSuchFileException missing -> damaged(path, e);
      default -> new IOException("The index at " + path + " cannot be used: " + reason(e) + ".", e);
    };
  }

  private static IndexFormatException damaged(Path path, IOException e) {
    return new IndexFormatException(
        "The index at " + path + " is damaged" + damagedFile(path, e) + ".", e);
  }

  /** In a few words, without a full stop. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return e.getClass().getSimpleName();
    }
    return message.startsWith("Map failed")
        ? "there is too little address space to map its files into memory"
        : message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private static String damagedFile(Path path, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileSystemException f && f.getFile() != null) {
        Path file = Path.of(f.getFile());
        return file.equals(path) ? "" : ": its file " + file.getFileName() + " is missing";
      }
    }
    Matcher named = RESOURCE.matcher(String.valueOf(e.getMessage()));
    if (named.find()) {
      return " in its file " + Path.of(named.group(1)).getFileName();
    }
    return "";
  }
}
