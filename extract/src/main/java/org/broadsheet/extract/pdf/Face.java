package org.broadsheet.extract.pdf;

/**
 * The look of letters, as far as it sets headlines and captions apart.
 *
 * @param name the name of the font without the mark of a subset
 */
record Face(String name, boolean bold, boolean italic) {}
