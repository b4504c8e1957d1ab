package org.broadsheet.search;

import org.jspecify.annotations.Nullable;

/**
 * How often something is there in one group of articles, exactly.
 *
 * @param group what the articles of the group have in common, such as {@code 2023-09} or the name
 *     of a publisher; null for those that have no such value
 * @param articles how many articles of the group match
 * @param occurrences at how many places in their headlines and bodies
 * @param words how many words the headlines and bodies have of all articles in the group that the
 *     filters of the query leave, whether they match or not
 */
public record GroupCount(@Nullable String group, long articles, long occurrences, long words) {

  /** {@return how often it occurs in a million words; 0 where there are no words} */
  public double perMillion() {
    return words == 0 ? 0 : occurrences * 1e6 / words;
  }
}
