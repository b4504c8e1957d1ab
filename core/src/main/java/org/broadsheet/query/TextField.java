package org.broadsheet.query;

import java.util.Locale;
import java.util.Optional;

/** The parts of an article whose words can be asked for by name, as in {@code headline:odds}. */
public enum TextField {
  /** The headline: running text. */
  HEADLINE,
  /** The text of the article: running text. */
  BODY,
  /** The names of the authors. */
  BYLINE,
  /** The newspaper, agency or site. */
  PUBLISHER,
  /** The part of the publication. */
  SECTION,
  /** The publisher's own keywords. */
  KEYWORD,
  /** The address on the web. */
  URL;

  /** {@return the name in a query, such as {@code headline}} */
  public String queryName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return whether it holds values, such as names, which can be asked for whole} If not, it holds
   * running text.
   */
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
