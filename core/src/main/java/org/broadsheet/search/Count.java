package org.broadsheet.search;

/**
 * How often something is there, exactly.
 *
 * @param articles in how many articles
 * @param occurrences at how many places in headlines and bodies; an occurrence is a stretch of text
 *     at which a word or phrase of the query matches, as {@link Occurrence} says
 */
public record Count(long articles, long occurrences) {}
