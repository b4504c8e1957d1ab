package org.broadsheet.indexer.serve.page;

import org.broadsheet.indexer.serve.http.Parameters;

/** Addresses of articles, whose ids may hold any character. */
final class Ids {
  private Ids() {}

  /** A path with all but its slashes escaped. */
  static String escaped(String path) {
    return Parameters.encoded(path).replace("%2F", "/");
  }

  /** The address of an article. */
  static String article(String id) {
    return "/article/" + Parameters.encoded(id);
  }
}
