package org.broadsheet.indexer.source;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A regular file that was found.
 *
 * @param path the file, to be opened by this very value: a path made from a string can miss it
 * @param size its size in bytes when it was found
 * @param modified when it was last modified
 * @param location its absolute path as text, which is its identity in the index
 */
public record FoundFile(Path path, long size, Instant modified, String location) {}
