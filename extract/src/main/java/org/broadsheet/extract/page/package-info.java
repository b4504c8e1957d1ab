/**
 * Which part of a web page is the article, and what does the page say about it?
 *
 * <p>{@link org.broadsheet.extract.page.PageReader} is the front door. A page is laid out flat
 * ({@code FlatDom}): every node with how much text stands under it, how much of that is links and
 * how much running text. What names, roles and styles say is no article is left out; the node with
 * the most points holds the article; its text is cut into blocks, and each block has a verdict that
 * can be shown. What the page says to machines ({@code JsonLd}, {@code MetaTags}, microdata) is
 * merged with what it shows to people.
 *
 * <p>All rules are general: none knows a publisher or an address.
 */
@NullMarked
package org.broadsheet.extract.page;

import org.jspecify.annotations.NullMarked;
