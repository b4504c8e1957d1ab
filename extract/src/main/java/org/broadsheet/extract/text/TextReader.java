package org.broadsheet.extract.text;

import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;

/**
 * Reads plain text: an optional header, then perhaps a headline, then paragraphs; or subtitles,
 * which are told by their form.
 */
public final class TextReader {
  private TextReader() {}

  /**
   * The article that a text is.
   *
   * @throws UnreadableException if there is nothing in it, or nothing that can be read
   */
  public static Article article(String text, Origin origin) throws UnreadableException {
    Cues cues = Cues.in(text);
    if (cues != null) {
      return Subtitles.article(cues, origin);
    }
    String part = origin.cut(text);
    if (part.isBlank()) {
      throw new UnreadableException("extract", "no text", "The file is empty.");
    }
    if (Legibility.isOfCodes(part)) {
      throw new UnreadableException(
          "extract", "no readable text", "The file holds numbers of characters, and no words.");
    }
    return TextHeader.read(Paragraphs.tidy(part), origin.article());
  }
}
