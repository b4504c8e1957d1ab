package org.broadsheet.indexer.report;

import org.broadsheet.search.GroupCount;
import org.jspecify.annotations.Nullable;

/**
 * A row of counts.
 *
 * @param query the id of the query among many; null for a single one
 * @param count the figures
 * @param grouped whether they are of a group, be it that of articles without a value
 * @param perMillion whether the row tells how many words there are, and how often it is in a
 *     million
 */
record CountRow(@Nullable String query, GroupCount count, boolean grouped, boolean perMillion) {}
