package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * The header of a plain text: first lines that say what it is.
 *
 * <pre>
 *   header   = front-matter | date-line | { field } empty-line
 *   front-matter = "---" { field } "---"
 *   field    = name ":" value | "By" names
 *   date-line = "date" ( year | ISO-8601 [ lead ] )
 * </pre>
 *
 * <p>No word is lost: a line that is not understood, or whose value cannot be used, stays in the
 * body. After the header a short first line set apart by an empty line is the headline.
 */
final class TextHeader {
  private static final int MAX_LINES = 30;
  private static final String FENCE = "---";
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?i)\\s*date:?\\s+(\\d{4}\\s*$|\\d{4}-\\d\\d(?:-\\d\\d(?:T\\S+)?)?)(?:\\s+(\\S.*))?");
  private static final Pattern FIELD = Pattern.compile("\\s*([A-Za-z]{2,12})\\s*:\\s*(\\S.*)");

  /** A line of its own: By, then a few words that all begin with a capital. */
  private static final Pattern BY_LINE =
      Pattern.compile(
          "(?:By|BY) (\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*"
              + "(?:(?:,? (?:and|de|von|van|bin|al))*,? \\p{Lu}[\\p{L}\\p{M}.'\u2019-]*){1,9})\n+");

  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(\\S.*)");
  private static final Pattern NAME_ALONE = Pattern.compile("([A-Za-z]{2,12})\\s*:\\s*");

  private final Article.Builder article;
  private final List<String> kept = new ArrayList<>();
  private boolean led;
  private final Set<FieldName> used = EnumSet.noneOf(FieldName.class);

  private TextHeader(Article.Builder article) {
    this.article = article;
  }

  /**
   * The article that the text holds.
   *
   * @param text as {@link Paragraphs#tidy} gives it, but for blanks it may begin with
   */
  static Article read(String text, Article.Builder article) {
    TextHeader header = new TextHeader(article);
    String rest = PartedWords.joined(header.take(text));
    String body = String.join("\n", header.kept);
    body = body.isEmpty() ? rest : rest.isEmpty() ? body : body + "\n\n" + rest;
    if (!header.led && !header.used.contains(FieldName.HEADLINE)) {
      Headline found = Headline.of(body);
      article.headline(found.headline());
      body = found.rest();
    }
    if (!header.used.contains(FieldName.AUTHOR)) {
      Matcher by = BY_LINE.matcher(body);
      if (by.lookingAt()) {
        article.byline(Byline.names(by.group(1)));
        body = body.substring(by.end());
      }
    }
    String dateline = Dateline.of(body);
    return article.body(body.strip()).dateline(dateline).build();
  }

  /** Takes the header from the text and gives what follows it. */
  private String take(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    Matcher date = DATE_LINE.matcher(lines.getFirst());
    if (date.matches()) {
      NewsDate when = DateText.read(date.group(1));
      if (when != null) {
        article.published(when).publishedFrom("header");
        String lead = date.group(2) == null ? "" : date.group(2);
        // What stands on the date's line is the beginning of the text, however short.
        led = !lead.isEmpty();
        return join(lead, lines.subList(1, lines.size()));
      }
    }
    if (lines.getFirst().equals(FENCE)) {
      int end = lines.subList(1, Math.min(lines.size(), MAX_LINES * 2)).indexOf(FENCE);
      if (end >= 0) {
        fields(lines.subList(1, end + 1));
        return join("", lines.subList(end + 2, lines.size()));
      }
    }
    return fieldsBeforeText(text, lines);
  }

  /** A header without a fence must be fields from the first line on, up to an empty line. */
  private String fieldsBeforeText(String text, List<String> lines) {
    int end = 0;
    int understood = 0;
    while (end < Math.min(lines.size(), MAX_LINES) && !lines.get(end).isBlank()) {
      understood += isKnown(lines.get(end)) ? 1 : 0;
      end++;
    }
    boolean mostly = understood > 0 && understood * 2 >= end && isKnown(lines.getFirst());
    if (mostly) {
      fields(lines.subList(0, end));
      return join("", lines.subList(end, lines.size()));
    }
    return text;
  }

  private static boolean isKnown(String line) {
    Matcher field = FIELD.matcher(line);
    return field.matches() && FieldName.of(field.group(1)) != null;
  }

  private void fields(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String current = lines.get(i);
      Matcher field = FIELD.matcher(current);
      Matcher alone = NAME_ALONE.matcher(current);
      if (alone.matches()) {
        List<String> items = new ArrayList<>();
        for (String line : lines.subList(i + 1, lines.size())) {
          Matcher item = ITEM.matcher(line);
          if (!item.matches()) {
            break;
          }
          items.add(unquoted(item.group(1)));
        }
        if (!items.isEmpty() && use(FieldName.of(alone.group(1)), String.join(", ", items))) {
          i += items.size();
          continue;
        }
      }
      boolean used = field.matches() && use(FieldName.of(field.group(1)), unquoted(field.group(2)));
      if (!used && !current.isBlank()) {
        kept.add(current);
      }
    }
  }

  /** Tells whether the value could be used. */
  private boolean use(@Nullable FieldName name, String value) {
    // A second line for the same field has nowhere to go but the body.
    if (name == null || value.isBlank() || !used.add(name)) {
      return false;
    }
    switch (name) {
      case HEADLINE -> article.headline(value);
      case DATE -> {
        NewsDate when = DateText.read(value);
        if (when == null) {
          return false;
        }
        article.published(when).publishedFrom("header");
      }
      case AUTHOR -> {
        article.byline(Byline.names(value));
        // Addresses are no names, but someone may look for them.
        return value.indexOf('@') < 0 && !Byline.names(value).isEmpty();
      }
      case PUBLISHER -> article.publisher(value);
      case SECTION -> article.section(value);
      case LANGUAGE -> {
        String tag = LanguageTag.of(value);
        if (tag == null) {
          return false;
        }
        article.language(tag).languageFrom("declared");
      }
      case KEYWORDS -> article.keywords(list(value));
      case URL -> article.url(value);
      case SUMMARY -> article.summary(value);
    }
    return true;
  }

  private static List<String> list(String value) {
    String bare =
        value.startsWith("[") && value.endsWith("]")
            ? value.substring(1, value.length() - 1)
            : value;
    return Arrays.stream(bare.split("[,;]", -1))
        .map(item -> unquoted(item.strip()))
        .filter(item -> !item.isEmpty())
        .distinct()
        .toList();
  }

  private static String unquoted(String value) {
    String bare = value.strip();
    boolean quoted =
        bare.length() > 1
            && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
            && bare.charAt(0) == bare.charAt(bare.length() - 1);
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }

  private static String join(String first, List<String> lines) {
    String rest = String.join("\n", lines);
    return (first.isEmpty() ? rest : first + "\n" + rest).strip();
  }

  /** The fields that a header may have, by all their names. */
  private enum FieldName {
    HEADLINE,
    DATE,
    AUTHOR,
    PUBLISHER,
    SECTION,
    LANGUAGE,
    KEYWORDS,
    URL,
    SUMMARY;

    static @Nullable FieldName of(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "title", "headline" -> HEADLINE;
        case "date", "published" -> DATE;
        case "author", "authors", "by", "byline" -> AUTHOR;
        case "publisher", "source" -> PUBLISHER;
        case "section", "category" -> SECTION;
        case "language", "lang" -> LANGUAGE;
        case "keywords", "tags" -> KEYWORDS;
        case "url", "link" -> URL;
        case "summary", "description" -> SUMMARY;
        default -> null;
      };
    }
  }
}
