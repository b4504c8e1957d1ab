package org.broadsheet.indexer.scan;

import java.util.List;
import org.broadsheet.article.Article;

/**
 * What came of a scanned paper.
 *
 * @param articles its articles, in the order of the paper
 * @param missing files that it names and that gave no text
 */
public record ScanReading(List<Article> articles, List<Missing> missing) {
  /**
   * A file of an issue that could not be read.
   *
   * @param page its place in the issue, from 1; 0 where it is not known
   * @param name as the issue has it
   * @param damaged whether it is there
   */
  public record Missing(int page, String name, boolean damaged) {}

  /** Copies the lists. */
  public ScanReading {
    articles = List.copyOf(articles);
    missing = List.copyOf(missing);
  }
}
