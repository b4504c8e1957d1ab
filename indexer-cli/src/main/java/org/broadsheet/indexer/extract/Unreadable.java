package org.broadsheet.indexer.extract;

import org.broadsheet.indexer.source.Failure;

/** Why a document gives no article; becomes a {@link Failure} at the front door. */
final class Unreadable extends Exception {
  private final String stage;
  private final String reason;
  private final String sentence;

  /**
   * @param stage read, decode or extract
   * @param reason a few stable words
   * @param sentence what happened, for a person
   */
  Unreadable(String stage, String reason, String sentence) {
    super(sentence);
    this.stage = stage;
    this.reason = reason;
    this.sentence = sentence;
  }

  /** Whether the document could be read by someone with its password. */
  boolean isLock() {
    return reason.equals("encrypted");
  }

  String reason() {
    return reason;
  }

  Failure at(String location) {
    return new Failure(location, stage, reason, sentence);
  }
}
