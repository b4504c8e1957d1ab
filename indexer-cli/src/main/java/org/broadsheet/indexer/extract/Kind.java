package org.broadsheet.indexer.extract;

/** The kinds of documents that are read in different ways. */
enum Kind {
  TEXT,
  HTML,
  PDF,
  /** Archives, which give their members. */
  ZIP(true),
  TAR(true),
  SEVEN_ZIP(true),
  /** A file compressed by itself. */
  COMPRESSED(true),
  /** Programs: archives of a kind, but no one writes articles there. */
  PROGRAM,
  /** What Tika reads: office documents, books and all the rest. */
  OTHER;

  private final boolean streamed;

  Kind() {
    this(false);
  }

  Kind(boolean streamed) {
    this.streamed = streamed;
  }

  /** Whether it is read piece by piece, so that its size does not matter. */
  boolean streamed() {
    return streamed;
  }
}
