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

  @Nested
  class Contract extends ArchiveContract {
    @Override
    NewsArchive empty() throws IOException {
      return ClusterArchive.remake(cluster.address("contract"));
    }
  }

  @Nested
  class SameAnswers extends SameAnswersContract {
    @Override
    NewsArchive other() throws IOException {
      NewsArchive archive = ClusterArchive.remake(cluster.address("same"));
      return archive;
    }
  }
}
