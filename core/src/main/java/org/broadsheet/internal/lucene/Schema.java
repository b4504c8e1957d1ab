package org.broadsheet.internal.lucene;

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
 */
final class Schema {
  /** Raised when indexes of the version before can no longer be read. */
  static final int FORMAT_VERSION = 7;

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

  /** Words that lie between two values of one field, so that no phrase spans them. */
  static final int VALUE_GAP = 1000;

  private Schema() {}

  /** What {@link #DICTIONARIES_KEY} has where this program makes an index. */
  static String dictionaries() {
    return String.join(" ", LanguageProfiles.withDictionary());
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
