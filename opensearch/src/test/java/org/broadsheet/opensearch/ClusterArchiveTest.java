package org.broadsheet.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.NewsArchive;
import org.broadsheet.opensearch.client.ClusterArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a cluster of three nodes. */
@Tag("once")
final class ClusterArchiveTest {
  @TempDir private static Path temp;

  private static EmbeddedCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = EmbeddedCluster.start(temp, 3);
  }

  @AfterAll
  static void stop() throws IOException {
    cluster.close();
  }

  /** Pages come from one node as long as that has a copy of everything. */
  private static NewsArchive empty(String index) throws IOException {
    NewsArchive archive = ClusterArchive.remake(cluster.address(index));
    cluster.awaitCopies(3);
    return archive;
  }

  @Nested
  class Contract extends ArchiveContract {
    @Override
    NewsArchive empty() throws IOException {
      return ClusterArchiveTest.empty("contract");
    }
  }

  @Nested
  class SameAnswers extends SameAnswersContract {
    @Override
    NewsArchive other() throws IOException {
      return empty("same");
    }
  }
}
