package org.broadsheet.indexer.pipeline;

/**
 * What came of a run. An input is a file or a line of a feed; every one of them is indexed,
 * unchanged or failed.
 *
 * @param seen inputs found
 * @param indexed inputs whose articles are in the index now
 * @param unchanged inputs that needed nothing
 * @param removed articles taken out
 * @param failed inputs that are not in
 * @param seconds how long it took
 * @param articles how many the index holds afterwards
 */
public record Summary(
    long seen,
    long indexed,
    long unchanged,
    long removed,
    long failed,
    double seconds,
    long articles) {}
