package org.broadsheet.internal.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as Lucene's tokens, and at the same position as each word what else it may be
 * found by: its form without accents, its stem, and its pair with the word before.
 */
final class WordTokenStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final WordScanner scanner = new WordScanner();
  private final StemLayer stems = new StemLayer();
  private final JoinLayer joins = new JoinLayer();
  private final PairWindow window = new PairWindow();
  private final TermQueue more = new TermQueue();
  private final boolean pairs;
  private @Nullable RecentWords words;
  private int plainLength;
  private @Nullable FingerprintField fingerprint;

  /**
   * @param pairs whether frequent words are joined with those before them; false only to measure
   *     what that costs
   */
  WordTokenStream(boolean pairs) {
    this.pairs = pairs;
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
    joins.start(text, language);
    scanner.start(text);
    window.clear();
    more.clear();
    plainLength = 0;
    fingerprint = null;
    return this;
  }

  /** Tells the words of the text to a fingerprint as well; null for none. */
  WordTokenStream into(@Nullable FingerprintField fingerprint) {
    this.fingerprint = fingerprint;
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (plainLength > 0) {
      term.copyBuffer(scanner.plainBuffer(), 0, plainLength);
      plainLength = 0;
      increment.setPositionIncrement(0);
      return true;
    }
    if (!more.isEmpty()) {
      more.moveTo(term);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!scanner.next()) {
      return false;
    }
    term.copyBuffer(scanner.buffer(), 0, scanner.length());
    increment.setPositionIncrement(1);
    plainLength = scanner.foldPlain();
    if (words != null) {
      layers(words);
    }
    return true;
  }

  /** All that the scanner's word may be found by besides its forms. */
  private void layers(RecentWords words) {
    long hash = WordScanner.hash(scanner.buffer(), scanner.length());
    if (fingerprint != null) {
      fingerprint.word(scanner, hash);
    }
    window.next();
    form(words, scanner.buffer(), scanner.length(), hash);
    if (plainLength > 0) { // who types no accents inflects without them too
      char[] plain = scanner.plainBuffer();
      form(words, plain, plainLength, WordScanner.hash(plain, plainLength));
      more.dropRepeated();
    }
    stems.next(scanner, plainLength, more);
    joins.next(scanner, more);
    if (pairs) {
      window.pairs(more);
    }
  }

  private void form(RecentWords words, char[] form, int length, long hash) {
    words.find(form, length, hash);
    window.form(form, length, words.isPaired());
    if (words.hasStem()) {
      words.addStem(more);
    }
  }
}
