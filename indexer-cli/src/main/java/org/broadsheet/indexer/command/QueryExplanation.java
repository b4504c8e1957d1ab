package org.broadsheet.indexer.command;

import java.io.IOException;
import java.util.List;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.WordReading;

/** Tells how a query was understood, and what its words are looked for as. */
final class QueryExplanation {
  /** More terms than these are counted. */
  private static final int SHOWN = 12;

  private QueryExplanation() {}

  static void tell(Console console, Searcher searcher, SearchRequest request) throws IOException {
    console.say("understood as " + request.query().query());
    for (WordReading reading : searcher.readings(request)) {
      console.say(reading.word() + ": " + terms(reading.terms()));
    }
  }

  private static String terms(List<String> terms) {
    if (terms.isEmpty()) {
      return "in no article";
    }
    int shown = Math.min(SHOWN, terms.size());
    String more = shown < terms.size() ? ", and " + (terms.size() - shown) + " more" : "";
    return String.join(", ", terms.subList(0, shown)) + more;
  }
}
