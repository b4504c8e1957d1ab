package org.broadsheet.internal.lucene;

import java.util.Locale;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * How an article lies in a Lucene index: the one place for names and versions.
 *
 * <p>Fields with text are named as in queries ({@code TextField}), stored values as in JSON ({@code
 * ArticleField}); where the two agree they are one Lucene field. At every position a text field has
 * the word and, where it differs, the word without accents; in headline and body also its stem, its
 * common gram with the word before and what joins it with that; in all other fields the first word
 * of a value has the value as a whole ({@link LayerTerms}).
 *
 * <p>What articles are counted, put into groups and sorted by are doc values, of articles alone:
 *
 * <ul>
 *   <li>numeric: {@link #HEADLINE_WORDS} and {@link #BODY_WORDS} of every article, {@link #DAY} and
 *       {@link #TIME} of those with a date;
 *   <li>sorted: {@link #LANGUAGE_TAG} of every article;
 *   <li>sorted set, of those with values: {@code publisher}, {@code section}, {@code keyword},
 *       {@code byline} and {@link #custom} fields, each value as it is stored, but cut by {@link
 *       ValueField} where it is very long;
 *   <li>binary: {@link #ID} of every article, {@link #FINGERPRINT} of those with a body.
 * </ul>
 *
 * <p>Segments are not sorted by any of these. Sorting would pay for one order alone, and the index
 * is asked in three; every merge would have to sort anew; and the documents of an input, which are
 * written as one block, would need a parent to stay together. That parent, the {@link #PARENT}
 * field, is declared all the same, since Lucene takes it when an index is made or never: sorting or
 * blocks may come later without another format.
 */
final class Schema {
  /** Raised when indexes of the version before can no longer be read. */
  static final int FORMAT_VERSION = 8;

  /** Raised when the same text gives other words than before. */
  static final int ANALYSIS_VERSION = 5;

  /** Keys of the commit's user data. */
  static final String FORMAT_KEY = "broadsheet.format";

  static final String ANALYSIS_KEY = "broadsheet.analysis";

  /** The languages whose words were looked up in a dictionary, with blanks between them. */
  static final String DICTIONARIES_KEY = "broadsheet.dictionaries";

  /**
   * How many documents there are, entries of the ledger and failures included; only in commits
   * during which nothing else was written.
   */
  static final String DOCUMENTS_KEY = "broadsheet.documents";

  /** The article's id: indexed, stored, and as doc values for long result lists. */
  static final String ID = "id";

  /** The language tag and each of its beginnings, in lower case: pt-br, pt. */
  static final String LANGUAGE = "lang";

  /** The language tag as it is, for counting. */
  static final String LANGUAGE_TAG = "languageTag";

  /**
   * The days of publication, from the first to the last that the date may mean, as days since 1970.
   */
  static final String DAYS = "days";

  /** The time of publication, or its beginning, as seconds since 1970, for sorting. */
  static final String TIME = "time";

  /** The day of publication as its source prints it, as {@link SourceDay} puts it in a number. */
  static final String DAY = "day";

  /** How many words the headline has, exactly. */
  static final String HEADLINE_WORDS = "headlineWords";

  /** How many words the body has, exactly. */
  static final String BODY_WORDS = "bodyWords";

  /**
   * The names of the fields that an article has, as of {@code ArticleField}, or {@link #custom}.
   */
  static final String HAS = "has";

  /** The article's location as one term, or as much of it as {@link #term} leaves. */
  static final String LOCATION = ArticleField.LOCATION.fieldName();

  /** On the last document of each block. */
  static final String PARENT = "parent";

  /** The location of the input that an article, a failure or an entry of the ledger belongs to. */
  static final String INPUT = "input";

  /** The location of an input, in its one entry of the ledger; also the rest of that entry. */
  static final String LEDGER = "ledger";

  /** The SHA-256 of an input's bytes, in its entry. */
  static final String CONTENT = "content";

  /** The location of an input that a failure belongs to; also the rest of that failure. */
  static final String FAILURE = "failure";

  /**
   * What copies of an article are recognised by: the fingerprint of its body, as doc values.
   * Articles without a body have none.
   */
  static final String FINGERPRINT = "fingerprint";

  /** What the Lucene fields of custom fields begin with. */
  private static final String CUSTOM = "field:";

  /** Longer terms are cut, since Lucene takes no more than 32,766 bytes. */
  private static final int MAX_TERM = 8_000;

  /** Words that lie between two values of one field, so that no phrase spans them. */
  static final int VALUE_GAP = 1000;

  private Schema() {}

  /** What {@link #DICTIONARIES_KEY} has where this program makes an index. */
  static String dictionaries() {
    return String.join(" ", LanguageProfiles.withDictionary());
  }

  /**
   * The Lucene field with the words, the whole values and the doc values of a custom field. What is
   * stored is all custom fields of an article together, under {@link ArticleField#FIELDS}.
   *
   * @param name in any case
   */
  static String custom(String name) {
    return CUSTOM + name.toLowerCase(Locale.ROOT);
  }

  /** The custom field, in small letters, that a Lucene field is of; null if it is of none. */
  static @Nullable String customName(String field) {
    return field.startsWith(CUSTOM) ? field.substring(CUSTOM.length()) : null;
  }

  /** As much of a text as a term may have. */
  static String term(String text) {
    return text.length() <= MAX_TERM ? text : text.substring(0, MAX_TERM);
  }

  /** The name under which the texts of a field are stored. */
  static String storedName(TextField field) {
    return field == TextField.KEYWORD ? ArticleField.KEYWORDS.fieldName() : field.queryName();
  }

  /** Headline or body by its name; null for all other fields. */
  static @Nullable TextField runningText(String field) {
    return field.equals(TextField.BODY.queryName())
        ? TextField.BODY
        : field.equals(TextField.HEADLINE.queryName()) ? TextField.HEADLINE : null;
  }

  /** Whether a field's words have stems and common grams. */
  static boolean layered(TextField field) {
    return field == TextField.HEADLINE || field == TextField.BODY;
  }
}
