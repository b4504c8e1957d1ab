package org.broadsheet.indexer.report;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;

/** Prints whole articles, one a row, for a program that reads them. */
public final class ArticleRows {
  /** The ways to print articles. */
  public enum Format {
    /** A JSON object an article. */
    JSON,
    /** A row of a table an article, below a row of names. */
    CSV
  }

  /** What parts several values in a cell; where tables of articles are read they part them too. */
  private static final String SEPARATOR = "; ";

  /** After so many articles they are handed on: each time takes a while. */
  private static final int FLUSHED = 100;

  private final Console console;
  private final Csv csv;
  private final Format format;
  private final List<ArticleField> fields;
  private final List<String> names;
  private final Set<String> named;
  private long printed;

  /**
   * Begins.
   *
   * @param fields the columns in their order, of which JSON objects have those that are not empty
   */
  public ArticleRows(Console console, Format format, List<ArticleField> fields) {
    this.console = console;
    this.csv = new Csv(console);
    this.format = format;
    this.fields = List.copyOf(fields);
    this.names = fields.stream().map(ArticleField::fieldName).toList();
    this.named = Set.copyOf(names);
  }

  /**
   * Prints an article; the first one at once.
   *
   * @return false if nothing more can be written
   */
  public boolean print(Article article) throws IOException {
    switch (format) {
      case JSON -> JsonLine.print(console.out(), article, named);
      case CSV -> {
        head();
        csv.row(
            fields.stream().map(field -> String.join(SEPARATOR, field.values(article))).toList());
      }
    }
    if (printed++ % FLUSHED == 0) {
      console.out().flush();
    }
    return !console.out().isBroken();
  }

  /**
   * Ends; a table of no articles has its row of names.
   *
   * @return how many articles were printed
   */
  public long end() {
    head();
    console.out().flush();
    return printed;
  }

  private void head() {
    if (printed == 0 && format == Format.CSV) {
      csv.row(names);
    }
  }
}
