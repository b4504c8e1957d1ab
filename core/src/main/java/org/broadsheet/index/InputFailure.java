package org.broadsheet.index;

import java.time.Instant;

/**
 * One document, or a whole input, that is not in the index, and why; or many documents of one input
 * that are not in for the same reason.
 *
 * @param input the location of the input; not empty
 * @param location the document: the input itself, or a member of it as {@code a.zip!/b.html}; may
 *     hold any character
 * @param stage what was being done: {@code walk}, {@code read}, {@code decode} or {@code extract}
 * @param reason a few stable words to count failures by, such as {@code encrypted}
 * @param message one sentence for a person
 * @param when when that was, to the second
 * @param count the number of documents that it stands for, at least 1
 */
public record InputFailure(
    String input,
    String location,
    String stage,
    String reason,
    String message,
    Instant when,
    long count) {

  /**
   * Takes the parts as they are.
   *
   * @throws IllegalArgumentException if the count is below 1
   */
  public InputFailure {
    if (count < 1) {
      throw new IllegalArgumentException("a failure of " + count + " documents: " + location);
    }
  }

  /**
   * The failure of one document.
   *
   * @param input the location of the input; not empty
   * @param location the document
   * @param stage what was being done
   * @param reason a few stable words
   * @param message one sentence for a person
   * @param when when that was, to the second
   */
  public InputFailure(
      String input, String location, String stage, String reason, String message, Instant when) {
    this(input, location, stage, reason, message, when, 1);
  }
}
