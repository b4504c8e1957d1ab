package org.broadsheet.indexer.pipeline;

import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.Skipped;

/** Says nothing. */
class Silent implements Progress {
  @Override
  public void done(int documents) {}

  @Override
  public void read(long bytes) {}

  @Override
  public void expect(long bytes) {}

  @Override
  public void skipped(Skipped skipped) {}

  @Override
  public void failed(Failure failure) {}
}
