package org.broadsheet.indexer.report;

/** The ways to print rows of figures and of texts. */
public enum RowFormat {
  /** For a person. */
  TEXT,
  /** For a spreadsheet: RFC 4180, with the names of the columns first. */
  CSV,
  /** A JSON object a row. */
  JSON
}
