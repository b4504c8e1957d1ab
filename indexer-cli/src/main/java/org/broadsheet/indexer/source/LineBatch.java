package org.broadsheet.indexer.source;

import java.util.List;

/**
 * Some consecutive lines of a feed, not yet parsed.
 *
 * @param location where the feed was found
 * @param firstLine the number of the first of the lines, counted from 1
 * @param lines the bytes of each line without its end; empty for a blank line, so that the numbers
 *     stay right
 */
public record LineBatch(String location, long firstLine, List<byte[]> lines) {
  public LineBatch {
    lines = List.copyOf(lines);
  }

  /** The length of all lines together, with an end each. */
  public long bytes() {
    return lines.stream().mapToLong(line -> line.length + 1L).sum();
  }
}
