package org.broadsheet.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.tika.exception.EncryptedDocumentException;

/** Opens 7z archives, which have to be files since their table of contents is at the end. */
public final class SevenZipArchive {
  /** What the largest usual dictionary, of 64 MB, takes to unpack, and the table of contents. */
  private static final int MAX_KIB = 160 << 10;

  private SevenZipArchive() {}

  /**
   * Hands on the members.
   *
   * @throws IOException if the rest of the archive is damaged, or needs too much memory
   * @throws EncryptedDocumentException if even the names are locked
   */
  public static void read(Path file, Members to) throws IOException, EncryptedDocumentException {
    try (SevenZFile archive =
        SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(MAX_KIB).get()) {
      SevenZArchiveEntry entry;
      while ((entry = archive.getNextEntry()) != null) {
        String name = String.valueOf(entry.getName());
        if (entry.hasStream() && !entry.isDirectory() && to.wants(name)) {
          member(archive, entry, name, to);
        }
      }
    } catch (PasswordRequiredException e) {
      throw new EncryptedDocumentException(e);
    } catch (MemoryLimitException e) {
      throw new LimitReachedException("Unpacking it takes more memory than is allowed.");
    }
  }

  private static void member(SevenZFile archive, SevenZArchiveEntry entry, String name, Members to)
      throws IOException {
    try (InputStream bytes = archive.getInputStream(entry)) {
      to.member(Member.named(name, bytes));
    } catch (PasswordRequiredException e) {
      to.failed(name, new EncryptedDocumentException(e));
    }
  }
}
