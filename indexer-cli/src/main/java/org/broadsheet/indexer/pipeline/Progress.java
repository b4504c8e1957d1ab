package org.broadsheet.indexer.pipeline;

import org.broadsheet.indexer.source.Failure;

/** Told what happens during a run. May be called by several threads at once. */
public interface Progress {

  /** So many more inputs have been dealt with, whatever came of them. */
  void done(int inputs);

  /** An input is not in. */
  void failed(Failure failure);
}
