package org.broadsheet.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.broadsheet.extract.charset.NameCharset;
import org.jspecify.annotations.Nullable;

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
    RawNames tar = new RawNames(in);
    MemberNames names = new MemberNames();
    TarArchiveEntry entry;
    while ((entry = tar.next()) != null) {
      boolean file = entry.isFile() && !entry.isSymbolicLink() && !entry.isLink();
      if (!file) {
        continue;
      }
      // A member has to be read before the names of those behind it are known.
      byte[] raw = tar.name();
      String name = entry.getName();
      // A name that comes in Unicode (PAX) is whole, whatever stands in the header.
      boolean broken = name.indexOf('?') >= 0 || name.indexOf('\uFFFD') >= 0;
      if (raw != null && broken && NameCharset.utf8(raw) == null) {
        names.add(raw);
        name = names.text(raw);
      }
      if (to.wants(name)) {
        to.member(Member.named(name, tar));
      }
    }
  }

  /** Keeps the bytes of the names, which the library gives only as the UTF-8 that they may be. */
  private static final class RawNames extends TarArchiveInputStream {
    private static final int NAME_LENGTH = 100;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;

    private byte @Nullable [] header;
    private byte @Nullable [] longName;

    RawNames(InputStream in) {
      super(in, StandardCharsets.UTF_8.name());
    }

    @Nullable TarArchiveEntry next() throws IOException {
      longName = null;
      return getNextEntry();
    }

    @Override
    protected byte[] readRecord() throws IOException {
      byte[] record = super.readRecord();
      header = record == null ? null : record.clone();
      return record;
    }

    @Override
    protected byte[] getLongNameData() throws IOException {
      // Of a link's target and a name the name comes last.
      byte[] name = super.getLongNameData();
      longName = name;
      return name;
    }

    /** The bytes of the name of the entry that was read last. */
    byte @Nullable [] name() {
      if (longName != null) {
        return longName;
      }
      if (header == null || header.length < PREFIX + PREFIX_LENGTH) {
        return null;
      }
      byte[] name = text(header, 0, NAME_LENGTH);
      boolean posix = new String(header, MAGIC, 6, StandardCharsets.ISO_8859_1).equals("ustar\0");
      byte[] prefix = posix ? text(header, PREFIX, PREFIX_LENGTH) : new byte[0];
      if (prefix.length == 0) {
        return name;
      }
      byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
      whole[prefix.length] = '/';
      System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
      return whole;
    }

    private static byte[] text(byte[] record, int from, int length) {
      int end = from;
      while (end < from + length && record[end] != 0) {
        end++;
      }
      return Arrays.copyOfRange(record, from, end);
    }
  }
}
