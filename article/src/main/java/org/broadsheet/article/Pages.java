package org.broadsheet.article;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The pages of a file that an article's body stands on: at which of its code points each begins.
 * Plain data, immutable. Pages need not ascend: an article may go on farther on, and end farther in
 * front.
 *
 * @param starts the places where a page begins, in the order of the body; empty if no page is known
 */
public record Pages(List<Start> starts) {
  /** The page of what stands on none, as what a form or an attached file holds. */
  public static final int NONE = 0;

  /** No page is known. */
  public static final Pages UNKNOWN = new Pages(List.of());

  /**
   * A place in the body from which on it stands on another page.
   *
   * @param start the first code point there, counted from 0
   * @param page the page's place in the file, from 1, whatever number is printed on it; {@link
   *     #NONE} if what begins here stands on no page
   */
  public record Start(int start, int page) {
    /**
     * Takes both as they are.
     *
     * @throws IllegalArgumentException if one of them is below 0
     */
    public Start {
      if (start < 0 || page < 0) {
        throw new IllegalArgumentException("no page " + page + " can begin at " + start);
      }
    }

    /** {@return its written form, such as {@code 1523:4} where page 4 begins at 1523} */
    @Override
    public String toString() {
      return start + ":" + page;
    }
  }

  /**
   * Copies the places.
   *
   * @throws IllegalArgumentException if one does not lie behind the one before it
   */
  public Pages {
    starts = List.copyOf(starts);
    for (int i = 1; i < starts.size(); i++) {
      if (starts.get(i).start() <= starts.get(i - 1).start()) {
        throw new IllegalArgumentException(
            "pages must begin one behind the other: " + starts.get(i - 1) + " " + starts.get(i));
      }
    }
  }

  /**
   * {@return the pages with a written form}
   *
   * @param text as {@link #toString()} gives it; empty where no page is known
   * @throws IllegalArgumentException if it is no such text; the message shows it
   */
  public static Pages parse(String text) {
    if (text.isEmpty()) {
      return UNKNOWN;
    }
    List<Start> starts = new ArrayList<>();
    for (String written : text.split(" ", -1)) {
      int colon = written.indexOf(':');
      try {
        int start = Integer.parseInt(written, 0, Math.max(colon, 0), 10);
        starts.add(new Start(start, Integer.parseInt(written.substring(colon + 1))));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "pages are written as 0:1 1523:4, and not as \"" + written + "\"", e);
      }
    }
    return new Pages(starts);
  }

  /**
   * {@return the page that a place of the body stands on; empty where that is not known, or it
   * stands on none}
   *
   * @param codePoint a place in the body, counted from 0 in code points
   */
  public OptionalInt pageAt(int codePoint) {
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle).start() <= codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int page = low == 0 ? NONE : starts.get(low - 1).page();
    return page == NONE ? OptionalInt.empty() : OptionalInt.of(page);
  }

  /** {@return whether no page is known} */
  public boolean isEmpty() {
    return starts.isEmpty();
  }

  /**
   * {@return the written form, in which an index keeps them: every place and its page, such as
   * {@code 0:1 1523:4}; empty where no page is known}
   */
  @Override
  public String toString() {
    return starts.stream().map(Start::toString).collect(Collectors.joining(" "));
  }
}
