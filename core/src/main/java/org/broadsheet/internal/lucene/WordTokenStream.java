package org.broadsheet.internal.lucene;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.TurkishCasing;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.dedup.Shingler;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as Lucene's tokens, and at the same position as each word what else it may be
 * found by: its form without accents, its stem, and the common gram with the word before.
 */
final class WordTokenStream extends TokenStream {
  private final BytesTermAttribute token = addAttribute(BytesTermAttribute.class);

  /** Points to the bytes of the current token. */
  private final BytesRef term = new BytesRef();

  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final WordScanner scanner = new WordScanner();
  private final UnitLayer units = new UnitLayer();
  private final JoinLayer joins = new JoinLayer();
  private final CommonGrams window = new CommonGrams();

  /** What is still to come of the current position. */
  private final TermQueue terms = new TermQueue();

  private final boolean commonGrams;
  private @Nullable RecentWords words;

  /** The same words by the casing of Turkish; null where there is none that differs. */
  private @Nullable WordScanner cased;

  private final WordScanner casedScanner = new WordScanner();

  /** The whole text as a term that is still to come; only of texts that are values. */
  private @Nullable String value;

  private WordField.@Nullable Told told;
  private @Nullable FingerprintField fingerprint;
  private int count;
  private final Shingler shingler = new Shingler();

  /**
   * @param commonGrams whether frequent words are joined with those before them; false only to
   *     measure what that costs
   */
  WordTokenStream(boolean commonGrams) {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY); // the usual one would add terms of chars
    this.commonGrams = commonGrams;
  }

  /**
   * Begins with {@code text}.
   *
   * @param layered whether there is more than words and their plain forms
   * @param language whose stems and capitals there are
   */
  WordTokenStream over(String text, boolean layered, TextLanguage language) {
    LanguageProfile profile = language.profile();
    words = layered ? LanguageTools.recentWords(profile) : null;
    units.start(text, profile);
    joins.start(text, profile, words);
    scanner.start(text);
    startCased(language.turkish() ? TurkishCasing.lowered(text) : null);
    window.clear();
    terms.clear();
    value = layered ? null : LayerTerms.value(WordScanner.words(text));
    token.setBytesRef(term); // forgotten at the end of the text before
    told = null;
    fingerprint = null;
    count = 0;
    return this;
  }

  private void startCased(@Nullable String lowered) {
    cased = lowered == null ? null : casedScanner;
    if (lowered != null) {
      casedScanner.start(lowered);
    }
  }

  /** Tells of the words of the text when all are gone through; null for nobody. */
  WordTokenStream into(WordField.@Nullable Told told) {
    this.told = told;
    fingerprint = told == null ? null : told.fingerprint();
    if (fingerprint != null) {
      shingler.start();
    }
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (!terms.isEmpty()) {
      increment.setPositionIncrement(0);
    } else if (scanner.next()) {
      increment.setPositionIncrement(1);
      count++;
      position();
    } else {
      tell();
      return false;
    }
    terms.moveTo(term);
    return true;
  }

  private void tell() {
    if (told != null) {
      told.count().of(count);
    }
    if (fingerprint != null) {
      fingerprint.of(shingler);
    }
  }

  /** All that the scanner's word may be found by, itself first. */
  private void position() {
    char[] word = scanner.buffer();
    int length = scanner.length();
    terms.add(word, length);
    int plainLength = scanner.foldPlain();
    char[] plain = scanner.plainBuffer();
    if (plainLength > 0) {
      terms.add(plain, plainLength);
    }
    boolean twice = cased != null && cased.next() && !isSame(cased, scanner);
    if (cased != null && twice) {
      addReading(cased);
    }
    if (value != null) {
      terms.add(value);
      value = null;
    }
    if (words == null) {
      return;
    }
    long hash = WordScanner.hash(word, length);
    if (fingerprint != null) {
      shingler.word(word, length, hash, scanner.single());
    }
    window.next();
    form(words, word, length, hash);
    if (plainLength > 0) {
      window.form(plain, plainLength, isPaired(plain, plainLength));
    }
    if (cased != null && twice) {
      reading(words, cased);
    }
    units.next(scanner, terms);
    joins.next(scanner, terms);
    if (commonGrams) {
      window.tell(terms);
    }
  }

  private static boolean isSame(WordScanner one, WordScanner other) {
    return Arrays.equals(one.buffer(), 0, one.length(), other.buffer(), 0, other.length());
  }

  /** Adds another reading of the word and its form without accents. */
  private void addReading(WordScanner reading) {
    terms.add(reading.buffer(), reading.length());
    terms.dropRepeated();
    int plainLength = reading.foldPlain();
    if (plainLength > 0) {
      terms.add(reading.plainBuffer(), plainLength);
      terms.dropRepeated();
    }
  }

  /** What another reading is found by besides. */
  private void reading(RecentWords words, WordScanner reading) {
    char[] word = reading.buffer();
    form(words, word, reading.length(), WordScanner.hash(word, reading.length()));
    int plainLength = reading.foldPlain();
    if (plainLength > 0) {
      char[] plain = reading.plainBuffer();
      window.form(plain, plainLength, isPaired(plain, plainLength));
    }
  }

  private void form(RecentWords words, char[] form, int length, long hash) {
    words.find(form, length, hash);
    window.form(form, length, words.isPaired());
    if (words.hasStem()) {
      words.addStems(terms);
      words.addPlainStems(terms); // who types no accents inflects without them too
    }
  }

  private static boolean isPaired(char[] word, int length) {
    return FrequentWords.inCommonGrams().contains(word, length);
  }
}
