package org.broadsheet.query;

import java.util.Collection;

/**
 * A query that cannot be read, or that would cost too much to answer. The message is one sentence
 * for the person who typed it; {@link #excerpt()} shows them the place.
 */
public final class QuerySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, without the place. */
  private final String problem;

  /** The query as it was typed. */
  private final String query;

  /** Where in the query the problem is, as a char index from 0. */
  private final int offset;

  /**
   * Says what is wrong and where.
   *
   * @param problem what is wrong, without a full stop
   * @param query the query as it was typed
   * @param offset where in it, as a char index from 0 up to its length
   */
  public QuerySyntaxException(String problem, String query, int offset) {
    super(problem + " (at character " + (offset + 1) + " of the query)");
    this.problem = problem;
    this.query = query;
    this.offset = offset;
  }

  /**
   * Says what is wrong with a query as a whole.
   *
   * @param problem what is wrong, without a full stop
   * @param query the query as it was typed
   */
  public QuerySyntaxException(String problem, String query) {
    super(problem);
    this.problem = problem;
    this.query = query;
    this.offset = 0;
  }

  /**
   * {@return the problem of a field that an index does not have, with the fields it has and the
   * nearest}
   *
   * @param name the name of the field as it was typed
   * @param clause the part of the query that begins with it
   * @param custom the names of the index's custom fields
   */
  public static QuerySyntaxException noField(
      String name, String clause, Collection<String> custom) {
    return new QuerySyntaxException(FieldNames.unknown(name, custom), clause, 0);
  }

  /** {@return what is wrong, without the place and without a full stop} */
  public String problem() {
    return problem;
  }

  /**
   * {@return the query as it was typed} Of one put together in code it is the part that is wrong.
   */
  public String query() {
    return query;
  }

  /**
   * {@return the place in the query where the problem is, as a char index from 0} It is 0 where the
   * query is wrong as a whole.
   */
  public int offset() {
    return offset;
  }

  /**
   * {@return the query around the problem on one line, and on a second line a caret under the
   * place} It is for a terminal or another type of one width. What steers a terminal is left out.
   */
  public String excerpt() {
    return QueryExcerpt.of(query, offset);
  }

  /**
   * {@return the same problem, said of a longer query}
   *
   * @param longer holds {@link #query()}; if not, its beginning is said to be the place
   */
  public QuerySyntaxException in(String longer) {
    if (problem.equals(getMessage())) {
      return new QuerySyntaxException(problem, longer);
    }
    int place = longer.indexOf(query);
    return new QuerySyntaxException(problem, longer, place < 0 ? 0 : place + offset);
  }
}
