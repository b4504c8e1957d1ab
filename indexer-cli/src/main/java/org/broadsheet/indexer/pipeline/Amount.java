package org.broadsheet.indexer.pipeline;

import java.util.Locale;

/** Numbers as a person reads them. */
public final class Amount {
  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
  private static final int THOUSAND = 1_000;

  private Amount() {}

  /** So many of something: {@code 1 article}, {@code 2,500 articles}. */
  public static String of(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : noun + "s");
  }

  /** A size, such as {@code 1.2 MB}. */
  public static String bytes(long bytes) {
    if (bytes < THOUSAND) {
      return of(bytes, "byte");
    }
    double size = bytes;
    int unit = 0;
    // What would be rounded to a thousand is one of the next unit.
    while (size >= THOUSAND - 0.05 && unit < UNITS.length - 1) {
      size /= THOUSAND;
      unit++;
    }
    return String.format(Locale.ROOT, "%,.1f %s", size, UNITS[unit]);
  }
}
