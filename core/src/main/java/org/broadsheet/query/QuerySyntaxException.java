package org.broadsheet.query;

/** A query that cannot be read. The message is one sentence for the person who typed it. */
public final class QuerySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * Says what is wrong and where.
   *
   * @param problem what is wrong, without a full stop
   * @param offset where in the query, as a char index
   */
  public QuerySyntaxException(String problem, int offset) {
    super(problem + " (at character " + (offset + 1) + " of the query)");
    this.offset = offset;
  }

  /** Where in the query the problem is, as a char index from 0. */
  public int offset() {
    return offset;
  }
}
