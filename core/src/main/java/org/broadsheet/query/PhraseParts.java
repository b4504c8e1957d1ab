package org.broadsheet.query;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.query.NewsQuery.AnyWord;
import org.broadsheet.query.NewsQuery.Part;
import org.broadsheet.query.NewsQuery.Text;
import org.broadsheet.query.NewsQuery.WordStart;

/**
 * Reads what stands in quotes: words, {@code *} for any one word, {@code agai*} for a beginning.
 */
final class PhraseParts {
  private PhraseParts() {}

  static List<Part> of(String quoted) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String piece : quoted.strip().split("\\s+")) {
      if (piece.endsWith("*")) {
        flush(text, parts);
        parts.add(
            piece.length() == 1
                ? new AnyWord()
                : new WordStart(piece.substring(0, piece.length() - 1)));
      } else {
        text.append(text.isEmpty() ? "" : " ").append(piece);
      }
    }
    flush(text, parts);
    return parts;
  }

  private static void flush(StringBuilder text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Text(text.toString()));
      text.setLength(0);
    }
  }
}
