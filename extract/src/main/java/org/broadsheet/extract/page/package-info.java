/**
 * Which part of a web page is the article, and what does the page say about it?
 *
 * <p>{@link org.broadsheet.extract.page.PageReader} is the front door, and its {@code article}
 * lists the steps. A page is laid out flat ({@code FlatDom}): each node with how many letters stand
 * under it, how many of them are links and how many are prose. {@code Boilerplate} leaves out what
 * names, roles and styles call something else than article; {@code ArticleNode} finds the node with
 * the most points; its text is cut into blocks ({@code BlockReader}), and {@code BlockClassifier}
 * gives each block a {@link org.broadsheet.extract.page.Verdict} that can be shown. {@code
 * BlockOdds}, learned from pages whose text is known, says which verdicts to believe. {@code
 * PageFacts} merges what the page says to programs ({@code JsonLd}, {@code MetaTags}, microdata)
 * with what it shows to people.
 *
 * <p>All rules are general: none knows a publisher or an address.
 *
 * <p>Useful for: saved pages with an article, or with several. Not useful for: fetching pages,
 * running their scripts, or HTML that is all article, which {@link
 * org.broadsheet.extract.page.Fragment} reads without leaving anything out.
 */
@NullMarked
package org.broadsheet.extract.page;

import org.jspecify.annotations.NullMarked;
