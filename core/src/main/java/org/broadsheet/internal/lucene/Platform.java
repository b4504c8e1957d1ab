package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;

/**
 * How Lucene meets the JVM that it runs in, without a word on the console: a library does not
 * print.
 *
 * <p>Lucene maps an index into memory, but calls native functions for it, and a JVM that was not
 * told {@code --enable-native-access=org.apache.lucene.core} warns of that (and will refuse it one
 * day). In such a JVM the mapping is ours.
 */
final class Platform {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    if (VECTORS.getLevel() == null) {
      VECTORS.setLevel(
          Level.SEVERE); // it advises flags that serve vector search, which we have not
    }
  }

  private Platform() {}

  /** The folder of an index, which withstands interrupts. */
  static Directory directory(Path path) throws IOException {
    FSDirectory directory =
        mayCallNative() || !SharedArena.isAvailable()
            ? new MMapDirectory(path)
            : new MappedDirectory(path);
    return new UninterruptibleDirectory(directory);
  }

  /** {@code Module.isNativeAccessEnabled} is there from Java 22 on; before that nothing warns. */
  private static boolean mayCallNative() {
    try {
      Module lucene = Directory.class.getModule();
      return (boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(lucene);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return true;
    }
  }
}
