package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.FoundFile;
import org.jspecify.annotations.Nullable;

/** Tells whether a file holds what it held when it was last read. */
final class Contents {
  private static final int BUFFER = 1 << 16;

  private Contents() {}

  /** Tells whether size and time of modification are enough to say that nothing has changed. */
  static boolean looksSame(FoundFile file, LedgerEntry known) {
    return known.complete()
        && file.size() == known.size()
        && file.modified().equals(known.modified());
  }

  /** Tells whether the bytes are the same, although the time of modification is another. */
  static boolean isSame(FoundFile file, LedgerEntry known, @Nullable String sha256) {
    return known.complete()
        && file.size() == known.size()
        && sha256 != null
        && sha256.equals(known.sha256());
  }

  /** The SHA-256 of a file's bytes; null where it cannot be read, which reading it will tell. */
  static @Nullable String sha256(FoundFile file) {
    try (InputStream in = file.open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[Math.clamp(file.size() + 1, 1, BUFFER)];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException | SecurityException e) {
      return null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
