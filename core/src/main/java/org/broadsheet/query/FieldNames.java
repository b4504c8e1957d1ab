package org.broadsheet.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a colon in a query: the name of a field, a mistaken one, or no name at all.
 *
 * <p>A name is made of letters alone, and colon and value follow at once. Of names that no field
 * has, these are words all the same, with their colon and all that follows:
 *
 * <ul>
 *   <li>what is followed by anything but a letter, a digit, a quotation mark, a parenthesis, or one
 *       of {@code = ~}: a heading ({@code note: text}), an address ({@code http://x}), a smiley
 *       ({@code XD:-)});
 *   <li>what has fewer than three letters, or nothing but capitals: {@code C:\x}, {@code EU:n},
 *       {@code tv:stä}, {@code NATO:n};
 *   <li>the schemes of addresses without slashes, such as {@code mailto:} and {@code doi:}, and
 *       {@code localhost};
 *   <li>ideographs, since a sentence may stand before the colon.
 * </ul>
 *
 * Any other is a mistake, which is better told than searched for: {@code headine:odds} would find
 * nothing.
 */
final class FieldNames {
  static final String LANGUAGE = "lang";
  static final String DATE = "date";

  /** Names that other systems have for the fields. */
  private static final Map<String, String> ALIASES =
      Map.of("title", "headline", "author", "byline", "source", "publisher", "language", LANGUAGE);

  /** Of the list that IANA keeps, those that are met in texts and go without slashes. */
  private static final Set<String> SCHEMES =
      Set.of(
          "about",
          "acct",
          "arxiv",
          "bitcoin",
          "blob",
          "cid",
          "data",
          "doi",
          "ethereum",
          "file",
          "geo",
          "hdl",
          "isbn",
          "issn",
          "javascript",
          "localhost",
          "magnet",
          "mailto",
          "maps",
          "news",
          "pmid",
          "sip",
          "sips",
          "skype",
          "sms",
          "spotify",
          "tel",
          "urn",
          "webcal",
          "xmpp");

  private static final int MIN_LENGTH = 3;

  private FieldNames() {}

  /** The name as fields have it: in small letters, and that of the field where it is an alias. */
  static String canonical(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return ALIASES.getOrDefault(small, small);
  }

  /** Whether there is a field of this name, as {@link #canonical} gives it. */
  static boolean exists(String name) {
    return TextField.named(name).isPresent() || name.equals(LANGUAGE) || name.equals(DATE);
  }

  /**
   * What is wrong with a name that no field has; null if it is a word.
   *
   * @param name letters, as typed
   * @param next what follows the colon; 0 for nothing
   */
  static @Nullable String problem(String name, char next) {
    boolean value =
        Character.isLetterOrDigit(next)
            || Character.isSurrogate(next)
            || QuoteMarks.isMark(next)
            || next == '('
            || next == '='
            || next == '~';
    if (!value
        || name.length() < MIN_LENGTH
        || isAcronym(name)
        || SCHEMES.contains(name.toLowerCase(Locale.ROOT))
        || name.codePoints().anyMatch(Character::isIdeographic)) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (TextField field : TextField.values()) {
      names.add(field.queryName());
    }
    names.add(LANGUAGE);
    names.add(DATE);
    List<String> known = List.copyOf(names);
    names.addAll(ALIASES.keySet().stream().sorted().toList());
    Optional<String> nearest = NearestName.of(name, names);
    return "There is no field \""
        + name
        + "\""
        + nearest.map(n -> "; did you mean " + n + ":? The fields are ").orElse("; the fields are ")
        + String.join(", ", known)
        + "; in quotes it would be words";
  }

  /** Nothing but capitals, in a script that has them. */
  private static boolean isAcronym(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }
}
