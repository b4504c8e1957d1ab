package org.broadsheet.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** A tokenizer of Lucene as a segmenter; what is made of it says which words count, and how. */
abstract class TokenizerSegmenter implements Segmenter {
  private final Tokenizer tokenizer;
  private final CharTermAttribute term;
  private final OffsetAttribute place;

  TokenizerSegmenter(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    this.term = tokenizer.getAttribute(CharTermAttribute.class);
    this.place = tokenizer.getAttribute(OffsetAttribute.class);
  }

  /** The form of the tokenizer's word to be searched for; null if it says nothing by itself. */
  abstract @Nullable String form(String word);

  @Override
  public final void segment(String text, Sink sink) {
    ComposedText composed = ComposedText.of(text);
    try (Tokenizer words = tokenizer) {
      words.setReader(new StringReader(composed == null ? text : composed.text()));
      words.reset();
      while (words.incrementToken()) {
        String form = form(term.toString());
        if (form != null) {
          give(normalise(form), composed, sink);
        }
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
  }

  private void give(String term, @Nullable ComposedText composed, Sink sink) {
    int start = place.startOffset();
    int end = place.endOffset();
    if (term.isEmpty() || term.length() > WordScanner.MAX_LENGTH) {
      return;
    }
    if (composed == null) {
      sink.accept(start, end, term);
    } else {
      sink.accept(composed.start(start), composed.end(end), term);
    }
  }

  /** As {@link WordScanner} would, but in one piece: empty if it would find more than letters. */
  private static String normalise(String form) {
    String normal = CharTable.normalise(form);
    for (int i = 0, c; i < normal.length(); i += Character.charCount(c)) {
      c = normal.codePointAt(i);
      if ((CharTable.traits(c) & CharTable.KIND) == CharTable.SEPARATOR) {
        return "";
      }
    }
    return String.join("", WordScanner.words(form));
  }
}
