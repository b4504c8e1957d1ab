package org.broadsheet.internal.lucene;

import java.util.ArrayDeque;
import java.util.Deque;
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
  private final Deque<String> more = new ArrayDeque<>();
  private final boolean pairs;
  private boolean layered;
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
    this.layered = layered;
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
      term.setEmpty().append(more.remove());
      increment.setPositionIncrement(0);
      return true;
    }
    if (!scanner.next()) {
      return false;
    }
    term.copyBuffer(scanner.buffer(), 0, scanner.length());
    increment.setPositionIncrement(1);
    if (fingerprint != null) {
      fingerprint.word(scanner);
    }
    plainLength = scanner.foldPlain();
    if (layered) {
      stems.next(scanner, plainLength, more::add);
      joins.next(scanner, more::add);
      if (pairs) {
        window.next(scanner, plainLength, more::add);
      }
    }
    return true;
  }
}
