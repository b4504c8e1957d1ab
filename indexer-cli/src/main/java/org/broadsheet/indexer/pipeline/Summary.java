package org.broadsheet.indexer.pipeline;

/**
 * The result of a run, counted in documents: a file that is one document, a line of a feed, a
 * member of an archive. Each is indexed, unchanged or failed.
 *
 * @param seen documents found
 * @param indexed documents whose articles are in the index now
 * @param unchanged documents that needed nothing
 * @param removed documents taken out because their input is gone
 * @param failed documents that are not in
 * @param seconds how long it took
 * @param articles how many articles the index holds afterwards
 * @param stopped whether the run was told to stop before it had seen everything
 */
public record Summary(
    long seen,
    long indexed,
    long unchanged,
    long removed,
    long failed,
    double seconds,
    long articles,
    boolean stopped) {}
