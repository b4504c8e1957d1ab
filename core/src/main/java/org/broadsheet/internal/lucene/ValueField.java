package org.broadsheet.internal.lucene;

import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.WordScanner;

/** The values of a field as doc values, by which articles are put into groups. */
final class ValueField {
  /**
   * Of longer values the rest is told apart by a hash: Lucene takes no more than 32,766 bytes, and
   * nobody reads as much as a name.
   */
  static final int MAX_CHARS = 1000;

  private ValueField() {}

  static SortedSetDocValuesField of(String name, String value) {
    return new SortedSetDocValuesField(name, new BytesRef(cut(value)));
  }

  /** The value itself unless it is too long; then its beginning, a mark, and a hash of it all. */
  static String cut(String value) {
    if (value.length() <= MAX_CHARS) {
      return value;
    }
    int end = MAX_CHARS - (Character.isHighSurrogate(value.charAt(MAX_CHARS - 1)) ? 1 : 0);
    long hash = WordScanner.hash(value.toCharArray(), value.length());
    return value.substring(0, end) + "… " + Long.toHexString(hash);
  }
}
