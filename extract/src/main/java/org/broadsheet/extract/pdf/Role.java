package org.broadsheet.extract.pdf;

/** The part that a block plays on its page. */
enum Role {
  /** Running text. */
  BODY,
  /** Large or bold letters over running text. */
  HEADLINE,
  /** A few small words over a headline. */
  KICKER,
  /** The name of the paper. */
  MASTHEAD,
  /** The line that gives the day and number of the paper. */
  ISSUE,
  /** A running head or foot, the page's number, and all else in the margins. */
  RUNNING,
  /** Words under a picture. */
  CAPTION,
  /** A sentence of the text that is shown large. */
  PULL_QUOTE,
  /** Words in a frame or on their own that belong to no article. */
  ADVERT,
  /** Where the text goes on, or where it comes from. */
  JUMP;

  /** Tells whether it belongs to the page and not to an article. */
  boolean isFurniture() {
    return this != BODY && this != HEADLINE && this != KICKER;
  }
}
