package org.broadsheet.extract.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts that return from page to page at the same height: running heads and feet, whatever they
 * say.
 *
 * @param pages how many pages the document has
 * @param returning on how many pages each text stands at each height, or a little above or below
 * @param words the letters of all these texts
 */
record RunningHeads(int pages, Map<String, Integer> returning, Set<String> words) {
  /** What stands nearer to the middle of the page may return for other reasons. */
  private static final float OUTER = 0.16f;

  private static final int MAX_LENGTH = 160;

  static RunningHeads of(List<Page> pages) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> words = new HashSet<>();
    for (Page page : pages) {
      Set<String> own = new HashSet<>();
      for (Block block : page.blocks()) {
        if (isOuter(page, block)) {
          words.add(solid(block.text()));
          for (int shift = -1; shift <= 1; shift++) {
            own.add(key(block, shift));
          }
        }
      }
      own.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return new RunningHeads(pages.size(), counts, words);
  }

  /**
   * Tells whether the like stands there on other pages, of a few at least on two, of many on some.
   */
  boolean returns(Page page, Block block) {
    if (pages < 2 || !isOuter(page, block)) {
      return false;
    }
    return returning.getOrDefault(key(block, 0), 0) >= Math.max(2, Math.min(4, pages / 4));
  }

  /**
   * Tells whether another text in the margins has the words among its own, as of a paper's name.
   */
  boolean mentions(String text) {
    String own = solid(text);
    return own.length() > 3
        && words.stream().anyMatch(other -> other.contains(own) && !other.equals(own));
  }

  private static String solid(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}]", "");
  }

  private static boolean isOuter(Page page, Block block) {
    float height = page.area().bottom();
    return block.lines().size() <= 2
        && block.length() <= MAX_LENGTH
        && (block.box().bottom() < OUTER * height || block.box().top() > (1 - OUTER) * height);
  }

  private static String key(Block block, int shift) {
    return (Math.round(block.box().centreY() / 8) + shift)
        + " "
        + RoleAssigner.likeness(block.text());
  }
}
