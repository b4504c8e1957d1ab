package org.broadsheet.indexer.container;

import org.jspecify.annotations.Nullable;

/**
 * The amount that may still come out of one input, whatever lies in what. Not for use by several
 * threads at once.
 */
public final class Budget {
  /** Below so many bytes any ratio is fine: a small archive of blanks harms nobody. */
  private static final long ALWAYS = 100L << 20;

  /**
   * Text compresses to a tenth, pages of one site by xz to a fortieth; deflate ends at 1:1032,
   * which only bombs come near.
   */
  private static final int RATIO = 200;

  /** The largest archives of pages have some hundred thousand. */
  private static final int MEMBERS = 1_000_000;

  private final long bytes;
  private long inflated;
  private int opened;
  private @Nullable LimitReachedException reached;

  /**
   * A budget for one input.
   *
   * @param size the size of its file in bytes
   */
  public Budget(long size) {
    this.bytes = Math.max(ALWAYS, size > Long.MAX_VALUE / RATIO ? Long.MAX_VALUE : size * RATIO);
  }

  /** Takes account of one more member. */
  public void open() throws LimitReachedException {
    if (++opened > MEMBERS) {
      throw reach("It holds more than " + MEMBERS + " members; the rest is left out.");
    }
  }

  void inflate(long more) throws LimitReachedException {
    inflated += more;
    if (inflated > bytes) {
      throw reach(
          "More than "
              + (bytes >> 20)
              + " MB come out of it, over "
              + RATIO
              + " times its size; the rest is left out.");
    }
  }

  /** The reason why nothing more may come out, or null while something may. */
  public @Nullable LimitReachedException reached() {
    return reached;
  }

  private LimitReachedException reach(String sentence) {
    reached = new LimitReachedException(sentence);
    return reached;
  }
}
