package org.broadsheet.search;

/** The order of hits. */
public enum SortOrder {
  /** Best match first. */
  RELEVANCE,
  /** Last published first; articles without a date at the end. */
  NEWEST,
  /** First published first; articles without a date at the end. */
  OLDEST
}
