package org.broadsheet.indexer.document;

import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.indexer.source.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a document can end for the whole JVM and not for the document alone: what ran
 * there cannot be trusted with another one.
 */
public enum Breakdown {
  /** No end, and no sign of life for as long as is allowed. */
  TIMEOUT("timeout", "Reading the document took longer than the time limit."),
  OUT_OF_MEMORY("out of memory", "The document takes more memory than there is."),
  STACK_OVERFLOW("stack overflow", "The document is nested too deeply."),
  /** The process ended, or a parser broke down with any other error. */
  CRASHED("crashed", "The parser broke down over the document.");

  private final String reason;
  private final String sentence;

  Breakdown(String reason, String sentence) {
    this.reason = reason;
    this.sentence = sentence;
  }

  /** Makes the failure of a document that was being read. */
  public Failure at(String location) {
    return new Failure(location, "extract", reason, sentence);
  }

  /** Makes the failure of an input that is given up before its end. */
  public Failure atRestOf(String location) {
    return new Failure(
        location, "extract", reason, sentence + " What follows it in the file is left out.");
  }

  /** The kind of breakdown that this error is. */
  public static Breakdown of(Error e) {
    return switch (e) {
      case StackOverflowError deep -> STACK_OVERFLOW;
      case OutOfMemoryError large -> OUT_OF_MEMORY;
      default -> CRASHED;
    };
  }

  /** The breakdown that a failure tells of; null if it is about the document alone. */
  public static @Nullable Breakdown of(Failure failure) {
    for (Breakdown breakdown : values()) {
      if (breakdown.reason.equals(failure.reason())) {
        return breakdown;
      }
    }
    return null;
  }

  UnreadableException unreadable() {
    return new UnreadableException("extract", reason, sentence);
  }
}
