package org.broadsheet.indexer.source;

/**
 * One input that did not get in, and why.
 *
 * @param location where it was found; may hold any character, so clean it before showing it
 * @param stage what was being done: {@code walk}, {@code read}, {@code decode} or {@code extract};
 *     or {@value #KIND} where nothing went wrong, and the input is of a kind that holds no text
 * @param reason a few stable words to count failures by, such as {@code encrypted}
 * @param message one sentence for a person
 */
public record Failure(String location, String stage, String reason, String message) {
  private static final String KIND = "kind";

  private static final String ELSEWHERE = "elsewhere";

  /** The reason where a disk for temporary files is full. */
  public static final String NO_ROOM = "no room";

  /** An input that has no text by its kind: a failure only for one who asked for it by name. */
  public static Failure ofKind(String location, String message) {
    return new Failure(location, KIND, "no text", message);
  }

  /** An input whose text is in the articles of another one: no failure for anybody. */
  public static Failure elsewhere(String location, String message) {
    return new Failure(location, KIND, ELSEWHERE, message);
  }

  /** Something else stands where a file was found. */
  public static Failure exchanged(String location) {
    return new Failure(
        location,
        "read",
        "not a file",
        "A link, a pipe or a folder has taken the place of the file.");
  }

  /** Tells whether the input is of a kind that holds no text. */
  public boolean isOfKind() {
    return stage.equals(KIND);
  }

  /** Tells whether the text of the input is in the articles of another one. */
  public boolean isElsewhere() {
    return stage.equals(KIND) && reason.equals(ELSEWHERE);
  }

  /** Tells whether it is no fault of the input, and may be otherwise at the next try. */
  public boolean isPassing() {
    return reason.equals(NO_ROOM);
  }

  /** The same as a failure like others. */
  public Failure asFailure() {
    return isOfKind() ? new Failure(location, "extract", reason, message) : this;
  }
}
