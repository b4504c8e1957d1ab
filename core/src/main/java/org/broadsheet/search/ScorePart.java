package org.broadsheet.search;

/**
 * One of the numbers that a score is the sum of.
 *
 * @param what what counted: a word, a phrase, the nearness of two words. Behind a word stands in
 *     which forms the article has it, as printed, most frequent first, eight at the most, and the
 *     headwords by which they were found: {@code headline+body:odd (odds, headword odd; en)}. Where
 *     no dictionary serves the language it is a stem. For people, not for programs to read
 * @param points how much
 */
public record ScorePart(String what, float points) {}
