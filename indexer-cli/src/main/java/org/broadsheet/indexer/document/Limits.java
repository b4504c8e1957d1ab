package org.broadsheet.indexer.document;

import org.broadsheet.extract.input.Origin;

/**
 * The limits of what is taken from one input.
 *
 * @param fileBytes a larger file is not opened, unless it is a container or a feed, which is read
 *     piece by piece; nor is a larger member of a container
 * @param characters the text of a document is cut after this many
 * @param embedded documents inside a document beyond this number are left out
 * @param depth documents inside documents beyond this depth are left out
 */
public record Limits(long fileBytes, int characters, int embedded, int depth) {
  /** 256 MB, 10 million characters, 1,000 embedded documents, 10 deep. */
  public static final Limits DEFAULT = new Limits(256L << 20, 10_000_000, 1_000, 10);

  public Limits {
    if (fileBytes < 1 || characters < 1 || embedded < 0 || depth < 0) {
      throw new IllegalArgumentException(
          "limits must be positive: "
              + (fileBytes + " bytes, " + characters + " characters, ")
              + (embedded + " embedded, depth " + depth));
    }
  }

  /** A document of which nothing is known but its place. */
  Origin origin(String location) {
    return Origin.of(location).withMaxCharacters(characters);
  }

  /** These limits with another largest file. */
  public Limits withFileBytes(long most) {
    return new Limits(most, characters, embedded, depth);
  }
}
