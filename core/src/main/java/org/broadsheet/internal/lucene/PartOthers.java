package org.broadsheet.internal.lucene;

import java.util.List;

/**
 * How often words of one language stand in other texts of a part of an index.
 *
 * @param total how many words these have
 * @param counts in the order in which the words were asked for
 */
public record PartOthers(String language, long total, List<Long> counts) {}
