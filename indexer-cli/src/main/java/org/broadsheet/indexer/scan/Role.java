package org.broadsheet.indexer.scan;

/** What a part of a page is to the article that it belongs to. */
enum Role {
  TEXT,
  HEADLINE,
  AUTHOR,
  /** Belongs to the page or the paper and to no article. */
  FURNITURE
}
