package org.broadsheet.indexer.source;

import java.util.List;

/**
 * How JSON objects, and rows of tables, are read as articles.
 *
 * @param fields keys, or heads of columns, of what becomes custom fields of the same names
 * @param signal what is said to have given a date of which nothing else is told
 */
public record JsonSettings(List<String> fields, String signal) {
  /** Without custom fields of their own. */
  public static final JsonSettings DEFAULT = of(List.of());

  public JsonSettings {
    fields = List.copyOf(fields);
  }

  /** With these custom fields. */
  public static JsonSettings of(List<String> fields) {
    return new JsonSettings(fields, "json");
  }

  /** With another signal. */
  public JsonSettings with(String signal) {
    return new JsonSettings(fields, signal);
  }
}
