package org.broadsheet.indexer.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an index stands to a path.
 *
 * @param location the path, absolute
 * @param state whether it is in, or why not
 * @param sentence the same for a person
 * @param articles the ids of the articles that came of it; of a folder none are named
 * @param inputs how many files in a folder gave something; 0 for what is no folder
 * @param failed how much of it failed
 * @param reason what failed first, in a few stable words; null if nothing did
 */
public record Standing(
    String location,
    State state,
    String sentence,
    List<String> articles,
    long inputs,
    long failed,
    @Nullable String reason) {

  /** What can be said of a path. */
  public enum State {
    IN("in"),
    FAILED("failed"),
    EXCLUDED("excluded"),
    HIDDEN("hidden"),
    LINK("a link"),
    INDEX("an index"),
    PASSED_OVER("passed over"),
    NEVER_SEEN("never seen");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** In a word or two. */
    public String words() {
      return words;
    }
  }

  static Standing of(String location, State state, String sentence) {
    return new Standing(location, state, sentence, List.of(), 0, 0, null);
  }
}
