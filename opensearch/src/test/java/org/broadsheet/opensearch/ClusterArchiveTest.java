package org.broadsheet.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.broadsheet.NewsArchive;
import org.broadsheet.opensearch.client.ClusterAddress;
import org.broadsheet.opensearch.client.ClusterArchive;
import org.broadsheet.opensearch.client.Leases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  /** Pages come from the same copies as long as there are no others. */
  private static NewsArchive empty(String index, int replicas) throws IOException {
    NewsArchive archive = ClusterArchive.remake(cluster.address(index), OptionalInt.empty());
    cluster.setReplicas(index, replicas);
    cluster.awaitCopies(3);
    return archive;
  }

  @Test
  void shardsAreAsManyAsWereAskedFor() throws IOException {
    ClusterAddress address = cluster.address("shards");
    try (NewsArchive two = ClusterArchive.open(address, OptionalInt.of(2))) {
      two.writer().close();
    }
    try (NewsArchive others = ClusterArchive.open(address, OptionalInt.of(4))) {
      assertThatThrownBy(others::writer)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("has 2 shards");
    }
    ClusterArchive.open(address).writer().close();
    ClusterArchive.remake(address, OptionalInt.of(1)).close();
    ClusterArchive.open(address, OptionalInt.of(1)).writer().close();
    assertThatThrownBy(() -> ClusterArchive.open(address, OptionalInt.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
  }

  @Nested
  class Contract extends ArchiveContract {
    @Override
    NewsArchive empty() throws IOException {
      return ClusterArchiveTest.empty("contract", 1);
    }
  }

  @Nested
  class Claims extends ClaimsContract {
    @Override
    NewsArchive empty() throws IOException {
      return ClusterArchiveTest.empty("claims", 1);
    }

    @Override
    NewsArchive again(Duration beat, Duration expiry) throws IOException {
      return Leases.open(cluster.address("claims"), beat, expiry);
    }

    @Override
    long claims() {
      return cluster.count("claims.claims");
    }
  }

  @Nested
  class SameAnswers extends SameAnswersContract {
    @Override
    NewsArchive other() throws IOException {
      return empty("same", 1);
    }

    @Override
    int stride() {
      return 6; // one copy of each shard is asked for all of them below
    }
  }

  /** No node holds all articles, and each shard is in one place only. */
  @Nested
  class OneCopy extends SameAnswersContract {
    @Override
    NewsArchive other() throws IOException {
      NewsArchive archive = empty("one-copy", 0);
      assertThat(cluster.nodesOf("one-copy")).hasSize(3);
      return archive;
    }
  }
}
