package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.broadsheet.NewsArchive;
import org.broadsheet.NewsIndex;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.indexer.serve.archive.Archive;
import org.broadsheet.opensearch.client.ClusterAddress;
import org.broadsheet.opensearch.client.ClusterArchive;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which index. */
final class IndexOption implements PlainLine.Options {
  private static final String VARIABLE = "BROADSHEET_INDEX";
  private static final String USUAL = "./broadsheet-index";

  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      description =
          "The index (default: BROADSHEET_INDEX, else ./broadsheet-index). To search, several may"
              + " be given.")
  private List<Path> folders = List.of();

  @Option(
      names = "--cluster",
      paramLabel = "URL",
      description =
          "An index on an OpenSearch cluster instead, as in http://host:9200/news; several nodes"
              + " with commas between them. User and password come from BROADSHEET_CLUSTER_USER and"
              + " BROADSHEET_CLUSTER_PASSWORD, or a file that BROADSHEET_CLUSTER_CREDENTIALS"
              + " names.")
  private @Nullable String cluster;

  /** Takes one of the options, each once. */
  @Override
  public boolean take(String name, PlainLine line) {
    boolean isFolder = name.equals("-i") || name.equals("--index");
    if (!isFolder && !name.equals("--cluster")) {
      return false;
    }
    if (isFolder ? !folders.isEmpty() : cluster != null) {
      throw new PlainLine.Unusual();
    }
    if (isFolder) {
      folders = List.of(line.path());
    } else {
      cluster = line.text();
    }
    return true;
  }

  NewsArchive open() throws IOException {
    return open(null);
  }

  private ClusterAddress address(String url) throws IOException {
    if (!folders.isEmpty()) {
      throw new IllegalArgumentException("Give --index or --cluster, not both");
    }
    return ClusterAddress.of(url, System.getenv());
  }

  /**
   * The index, to be written to.
   *
   * @param shards in how many it is made on a cluster; null if nothing is said
   */
  NewsArchive open(@Nullable Integer shards) throws IOException {
    OptionalInt wanted = forCluster(shards);
    return cluster == null
        ? NewsIndex.open(folder())
        : ClusterArchive.open(address(cluster), wanted);
  }

  private OptionalInt forCluster(@Nullable Integer shards) {
    if (shards != null && cluster == null) {
      throw new IllegalArgumentException("--shards is for an index on a cluster, with --cluster");
    }
    return shards == null ? OptionalInt.empty() : OptionalInt.of(shards);
  }

  /**
   * The index, made anew if it is on a cluster or one that another version of Broadsheet wrote.
   *
   * @param shards in how many it is made on a cluster; null if nothing is said
   */
  NewsArchive rebuild(@Nullable Integer shards) throws IOException {
    OptionalInt wanted = forCluster(shards);
    try {
      return cluster == null ? open() : ClusterArchive.remake(address(cluster), wanted);
    } catch (IndexFormatException e) {
      return NewsIndex.remake(folder());
    }
  }

  /** What answers from the indexes, as from one. */
  Searcher searcher() throws IOException {
    return cluster == null
        ? NewsIndex.searcher(folders())
        : ClusterArchive.open(address(cluster)).searcher();
  }

  /** What is served: the indexes, as one. */
  Archive archive() throws IOException {
    return cluster == null
        ? Archive.open(folders())
        : Archive.of(ClusterArchive.open(address(cluster)));
  }

  /** The indexes, to be searched as one. */
  List<Path> folders() {
    if (!folders.isEmpty()) {
      return folders;
    }
    String usual = System.getenv(VARIABLE);
    return List.of(Path.of(usual == null || usual.isEmpty() ? USUAL : usual));
  }

  /** The only index. */
  Path folder() {
    if (cluster != null) {
      throw new IllegalArgumentException("--cluster: this is for an index in a folder only");
    }
    if (folders.size() > 1) {
      throw new IllegalArgumentException("Give one --index; several are for searching only");
    }
    return folders().get(0);
  }
}
