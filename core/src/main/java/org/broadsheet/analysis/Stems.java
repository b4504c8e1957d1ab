package org.broadsheet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Several stems as one, for words that may be forms of several headwords: Italian stimoli, of
 * stimolo or of stimolare, has {@code stimol|are|o}. It begins with what all begin with, and goes
 * on with what follows in each. A single stem stands as it is.
 */
public final class Stems {
  /** Before what follows in each stem; no word holds it. */
  public static final char BAR = '|';

  private Stems() {}

  /**
   * One for all.
   *
   * @param stems at least one, none of which holds a bar
   */
  static String join(SortedSet<String> stems) {
    if (stems.size() == 1) {
      return stems.first();
    }
    int common = common(stems.first(), stems.last()); // of all, since they are in order
    StringBuilder joined = new StringBuilder(stems.first().substring(0, common));
    for (String stem : stems) {
      joined.append(BAR).append(stem, common, stem.length());
    }
    return joined.toString();
  }

  /** How many chars two words begin with alike, without parting a character. */
  private static int common(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    boolean parted = common > 0 && Character.isHighSurrogate(one.charAt(common - 1));
    return parted ? common - 1 : common;
  }

  /** Where the first bar stands in a stretch of {@code text}; its end if there is none. */
  public static int bar(char[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != BAR) {
      at++;
    }
    return at;
  }

  /** The stem with another one for each that it stands for. */
  static String map(String stem, UnaryOperator<String> change) {
    return stem.indexOf(BAR) < 0
        ? change.apply(stem)
        : join(split(stem).stream().map(change).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The stems that one stands for, in order; at least one. */
  public static List<String> split(String stem) {
    int bar = stem.indexOf(BAR);
    if (bar < 0) {
      return List.of(stem);
    }
    List<String> stems = new ArrayList<>();
    String common = stem.substring(0, bar);
    while (bar >= 0) {
      int next = stem.indexOf(BAR, bar + 1);
      stems.add(common + stem.substring(bar + 1, next < 0 ? stem.length() : next));
      bar = next;
    }
    return stems;
  }
}
