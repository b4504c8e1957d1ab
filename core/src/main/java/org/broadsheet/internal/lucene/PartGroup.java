package org.broadsheet.internal.lucene;

import org.jspecify.annotations.Nullable;

/**
 * What a part of an index has of a group.
 *
 * @param name null for articles that are in no group
 * @param place among the groups, if they have an order
 * @param articles that match
 * @param occurrences in them
 * @param words of all articles, whether they match or not
 */
public record PartGroup(
    @Nullable String name, long place, long articles, long occurrences, long words) {}
