package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;

/**
 * Recognises a folder with an index of ours by the bytes of its commits: Lucene's magic number at
 * the beginning, and our key among what follows. That is so in every version, and in an index that
 * cannot be opened any more.
 */
public final class IndexMark {
  /** A commit is written under a name that begins so, and then renamed. */
  private static final String PENDING = "pending_";

  private static final String KEY = Schema.FORMAT_KEY;

  /** A commit lists its segments, in less than a kilobyte each. */
  private static final int MAX_BYTES = 16 << 20;

  /** A writer may take away a commit between listing and opening, and puts a newer one there. */
  private static final int LOOKS = 3;

  private IndexMark() {}

  /** Tells whether the folder holds an index; false for what is no folder or cannot be read. */
  public static boolean isOn(Path folder) {
    for (int look = 0; look < LOOKS; look++) {
      boolean missed = false;
      try (DirectoryStream<Path> commits = Files.newDirectoryStream(folder, IndexMark::isCommit)) {
        for (Path commit : commits) {
          if (isOurs(commit)) {
            return true;
          }
        }
      } catch (NoSuchFileException e) {
        missed = true;
      } catch (IOException | DirectoryIteratorException | SecurityException e) {
        return false;
      }
      if (!missed) {
        return false;
      }
    }
    return false;
  }

  /** Tells whether a file has the name of a commit, which says little, but at no cost. */
  public static boolean isCommit(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(IndexFileNames.SEGMENTS + "_")
        || name.startsWith(PENDING + IndexFileNames.SEGMENTS);
  }

  private static boolean isOurs(Path commit) throws IOException {
    if (!Files.isRegularFile(commit, LinkOption.NOFOLLOW_LINKS)) {
      Files.readAttributes(commit, "size", LinkOption.NOFOLLOW_LINKS); // or it is gone
      return false;
    }
    try (InputStream in =
        Files.newInputStream(commit, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      String bytes = new String(in.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
      return bytes.length() >= Integer.BYTES && magic(bytes) && bytes.contains(KEY);
    }
  }

  private static boolean magic(String bytes) {
    int number = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      number = (number << Byte.SIZE) | bytes.charAt(i);
    }
    return number == CodecUtil.CODEC_MAGIC;
  }
}
