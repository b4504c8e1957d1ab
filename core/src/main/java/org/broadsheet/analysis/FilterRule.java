package org.broadsheet.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Token filters of Lucene as a stemmer, run over a stream of one word: most of Lucene's stemmers
 * cannot be reached in another way.
 */
final class FilterRule implements Stemmer {
  private final OneWord source = new OneWord();
  private final TokenStream filters;
  private final CharTermAttribute term;

  /**
   * Makes a stemmer of filters.
   *
   * @param filters puts them behind the stream that it is given
   */
  FilterRule(UnaryOperator<TokenStream> filters) {
    this.filters = filters.apply(source);
    this.term = this.filters.getAttribute(CharTermAttribute.class);
  }

  /** The first of all that the filters make of the word. */
  @Override
  public String stem(String word) {
    try {
      source.word = word;
      filters.reset();
      String stem = null;
      while (filters.incrementToken()) {
        stem = stem == null ? term.toString() : stem;
      }
      return stem == null ? word : stem;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";

    @Override
    public boolean incrementToken() {
      clearAttributes();
      term.append(word);
      boolean more = !word.isEmpty();
      word = "";
      return more;
    }
  }
}
