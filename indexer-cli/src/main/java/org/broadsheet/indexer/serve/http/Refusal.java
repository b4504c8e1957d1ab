package org.broadsheet.indexer.serve.http;

/** A request that is not answered, with the status that says why and one sentence. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The status of HTTP. */
  private final int status;

  /**
   * Refuses.
   *
   * @param status of HTTP, 400 or more
   * @param sentence for the person who asked
   */
  public Refusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  /** {@return the status of HTTP} */
  public int status() {
    return status;
  }

  /** {@return one sentence for the person who asked} */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
