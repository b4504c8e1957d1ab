package org.broadsheet.query;

import java.util.Locale;
import java.util.Optional;

/** The parts of an article whose words can be asked for by name, as in {@code headline:odds}. */
public enum TextField {
  HEADLINE,
  BODY,
  BYLINE,
  PUBLISHER,
  SECTION,
  KEYWORD,
  URL;

  /** The name in a query: {@code headline}. */
  public String queryName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds values, such as names, which can be asked for whole; else running text. */
  public boolean hasValues() {
    return this != HEADLINE && this != BODY;
  }

  /** The field of that name in a query, in any case. */
  static Optional<TextField> named(String name) {
    for (TextField field : values()) {
      if (field.queryName().equalsIgnoreCase(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
