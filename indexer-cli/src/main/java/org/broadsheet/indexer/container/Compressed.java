package org.broadsheet.indexer.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Opens files that were compressed by themselves: gzip, bzip2, xz, Zstandard. */
public enum Compressed {
  GZIP("application/gzip", "gz gzip"),
  BZIP2("application/x-bzip2", "bz2 bzip2"),
  XZ("application/x-xz", "xz"),
  ZSTD("application/zstd", "zst zstd");

  /** What the largest usual dictionary, of 64 MB, takes to unpack. */
  private static final int MAX_KIB = 160 << 10;

  /** Short for an archive in a compressed file. */
  private static final Map<String, String> SHORT =
      Map.of(".tgz", ".tar", ".tbz2", ".tar", ".tbz", ".tar", ".txz", ".tar", ".tzst", ".tar");

  private final String type;
  private final String endings;

  Compressed(String type, String endings) {
    this.type = type;
    this.endings = endings;
  }

  /** The compression that this media type names, or null. */
  public static @Nullable Compressed of(String type) {
    // Tika takes gzipped web archives for kinds of their own, by their names.
    String plain =
        type.endsWith("+gz") ? GZIP.type : type.equals("application/x-gzip") ? GZIP.type : type;
    for (Compressed kind : values()) {
      if (kind.type.equals(plain)) {
        return kind;
      }
    }
    return null;
  }

  /**
   * The bytes before they were compressed, all parts of a file made of several. What breaks off
   * throws an IOException at the break.
   */
  public InputStream open(InputStream packed) throws IOException {
    InputStream in = new BufferedInputStream(packed, 1 << 16);
    try {
      return switch (this) {
        case GZIP ->
            GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
        case BZIP2 -> new BZip2CompressorInputStream(in, true);
        case XZ ->
            XZCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .setMemoryLimitKiB(MAX_KIB)
                .get();
        case ZSTD -> new ZstdCompressorInputStream(in);
      };
    } catch (MemoryLimitException e) {
      throw new LimitReachedException("Unpacking it takes more memory than is allowed.");
    }
  }

  /** The name of the file without what the compression added to it. */
  public String inner(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    String longer = SHORT.get(ending);
    if (longer != null) {
      return name.substring(0, dot) + longer;
    }
    for (String known : endings.split(" ")) {
      if (ending.equals("." + known)) {
        return name.substring(0, dot);
      }
    }
    return name;
  }
}
