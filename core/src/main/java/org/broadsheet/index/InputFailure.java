package org.broadsheet.index;

import java.time.Instant;

/**
 * One document, or a whole input, that is not in the index, and why.
 *
 * @param input the location of the input; not empty
 * @param location the document: the input itself, or a member of it as {@code a.zip!/b.html}; may
 *     hold any character
 * @param stage what was being done: {@code walk}, {@code read}, {@code decode} or {@code extract}
 * @param reason a few stable words to count failures by, such as {@code encrypted}
 * @param message one sentence for a person
 * @param when when that was, to the second
 */
public record InputFailure(
    String input, String location, String stage, String reason, String message, Instant when) {}
