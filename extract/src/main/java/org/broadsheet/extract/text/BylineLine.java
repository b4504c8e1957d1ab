package org.broadsheet.extract.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The authors' names where a text begins with them.
 *
 * @param names one or more
 * @param rest the text without them
 */
public record BylineLine(List<String> names, String rest) {
  private static final int MAX_LENGTH = 100;

  /** A word that says who wrote, and names: words that begin with capitals, and what joins them. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|Da|Av|Af|Door|DOOR|Text:?|Autor(?:a|e|in)?:?"
              + "|\u041e\u0442|\u0410\u0432\u0442\u043e\u0440:?)\\s+)\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*(?:["
              + " ,]+(?:\\p{Lu}[\\p{L}\\p{M}.'\u2019-]*|and|und|et|y|e|og|och|en|i|de|van|von|der|la"
              + "|\u0438|\u0456|AND|UND)){1,9}");

  /** The byline that the text begins with, or null; what is left has text. */
  public static @Nullable BylineLine of(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0 || end > MAX_LENGTH) {
      return null;
    }
    String line = text.substring(0, end).strip();
    if (!LINE.matcher(line).matches()) {
      return null;
    }
    List<String> names = Byline.names(line);
    return names.isEmpty() ? null : new BylineLine(names, text.substring(end).strip());
  }
}
