package org.broadsheet.search;

import java.util.Iterator;
import java.util.List;

/**
 * What a search found.
 *
 * @param total exactly how many articles match, whatever the limit was
 * @param hits the articles from the request's offset on, at most as many as its limit
 * @param warnings what was forgiven in the query, one sentence each; mostly empty
 */
public record Results(long total, List<Hit> hits, List<String> warnings) implements Iterable<Hit> {
  public Results {
    hits = List.copyOf(hits);
    warnings = List.copyOf(warnings);
  }

  @Override
  public Iterator<Hit> iterator() {
    return hits.iterator();
  }
}
