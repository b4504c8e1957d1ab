package org.broadsheet.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What articles are put into groups by.
 *
 * @param kind what it is
 * @param field the name of a custom field; empty for all other kinds
 */
public record Grouping(Kind kind, String field) {

  /** What articles can be put into groups by. */
  public enum Kind {
    /** The language as it is stored, such as {@code pt-BR}. */
    LANG,
    /** The newspaper, agency or site. */
    PUBLISHER,
    /** The part of the publication. */
    SECTION,
    /** Each of the publisher's keywords: an article is in as many groups. */
    KEYWORD,
    /** Each of the authors: an article is in as many groups. */
    BYLINE,
    /** The day of publication as its source prints it, such as {@code 2023-09-13}. */
    DAY,
    /** The week of ISO 8601, such as {@code 2023-W37}. */
    WEEK,
    /** The month, such as {@code 2023-09}. */
    MONTH,
    /** The year, such as {@code 2023}. */
    YEAR,
    /** Each value of a custom field: an article is in as many groups. */
    FIELD;

    /** {@return whether its groups follow each other in time} */
    public boolean isTime() {
      return this == DAY || this == WEEK || this == MONTH || this == YEAR;
    }
  }

  /** Takes the parts; a name belongs to {@link Kind#FIELD} alone. */
  public Grouping {
    requireNonNull(kind, "kind");
    if ((kind == Kind.FIELD) == field.isEmpty()) {
      throw new IllegalArgumentException("a name belongs to custom fields alone: " + field);
    }
  }

  /**
   * {@return groups of a kind}
   *
   * @param kind any but {@link Kind#FIELD}
   */
  public static Grouping by(Kind kind) {
    return new Grouping(kind, "");
  }

  /**
   * Reads the name of a grouping: that of a kind in small letters, or of a custom field.
   *
   * @param name such as {@code month} or {@code desk}
   * @return the grouping; whether there is a custom field of the name is not known here
   */
  public static Grouping named(String name) {
    String kind = name.strip().toLowerCase(Locale.ROOT);
    for (Kind known : Kind.values()) {
      if (known != Kind.FIELD && kind.equals(known.name().toLowerCase(Locale.ROOT))) {
        return by(known);
      }
    }
    return new Grouping(Kind.FIELD, name.strip());
  }

  /** {@return the names of all kinds that are not custom fields} */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.FIELD) {
        names.add(kind.name().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  @Override
  public String toString() {
    return kind == Kind.FIELD ? field : kind.name().toLowerCase(Locale.ROOT);
  }
}
