package org.broadsheet.extract;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.extract.text.TextReader;

/**
 * Articles out of plain texts in whatever encoding: a header of fields if there is one, then a
 * headline that stands apart, then paragraphs. For use by any number of threads at once.
 */
public final class PlainText {
  private PlainText() {}

  /**
   * Reads the bytes of a text in whatever encoding.
   *
   * @param text the bytes of the file
   * @param origin where it was found; an encoding that it names is believed if the bytes allow it
   * @return the article that the text is
   * @throws UnreadableException if the bytes are no text, or blank
   */
  public static Article read(byte[] text, Origin origin) throws UnreadableException {
    return read(Recognition.DECODER.decode(text, origin.charset()), origin);
  }

  /**
   * Reads a text that has been decoded already.
   *
   * @param text the whole text; what is behind the origin's greatest number of characters is left
   *     out
   * @param origin where it was found
   * @return the article that the text is
   * @throws UnreadableException if the text is blank
   */
  public static Article read(String text, Origin origin) throws UnreadableException {
    return Recognition.of(List.of(TextReader.article(text, origin))).getFirst();
  }
}
