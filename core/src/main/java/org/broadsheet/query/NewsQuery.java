package org.broadsheet.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.ArticleField;
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

  /**
   * A word in any inflection; a text of several words asks for them in a row.
   *
   * @param text the word as typed
   */
  record Word(String text) implements NewsQuery {
    /** Takes the word; null is refused. */
    public Word {
      requireNonNull(text, "text");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Any word that begins so.
   *
   * @param text the beginning of the word, without a sign such as {@code *}
   */
  record Prefix(String text) implements NewsQuery {
    /** Takes the beginning; null is refused. */
    public Prefix {
      requireNonNull(text, "text");
    }

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
    /** Takes a copy of the parts. */
    public Phrase {
      parts = List.copyOf(parts);
    }

    /**
     * {@return the phrase of the words of a text, none of it read as an operator}
     *
     * @param text the words, without quotation marks around them
     */
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
    /** Takes the words; null is refused. */
    public Printed {
      requireNonNull(text, "text");
    }

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
    /** Takes the words; null is refused. */
    public InflectedPhrase {
      requireNonNull(text, "text");
    }

    @Override
    public String toString() {
      return "~\"" + text + "\"";
    }
  }

  /**
   * Exactly these words close together.
   *
   * @param text the words
   * @param others how many other words may stand among them at the most
   * @param ordered whether they stand in this order; otherwise in any
   */
  record Near(String text, int others, boolean ordered) implements NewsQuery {
    /** The most other words that may stand among them. */
    static final int MAX_OTHERS = 1_000;

    /**
     * Takes the words and the number.
     *
     * @throws IllegalArgumentException if the number is not from 0 to 1000
     */
    public Near {
      requireNonNull(text, "text");
      if (others < 0 || others > MAX_OTHERS) {
        throw new IllegalArgumentException(
            "from 0 to " + MAX_OTHERS + " other words may stand among them, not " + others);
      }
    }

    @Override
    public String toString() {
      return "\"" + text + (ordered ? "\"~>" : "\"~") + others;
    }
  }

  /**
   * A word as it may have been misread or mistyped.
   *
   * @param text the word
   * @param edits by how many letters it may be off: left out, put in, exchanged for another or for
   *     the next; 1 or 2
   */
  record Fuzzy(String text, int edits) implements NewsQuery {
    /**
     * Takes the word and the number.
     *
     * @throws IllegalArgumentException if the number is neither 1 nor 2
     */
    public Fuzzy {
      requireNonNull(text, "text");
      checkEdits(edits);
    }

    @Override
    public String toString() {
      return text + "~" + edits;
    }
  }

  /**
   * These words, adjacent and in this order, each as it may have been misread or mistyped.
   *
   * @param text the words
   * @param edits by how many letters each may be off; 1 or 2
   */
  record FuzzyPhrase(String text, int edits) implements NewsQuery {
    /**
     * Takes the words and the number.
     *
     * @throws IllegalArgumentException if the number is neither 1 nor 2
     */
    public FuzzyPhrase {
      requireNonNull(text, "text");
      checkEdits(edits);
    }

    @Override
    public String toString() {
      return "\"" + text + "\"~~" + edits;
    }
  }

  /**
   * A query whose words are looked for in one part of the article only.
   *
   * @param field the part of the article
   * @param query what is looked for there
   */
  record InField(TextField field, NewsQuery query) implements NewsQuery {
    /** Takes the parts; null is refused. */
    public InField {
      requireNonNull(field, "field");
      requireNonNull(query, "query");
    }

    @Override
    public String toString() {
      return field.queryName() + ":" + query;
    }
  }

  /**
   * Articles that have exactly this value in a field, of several values in any of them.
   *
   * <p>Values are equal that have the same words in the same order and no others, as quoted phrases
   * compare words: neither capitals nor width nor what stands between the words count. Accents do.
   *
   * @param field one that holds values rather than running text: neither headline nor body
   * @param value the whole value
   */
  record Value(TextField field, String value) implements NewsQuery {
    /**
     * Takes the parts.
     *
     * @throws IllegalArgumentException if the field holds running text
     */
    public Value {
      requireNonNull(value, "value");
      if (!field.hasValues()) {
        throw new IllegalArgumentException(field.queryName() + " has no values but running text");
      }
    }

    @Override
    public String toString() {
      return field.queryName() + ":=\"" + value + "\"";
    }
  }

  /**
   * A query whose words are looked for in the values of a custom field only. It narrows a search
   * and adds nothing to scores. Where no article of an index has such a field, the search throws a
   * {@link QuerySyntaxException}.
   *
   * @param name the name of the field, in any case
   * @param query what is looked for there
   */
  record InCustomField(String name, NewsQuery query) implements NewsQuery {
    /** Takes the parts; null is refused. */
    public InCustomField {
      requireNonNull(name, "name");
      requireNonNull(query, "query");
    }

    @Override
    public String toString() {
      return name + ":" + query;
    }
  }

  /**
   * Articles that have exactly this value in a custom field, as {@link Value} compares values.
   *
   * @param name the name of the field, in any case; as in {@link InCustomField} there must be one
   * @param value the whole value
   */
  record CustomValue(String name, String value) implements NewsQuery {
    /** Takes the parts; null is refused. */
    public CustomValue {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return name + ":=\"" + value + "\"";
    }
  }

  /**
   * Articles that have anything in a field; of the language, that it is known.
   *
   * @param name the name of a field in queries or in JSON, such as {@code byline} and {@code date}
   *     or {@code published}, or of a custom field; in any case. Where it is none, the search
   *     throws a {@link QuerySyntaxException}
   */
  record Has(String name) implements NewsQuery {
    /** Takes the name; null is refused. */
    public Has {
      requireNonNull(name, "name");
    }

    /** {@return the field of every article that is so called; empty for a custom field} */
    public Optional<ArticleField> field() {
      return FieldNames.ofArticle(name);
    }

    @Override
    public String toString() {
      return "has:" + name;
    }
  }

  /**
   * Articles whose location begins so.
   *
   * @param prefix the beginning of the location as it is stored, such as a folder; capitals count
   */
  record AtPath(String prefix) implements NewsQuery {
    /** Takes the beginning; null is refused. */
    public AtPath {
      requireNonNull(prefix, "prefix");
    }

    @Override
    public String toString() {
      return "path:\"" + prefix + "\"";
    }
  }

  /**
   * What only narrows the search: articles that match the query, which adds nothing to scores and
   * is not marked in snippets.
   *
   * @param query what articles must match
   */
  record Filter(NewsQuery query) implements NewsQuery {
    /** Takes the query; null is refused. */
    public Filter {
      requireNonNull(query, "query");
    }

    @Override
    public String toString() {
      return "(filter " + query + ")";
    }
  }

  /**
   * Articles in a language: {@code pt} holds {@code pt-BR} too, not the other way round.
   *
   * @param tag of BCP 47; an underscore for the hyphen and any case are forgiven
   */
  record InLanguage(String tag) implements NewsQuery {
    /**
     * Takes the tag as BCP 47 writes it: {@code pt-BR} for {@code pt_br}.
     *
     * @throws IllegalArgumentException if it is no language tag
     */
    public InLanguage {
      tag = LanguageTags.normalised(tag);
    }

    @Override
    public String toString() {
      return "lang:" + tag;
    }
  }

  /**
   * Articles published on one of these days, as their source dates them. One that is dated by a
   * month or a year alone matches where the whole of that month or year lies within these days.
   *
   * @param from the first day; null for no bound
   * @param to the last day, included; null for no bound
   */
  record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements NewsQuery {
    /**
     * Takes the days.
     *
     * @throws IllegalArgumentException if the last is before the first
     */
    public Published {
      if (from != null && to != null && from.isAfter(to)) {
        throw new IllegalArgumentException(
            "The dates end (" + to + ") before they begin (" + from + ")");
      }
    }

    /**
     * Reads days as they are written after {@code date:}.
     *
     * @param days such as {@code 2023-01..2023-06}, {@code 2023} or {@code 2023-01-15..}
     * @return the first and the last of these days
     * @throws QuerySyntaxException if they cannot be read
     */
    public static Published parse(String days) {
      return DateParser.parse(days, days, 0);
    }

    @Override
    public String toString() {
      return "date:" + (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
  }

  /**
   * All of these.
   *
   * @param parts the queries that an article must match, each of them
   */
  record And(List<NewsQuery> parts) implements NewsQuery {
    /** Takes a copy of the parts. */
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return "(and " + print(parts) + ")";
    }
  }

  /**
   * Any of these.
   *
   * @param parts the queries of which an article must match one or more
   */
  record Or(List<NewsQuery> parts) implements NewsQuery {
    /** Takes a copy of the parts. */
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return "(or " + print(parts) + ")";
    }
  }

  /**
   * What does not match this.
   *
   * @param query what an article must not match
   */
  record Not(NewsQuery query) implements NewsQuery {
    /** Takes the query; null is refused. */
    public Not {
      requireNonNull(query, "query");
    }

    @Override
    public String toString() {
      return "-" + query;
    }
  }

  /** A part of what stands in quotes. */
  sealed interface Part {}

  /**
   * Words as typed.
   *
   * @param text the words, with whatever stands between them
   */
  record Text(String text) implements Part {
    /** Takes the words; null is refused. */
    public Text {
      requireNonNull(text, "text");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Words that may be anything.
   *
   * @param least how many there are at the least
   * @param most how many there are at the most
   */
  record Gap(int least, int most) implements Part {
    /** Exactly one word. */
    public static final Gap ONE = new Gap(1, 1);

    /** The most words of a gap. */
    static final int MAX_WORDS = 1_000;

    /**
     * Takes the numbers.
     *
     * @throws IllegalArgumentException if they are not from 0 to 1000, or not in order
     */
    public Gap {
      if (least < 0 || least > most || most == 0 || most > MAX_WORDS) {
        throw new IllegalArgumentException(
            "a gap has up to " + MAX_WORDS + " words, not " + least + " to " + most);
      }
    }

    @Override
    public String toString() {
      int free = most - least;
      String sure = String.join(" ", Collections.nCopies(least, "*"));
      String maybe = free == 0 ? "" : free == 1 ? "*?" : "*" + free;
      return sure + (sure.isEmpty() || maybe.isEmpty() ? "" : " ") + maybe;
    }
  }

  /**
   * One of several at one place.
   *
   * @param choices what may stand there, each of one or more words; none holds a gap, nor a choice
   */
  record Either(List<List<Part>> choices) implements Part {
    /**
     * Takes a copy of the choices.
     *
     * @throws IllegalArgumentException if a choice is empty, or holds a gap or a choice
     */
    public Either {
      choices = choices.stream().map(List::copyOf).toList();
      for (List<Part> choice : choices) {
        if (choice.isEmpty()
            || choice.stream().anyMatch(part -> part instanceof Gap || part instanceof Either)) {
          throw new IllegalArgumentException("no choice at a place of a phrase: " + choice);
        }
      }
    }

    @Override
    public String toString() {
      return choices.stream().map(NewsQuery::print).collect(joining("|", "(", ")"));
    }
  }

  /**
   * Words each of which may stand in any inflection.
   *
   * @param text the words
   */
  record AnyForm(String text) implements Part {
    /** Takes the words; null is refused. */
    public AnyForm {
      requireNonNull(text, "text");
    }

    @Override
    public String toString() {
      return "~" + text;
    }
  }

  /**
   * Any word that begins so; a text of several words begins with all but the last of them.
   *
   * @param text the beginning, without a sign such as {@code *}
   */
  record WordStart(String text) implements Part {
    /** Takes the beginning; null is refused. */
    public WordStart {
      requireNonNull(text, "text");
    }

    @Override
    public String toString() {
      return text + "*";
    }
  }

  private static void checkEdits(int edits) {
    if (edits != 1 && edits != 2) {
      throw new IllegalArgumentException("a word may be off by 1 or 2 letters, not " + edits);
    }
  }

  private static String print(List<?> parts) {
    return parts.stream().map(Object::toString).collect(joining(" "));
  }
}
