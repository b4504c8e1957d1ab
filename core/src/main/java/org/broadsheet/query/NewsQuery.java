package org.broadsheet.query;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for: an immutable tree. Made by {@link ParsedQuery#parse} from what was typed,
 * or put together from the records below. {@code toString} prints the tree on one line.
 *
 * <p>Texts in the tree are as they were typed; the words in them are found when the query runs, by
 * the same rules as those of the articles.
 */
public sealed interface NewsQuery {

  /** Every article. */
  record Everything() implements NewsQuery {
    @Override
    public String toString() {
      return "*";
    }
  }

  /** A word in any inflection; a text of several words asks for them in a row. */
  record Word(String text) implements NewsQuery {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Any word that begins so. */
  record Prefix(String text) implements NewsQuery {
    @Override
    public String toString() {
      return text + "*";
    }
  }

  /**
   * Exactly these words, adjacent and in this order.
   *
   * @param parts what stands in the quotes, in order
   */
  record Phrase(List<Part> parts) implements NewsQuery {
    public Phrase {
      parts = List.copyOf(parts);
    }

    /** The words of a text, none of it read as an operator. */
    public static Phrase of(String text) {
      return new Phrase(List.of(new Text(text)));
    }

    @Override
    public String toString() {
      return "\"" + print(parts) + "\"";
    }
  }

  /**
   * These words as they are printed, adjacent and in this order: capitals and accents count.
   *
   * @param text the words; what stands between them does not count
   */
  record Printed(String text) implements NewsQuery {
    @Override
    public String toString() {
      return "=\"" + text + "\"";
    }
  }

  /**
   * These words, adjacent and in this order, each in any inflection.
   *
   * @param text the words
   */
  record InflectedPhrase(String text) implements NewsQuery {
    @Override
    public String toString() {
      return "~\"" + text + "\"";
    }
  }

  /**
   * Exactly these words in any order, close together.
   *
   * @param text the words
   * @param others how many other words may stand among them at the most
   */
  record Near(String text, int others) implements NewsQuery {
    @Override
    public String toString() {
      return "\"" + text + "\"~" + others;
    }
  }

  /** A query whose words are looked for in one part of the article only. */
  record InField(TextField field, NewsQuery query) implements NewsQuery {
    @Override
    public String toString() {
      return field.queryName() + ":" + query;
    }
  }

  /** Articles in a language: {@code pt} holds {@code pt-BR} too, not the other way round. */
  record InLanguage(String tag) implements NewsQuery {
    @Override
    public String toString() {
      return "lang:" + tag;
    }
  }

  /**
   * Articles published on one of these days, as their source dates them.
   *
   * @param from the first day; null for no bound
   * @param to the last day, included; null for no bound
   */
  record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements NewsQuery {
    /**
     * Reads days as they are written after {@code date:}, such as {@code 2023-01..2023-06}.
     *
     * @throws QuerySyntaxException if they cannot be read
     */
    public static Published parse(String days) {
      return DateParser.parse(days, 0);
    }

    @Override
    public String toString() {
      return "date:" + (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
  }

  /** All of these. */
  record And(List<NewsQuery> parts) implements NewsQuery {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return "(and " + print(parts) + ")";
    }
  }

  /** Any of these. */
  record Or(List<NewsQuery> parts) implements NewsQuery {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return "(or " + print(parts) + ")";
    }
  }

  /** What does not match this. */
  record Not(NewsQuery query) implements NewsQuery {
    @Override
    public String toString() {
      return "-" + query;
    }
  }

  /** A part of what stands in quotes. */
  sealed interface Part {}

  /** Words as typed. */
  record Text(String text) implements Part {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Any one word. */
  record AnyWord() implements Part {
    @Override
    public String toString() {
      return "*";
    }
  }

  /** Any word that begins so; a text of several words begins with all but the last of them. */
  record WordStart(String text) implements Part {
    @Override
    public String toString() {
      return text + "*";
    }
  }

  private static String print(List<?> parts) {
    return parts.stream().map(Object::toString).collect(joining(" "));
  }
}
