package org.broadsheet.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Opens zip archives by their table of contents; one that has lost it, as a download that broke off
 * has, from the beginning as far as it goes.
 */
public final class ZipArchive {
  /** Numbers of the systems that divide paths by backslashes: FAT, HPFS and NTFS. */
  private static final Set<Integer> BACKSLASHES = Set.of(0, 6, 11);

  private final Members to;
  private final MemberNames names = new MemberNames();

  private ZipArchive(Members to) {
    this.to = to;
  }

  /**
   * Hands on the members.
   *
   * @throws IOException if the rest of the archive is damaged
   */
  public static void read(Path file, Members to) throws IOException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).get();
    } catch (IOException e) {
      new ZipArchive(to).stream(file);
      return;
    }
    try (zip) {
      new ZipArchive(to).members(zip);
    }
  }

  private void members(ZipFile zip) {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
    entries.forEach(this::know);
    for (ZipArchiveEntry entry : entries) {
      if (isWanted(entry)) {
        member(zip, entry);
      }
    }
  }

  private void member(ZipFile zip, ZipArchiveEntry entry) {
    String name = name(entry);
    try {
      check(entry, zip.canReadEntryData(entry));
      try (InputStream bytes = zip.getInputStream(entry)) {
        to.member(Member.named(name, bytes));
      }
    } catch (IOException | EncryptedDocumentException | UnsupportedFormatException e) {
      to.failed(name, e);
    }
  }

  private void stream(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ZipArchiveInputStream zip =
            new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true)) {
      int seen = 0;
      ZipArchiveEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        seen++;
        know(entry);
        if (isWanted(entry)) {
          try {
            check(entry, zip.canReadEntryData(entry));
            to.member(Member.named(name(entry), zip));
          } catch (EncryptedDocumentException | UnsupportedFormatException e) {
            to.failed(name(entry), e);
          }
        }
      }
      throw new IOException(
          seen == 0 ? "no entry in the zip archive" : "the zip archive has no table of contents");
    }
  }

  private boolean isWanted(ZipArchiveEntry entry) {
    String name = name(entry);
    boolean folder =
        name.endsWith("/")
            || (name.endsWith("\\")
                && entry.getSize() <= 0
                && BACKSLASHES.contains(entry.getPlatform()));
    return !folder && !entry.isUnixSymlink() && to.wants(name);
  }

  private static void check(ZipArchiveEntry entry, boolean readable)
      throws EncryptedDocumentException,
          UnsupportedFormatException,
          UnsupportedZipFeatureException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new EncryptedDocumentException();
    }
    if (!readable) {
      throw new UnsupportedFormatException("compression method " + entry.getMethod());
    }
  }

  private void know(ZipArchiveEntry entry) {
    byte[] raw = raw(entry);
    if (raw != null) {
      names.add(raw);
    }
  }

  private String name(ZipArchiveEntry entry) {
    byte[] raw = raw(entry);
    return raw == null ? entry.getName() : names.text(raw);
  }

  /**
   * The bytes of the name; null where an extra field has it in Unicode (APPNOTE 4.6.9, by
   * Info-ZIP), of which the checksum was found right. The mark that says UTF-8 is not looked at:
   * some packers forget it, and others set it always.
   */
  private static byte @Nullable [] raw(ZipArchiveEntry entry) {
    return entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD
        ? null
        : entry.getRawName();
  }
}
