package org.broadsheet.indexer.scan;

import org.jspecify.annotations.Nullable;

/**
 * A word as it was recognised on a page.
 *
 * @param text the letters on its line, perhaps with a hyphen at the end
 * @param whole the whole of a word that was parted at a line's end, where the file tells it
 * @param half which half of such a word stands here
 * @param spaced whether a blank before it is told; the first of a line has none
 * @param line counts the lines of the page
 * @param block counts its blocks
 * @param confidence of its recognition, from 0 to 1; negative where it is not told
 * @param box its place; null where it is not told
 */
record Word(
    String text,
    @Nullable String whole,
    Half half,
    boolean spaced,
    int line,
    int block,
    float confidence,
    @Nullable Box box) {
  /** The halves of a parted word. */
  enum Half {
    NONE,
    FIRST,
    SECOND
  }

  /** No confidence is told. */
  static final float UNKNOWN = -1;

  /** The same word with more behind it, such as its hyphen. */
  Word with(String more) {
    return new Word(text + more, whole, half, spaced, line, block, confidence, box);
  }
}
