package org.broadsheet.extract.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place, and perhaps agency and day, that the first paragraph of news opens with. */
public final class Dateline {
  private static final int MAX_LENGTH = 80;

  /** {@code LONDON, Sept 13 (Reuters) -}: a place in capitals, or any place with an agency. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "((?:\\p{Lu}[\\p{Lu}\\p{M}.'\u2019-]+(?:[ ,/]+[\\p{L}\\p{M}\\d.'\u2019-]+){0,6}?"
              + "|\\p{Lu}[\\p{L}\\p{M}.'\u2019-]+(?:[ ,/]+[\\p{L}\\p{M}\\d.'\u2019-]+){0,6}?"
              + "(?=\\s*\\())"
              + "(?:\\s*\\([\\p{L}\\p{M}\\d ./&-]{2,40}\\))?)"
              + "\\s*(?:--?|\u2013|\u2014|:(?=\\s))\\s*(?=\\S)");

  private Dateline() {}

  /** The dateline that the text opens with, or null; it stays in the text. */
  public static @Nullable String of(String text) {
    Matcher found = DATELINE.matcher(text);
    if (!found.lookingAt() || found.group(1).length() > MAX_LENGTH) {
      return null;
    }
    String dateline = Paragraphs.line(found.group(1));
    // "US-Präsident" and "NATO-Gipfel" begin with capitals and a hyphen too.
    boolean spaced = Character.isWhitespace(text.charAt(found.end(1)));
    return spaced || dateline.endsWith(")") ? dateline : null;
  }
}
