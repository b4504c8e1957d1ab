package org.broadsheet.indexer.source;

/**
 * One input that did not get in, and why.
 *
 * @param location where it was found; may hold any character, so clean it before showing it
 * @param stage what was being done: {@code walk}, {@code read}, {@code decode} or {@code extract}
 * @param reason a few stable words to count failures by, such as {@code encrypted}
 * @param message one sentence for a person
 */
public record Failure(String location, String stage, String reason, String message) {}
