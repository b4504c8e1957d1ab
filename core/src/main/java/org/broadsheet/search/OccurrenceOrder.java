package org.broadsheet.search;

/** The order of occurrences. Within one article they follow the text, the headline first. */
public enum OccurrenceOrder {
  /** As the articles lie in the index. Nothing is held back: for however many there are. */
  ARTICLE,
  /** By the words before, the nearest first. */
  LEFT,
  /** By the match and the words after it. */
  RIGHT,
  /** By the time of publication, the earliest first; articles without a date at the end. */
  DATE,
  /** The article that fits best first. */
  RELEVANCE
}
