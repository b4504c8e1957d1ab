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
   * The article that a text is.
   *
   * @param text the bytes of the file
   * @param origin where it was found
   * @throws UnreadableException if the bytes are no text, or blank
   */
  public static Article read(byte[] text, Origin origin) throws UnreadableException {
    return read(Recognition.DECODER.decode(text, origin.charset()), origin);
  }

  /**
   * The article that a text is.
   *
   * @throws UnreadableException if the text is blank
   */
  public static Article read(String text, Origin origin) throws UnreadableException {
    return Recognition.of(List.of(TextReader.article(text, origin))).getFirst();
  }
}
