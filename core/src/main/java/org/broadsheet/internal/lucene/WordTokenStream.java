package org.broadsheet.internal.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.LanguageProfile;
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
  private final StemLayer stems = new StemLayer();
  private final JoinLayer joins = new JoinLayer();
  private final CommonGrams window = new CommonGrams();

  /** What is still to come of the current position. */
  private final TermQueue terms = new TermQueue();

  private final boolean commonGrams;
  private @Nullable RecentWords words;

  /** The whole text as a term that is still to come; only of texts that are values. */
  private @Nullable String value;

  private @Nullable FingerprintField fingerprint;
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
   * @param language whose stems there are; null for none
   */
  WordTokenStream over(String text, boolean layered, @Nullable LanguageProfile language) {
    words = layered ? LanguageTools.recentWords(language) : null;
    stems.start(text, language);
    joins.start(text, language, words);
    scanner.start(text);
    window.clear();
    terms.clear();
    value = layered ? null : LayerTerms.value(WordScanner.words(text));
    token.setBytesRef(term); // forgotten at the end of the text before
    fingerprint = null;
    return this;
  }

  /** Makes a fingerprint of the words of the text as well; null for none. */
  WordTokenStream into(@Nullable FingerprintField fingerprint) {
    this.fingerprint = fingerprint;
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
      position();
    } else {
      if (fingerprint != null) {
        fingerprint.of(shingler);
      }
      return false;
    }
    terms.moveTo(term);
    return true;
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
    if (value != null) {
      terms.add(value);
      value = null;
    }
    if (words == null) {
      return;
    }
    long hash = WordScanner.hash(word, length);
    if (fingerprint != null) {
      shingler.word(word[0], hash, scanner.single());
    }
    window.next();
    form(words, word, length, hash);
    if (plainLength > 0) { // who types no accents inflects without them too
      form(words, plain, plainLength, WordScanner.hash(plain, plainLength));
      terms.dropRepeated();
    }
    stems.next(scanner, plainLength, terms);
    joins.next(scanner, terms);
    if (commonGrams) {
      window.tell(terms);
    }
  }

  private void form(RecentWords words, char[] form, int length, long hash) {
    words.find(form, length, hash);
    window.form(form, length, words.isPaired());
    if (words.hasStem()) {
      words.addStems(terms);
    }
  }
}
