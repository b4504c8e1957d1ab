package org.broadsheet.indexer.source;

/** There is no article in an object, and the message is a sentence that says why. */
final class NoArticleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String stage;
  private final String reason;

  NoArticleException(String stage, String reason, String message) {
    super(message);
    this.stage = stage;
    this.reason = reason;
  }

  /** The same as it is told of an input. */
  Failure failure(String location) {
    return new Failure(location, stage, reason, String.valueOf(getMessage()));
  }
}
