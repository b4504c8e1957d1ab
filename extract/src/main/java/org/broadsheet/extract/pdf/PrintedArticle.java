package org.broadsheet.extract.pdf;

import org.jspecify.annotations.Nullable;

/**
 * An article as a typeset document shows it.
 *
 * @param page the page on which it begins, from 1
 * @param number which of the articles beginning on its page it is, from 1
 * @param kicker the small words over the headline
 * @param headline empty where it has none
 * @param paged its paragraphs, set apart by an empty line, and their pages
 */
public record PrintedArticle(
    int page, int number, @Nullable String kicker, String headline, PagedText paged) {

  /** Its paragraphs. */
  String text() {
    return paged.text();
  }
}
