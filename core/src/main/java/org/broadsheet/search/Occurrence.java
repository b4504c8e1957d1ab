package org.broadsheet.search;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import org.broadsheet.article.Article;
import org.broadsheet.query.TextField;

/**
 * A place where a query matches: a row of a concordance.
 *
 * <p>It is a stretch of the text of a headline or body. Each place at which a word or quoted phrase
 * of the query begins counts once, with its shortest end. Occurrences may overlap; equal stretches
 * count once. Of several parts that an article must have, those of all count; of alternatives,
 * those of the ones that the article has. What is left out and what only filters have none.
 *
 * @param article where it is: id, location, date, publisher, language and pages, and no more
 * @param field the headline or the body
 * @param start the first character, in code points of the field's text
 * @param end the character after the last, in code points
 * @param left what stands before it, as it is printed
 * @param match the stretch itself, as it is printed
 * @param right what stands after it, as it is printed
 */
public record Occurrence(
    Article article, TextField field, int start, int end, String left, String match, String right) {

  /** Takes the parts; null is refused. */
  public Occurrence {
    requireNonNull(article, "article");
    requireNonNull(field, "field");
    requireNonNull(left, "left");
    requireNonNull(match, "match");
    requireNonNull(right, "right");
  }

  /** {@return the page of the document on which it begins; empty if that is not known} */
  public OptionalInt page() {
    return field == TextField.BODY ? article.pages().pageAt(start) : OptionalInt.empty();
  }
}
