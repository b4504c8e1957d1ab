package org.broadsheet.extract.page;

/**
 * The verdict on one block of a page.
 *
 * @param verdict whether it is in the article, and why
 * @param element the element that it is the text of, with its names, as a selector is written
 * @param text its text, on one line
 */
public record BlockNote(Verdict verdict, String element, String text) {}
