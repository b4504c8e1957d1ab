package org.broadsheet.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;

/**
 * Opens zip archives by their table of contents; one that has lost it, as a download that broke off
 * has, from the beginning as far as it goes.
 */
public final class ZipArchive {
  private static final Charset OLD = Charset.forName("IBM437");

  private ZipArchive() {}

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
      stream(file, to);
      return;
    }
    try (zip) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (isWanted(entry, to)) {
          member(zip, entry, to);
        }
      }
    }
  }

  private static void member(ZipFile zip, ZipArchiveEntry entry, Members to) {
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

  private static void stream(Path file, Members to) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ZipArchiveInputStream zip =
            new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true)) {
      int seen = 0;
      ZipArchiveEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        seen++;
        if (isWanted(entry, to)) {
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

  private static boolean isWanted(ZipArchiveEntry entry, Members to) {
    return !entry.isDirectory() && !entry.isUnixSymlink() && to.wants(name(entry));
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

  /**
   * Old programs wrote names in the encoding of DOS; UTF-8 is told by its form, not by its mark.
   */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, OLD);
    }
  }
}
