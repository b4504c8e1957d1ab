package org.broadsheet.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Opens tar archives from their beginning to their end. */
public final class TarArchive {
  private TarArchive() {}

  /**
   * Hands on the members that are files; links lead nowhere from here.
   *
   * @param in read to its end and not closed
   * @throws IOException if the rest of the archive is damaged
   */
  @SuppressWarnings("resource") // closing it would close what is not ours
  public static void read(InputStream in, Members to) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
    TarArchiveEntry entry;
    while ((entry = tar.getNextEntry()) != null) {
      boolean file = entry.isFile() && !entry.isSymbolicLink() && !entry.isLink();
      if (file && to.wants(entry.getName())) {
        to.member(Member.named(entry.getName(), tar));
      }
    }
  }
}
