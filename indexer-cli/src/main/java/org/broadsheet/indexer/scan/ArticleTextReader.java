package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.indexer.feed.Xml;
import org.jsoup.nodes.Element;

/**
 * Reads single articles as Delpher writes them out: a title and paragraphs, and no more.
 *
 * @param title one line; empty where there is none
 * @param body paragraphs with empty lines between them
 */
record ArticleTextReader(String title, String body) {
  /** The article in a file. */
  static ArticleTextReader read(InputStream bytes) throws IOException {
    Element root = ScanXml.root(bytes);
    List<String> paragraphs = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (Element child : root.children()) {
      String line = Paragraphs.line(child.wholeText());
      if (!line.isEmpty()) {
        (Xml.local(child).equals("title") ? titles : paragraphs).add(line);
      }
    }
    return new ArticleTextReader(String.join(" ", titles), String.join("\n\n", paragraphs));
  }
}
