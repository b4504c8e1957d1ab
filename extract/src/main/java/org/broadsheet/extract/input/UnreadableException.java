package org.broadsheet.extract.input;

import java.io.IOException;

/**
 * The reason why a document gives no article. The message is one sentence for a person; {@link
 * #reason()} is for programs that count.
 */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What was being done. */
  private final String stage;

  /** A few stable words. */
  private final String reason;

  /**
   * Says why a document gives no article.
   *
   * @param stage what was being done: {@code read}, {@code decode} or {@code extract}
   * @param reason a few stable words, such as {@code encrypted}
   * @param sentence what happened, for a person
   */
  public UnreadableException(String stage, String reason, String sentence) {
    super(sentence);
    this.stage = stage;
    this.reason = reason;
  }

  /** {@return the stage that failed: {@code read}, {@code decode} or {@code extract}} */
  public String stage() {
    return stage;
  }

  /**
   * {@return a few stable words, such as {@code encrypted}, {@code no text} or {@code not text}}
   */
  public String reason() {
    return reason;
  }
}
