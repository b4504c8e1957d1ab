package org.broadsheet.indexer.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.Suggestion;

/** What a person is told whose query finds nothing: what nearly did, to be typed again. */
final class NothingFound {
  /** Nobody waits longer for what was not asked for. */
  private static final Duration WITHIN = Duration.ofSeconds(1);

  private NothingFound() {}

  /**
   * Says that nothing was found, and what nearly was.
   *
   * @param told whether anything is said at all
   */
  static void tell(Console console, Searcher searcher, SearchRequest request, boolean told)
      throws IOException {
    if (told) {
      console.say("nothing found");
      suggest(console, searcher, request);
    }
  }

  /** Says what nearly was found; nothing where the query does find something. */
  static void suggest(Console console, Searcher searcher, SearchRequest request)
      throws IOException {
    List<Suggestion> suggestions = searcher.suggestions(request, WITHIN);
    for (Suggestion suggestion : suggestions) {
      long articles = suggestion.articles();
      console.say(
          (lead(suggestion.kind()) + " " + suggestion.query())
              + (" (" + articles + (articles == 1 ? " article)" : " articles)")));
    }
  }

  private static String lead(Suggestion.Kind kind) {
    return switch (kind) {
      case SPELLING -> "did you mean:";
      case WORD -> "the index has the word:";
      case MISSPELT -> "off by a letter:";
      case INFLECTED -> "in any inflection:";
      case UNQUOTED -> "without quotes:";
      case UNFILTERED -> "found without:";
      case ANY -> "any of the words:";
    };
  }
}
