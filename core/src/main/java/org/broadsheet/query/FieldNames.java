package org.broadsheet.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.CustomFields;

/**
 * What stands before a colon in a query: the name of a field, or no name at all.
 *
 * <p>A name is a letter, then letters, digits and underscores, and colon and value follow at once.
 * Of names that no field has, these are words all the same, with their colon and all that follows:
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
 * Any other is the name of a custom field, which only an index knows. Where it has none of that
 * name it is a mistake, which is better told than searched for: {@code headine:odds} would find
 * nothing.
 */
final class FieldNames {
  static final String LANGUAGE = "lang";
  static final String DATE = "date";
  static final String PATH = "path";
  static final String HAS = "has";

  /** Names of what is no part of the text. */
  private static final List<String> OTHERS = List.of(LANGUAGE, DATE, PATH, HAS);

  /** Names that other systems, or articles in JSON, have for the fields. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "title", "headline",
          "author", "byline",
          "source", "publisher",
          "keywords", "keyword",
          "language", LANGUAGE,
          "published", DATE,
          "location", PATH);

  /** The fields of articles that are called otherwise in queries. */
  private static final Map<String, ArticleField> OF_ARTICLES =
      Map.of(
          LANGUAGE,
          ArticleField.LANGUAGE,
          DATE,
          ArticleField.PUBLISHED,
          PATH,
          ArticleField.LOCATION,
          "keyword",
          ArticleField.KEYWORDS);

  /** So many custom fields are listed in a message. */
  private static final int MAX_LISTED = 20;

  private static final int MIN_LENGTH = 3;

  private FieldNames() {}

  /** The name as fields have it: in small letters, and that of the field where it is an alias. */
  static String canonical(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return ALIASES.getOrDefault(small, small);
  }

  /** Whether every index has a field of this name, as {@link #canonical} gives it. */
  static boolean exists(String name) {
    return TextField.named(name).isPresent() || OTHERS.contains(name);
  }

  /** The field of an article by any of its names; empty if no article has one of that name. */
  static Optional<ArticleField> ofArticle(String name) {
    String canonical = canonical(name);
    ArticleField other = OF_ARTICLES.get(canonical);
    return other != null
        ? Optional.of(other)
        : Arrays.stream(ArticleField.values())
            .filter(field -> field.fieldName().equalsIgnoreCase(canonical))
            .findFirst();
  }

  /**
   * Whether what no field is called is a word, with its colon and all that follows.
   *
   * @param name as typed
   * @param next what follows the colon; 0 for nothing
   */
  static boolean isWord(String name, char next) {
    boolean value =
        Character.isLetterOrDigit(next)
            || Character.isSurrogate(next)
            || QuoteMarks.isMark(next)
            || next == '('
            || next == '='
            || next == '~';
    return !value
        || name.length() < MIN_LENGTH
        || isAcronym(name)
        || CustomFields.isScheme(name)
        || name.codePoints().anyMatch(Character::isIdeographic);
  }

  /**
   * What is wrong with a name that no field of an index has.
   *
   * @param name as typed
   * @param custom the names of the index's custom fields
   */
  static String unknown(String name, Collection<String> custom) {
    List<String> known = new ArrayList<>();
    for (TextField field : TextField.values()) {
      known.add(field.queryName());
    }
    known.addAll(OTHERS);
    List<String> sorted = custom.stream().sorted().toList();
    List<String> all = new ArrayList<>(known);
    all.addAll(sorted);
    all.addAll(ALIASES.keySet().stream().sorted().toList());
    known.addAll(sorted.subList(0, Math.min(MAX_LISTED, sorted.size())));
    int more = sorted.size() - MAX_LISTED;
    return "There is no field \""
        + name
        + "\""
        + NearestName.of(name, all)
            .map(n -> "; did you mean " + n + ":? The fields are ")
            .orElse("; the fields are ")
        + String.join(", ", known)
        + (more > 0 ? ", and " + more + " more" : "")
        + "; in quotes it would be words";
  }

  /** Nothing but capitals, in a script that has them. */
  private static boolean isAcronym(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }
}
