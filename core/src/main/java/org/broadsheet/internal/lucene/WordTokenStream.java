package org.broadsheet.internal.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.broadsheet.analysis.WordScanner;

/**
 * The words of a text as Lucene's tokens, each followed by its form without accents if it differs.
 */
final class WordTokenStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final WordScanner scanner = new WordScanner();
  private int plainLength;

  WordTokenStream over(String text) {
    scanner.start(text);
    plainLength = 0;
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (plainLength > 0) {
      term.copyBuffer(scanner.plainBuffer(), 0, plainLength);
      increment.setPositionIncrement(0);
      plainLength = 0;
      return true;
    }
    if (!scanner.next()) {
      return false;
    }
    term.copyBuffer(scanner.buffer(), 0, scanner.length());
    increment.setPositionIncrement(1);
    plainLength = scanner.foldPlain();
    return true;
  }
}
