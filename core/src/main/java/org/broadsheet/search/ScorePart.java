package org.broadsheet.search;

/**
 * One of the numbers that a score is the sum of.
 *
 * @param what what counted: a word, a phrase, the nearness of two words
 * @param points how much
 */
public record ScorePart(String what, float points) {}
