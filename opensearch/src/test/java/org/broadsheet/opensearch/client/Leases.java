package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.time.Duration;
import org.broadsheet.NewsArchive;
import org.broadsheet.index.ArticleWriter;

/** What tests of claims need and nobody else. */
public final class Leases {
  private Leases() {}

  /** An archive whose writers show more often than usual that they live, or never. */
  public static NewsArchive open(ClusterAddress address, Duration beat, Duration expiry)
      throws IOException {
    return ClusterArchive.open(address, new Lease(beat, expiry));
  }

  /** What happens while a writer stands still. */
  public interface Meanwhile {
    void run() throws Exception;
  }

  /** Has a writer stand still: its heart does not beat, and it claims and sends nothing. */
  public static void whileStill(ArticleWriter writer, Meanwhile meanwhile) throws Exception {
    synchronized (((ClusterWriter) writer).claims()) {
      meanwhile.run();
    }
  }
}
