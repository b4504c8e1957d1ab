package org.broadsheet.indexer.pipeline;

import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.Skipped;

/** Told what happens during a run. May be called by several threads at once. */
public interface Progress {

  /** So many more documents have been dealt with, whatever came of them. */
  void done(int documents);

  /** So many more bytes of files have been dealt with. */
  void read(long bytes);

  /** So many bytes of files there are in all; told once, some time after the run has begun. */
  void expect(long bytes);

  /** Something was met and is not read. */
  void skipped(Skipped skipped);

  /** An input is not in. */
  void failed(Failure failure);
}
