package org.broadsheet.indexer.pipeline;

import org.broadsheet.indexer.source.Failure;

/** Says nothing. */
class Silent implements Progress {
  @Override
  public void done(int documents) {}

  @Override
  public void read(long bytes) {}

  @Override
  public void expect(long bytes) {}

  @Override
  public void failed(Failure failure) {}
}
