package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.util.OptionalInt;
import org.broadsheet.NewsArchive;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.Searcher;

/**
 * Articles on an OpenSearch cluster whose nodes have the plugin of Broadsheet.
 *
 * <p>What differs from an index in a folder: several writers may be at work, in any number of
 * processes and on any number of machines; what a writer has sent stays when it is closed without a
 * commit; and a searcher does not keep a state, but answers each call from what was committed last.
 */
public final class ClusterArchive implements NewsArchive {
  /** In so many shards an index is made if nothing else is said. */
  public static final int USUAL_SHARDS = 3;

  private static final int MAX_SHARDS = 1024; // more the cluster refuses

  private final ClusterAddress address;
  private final ClusterIndex index;
  private final OptionalInt shards;
  private final Lease lease;
  private volatile boolean closed;

  private ClusterArchive(ClusterAddress address, OptionalInt shards, Lease lease)
      throws IOException {
    if (shards.isPresent() && (shards.getAsInt() < 1 || shards.getAsInt() > MAX_SHARDS)) {
      throw new IllegalArgumentException(
          "An index has 1 to " + MAX_SHARDS + " shards, not " + shards.getAsInt());
    }
    this.address = address;
    this.index = new ClusterIndex(address);
    this.shards = shards;
    this.lease = lease;
  }

  /**
   * Opens an archive. Where there is no such index yet, the first {@link #writer()} makes it, in
   * {@value #USUAL_SHARDS} shards.
   *
   * @param address where it is; it is first asked when something is wanted
   * @return the archive; close it after use
   * @throws IOException if a file that the address names cannot be read
   */
  public static ClusterArchive open(ClusterAddress address) throws IOException {
    return open(address, OptionalInt.empty());
  }

  /**
   * Opens an archive whose index has so many shards.
   *
   * @param address where it is; it is first asked when something is wanted
   * @param shards in how many the first {@link #writer()} makes the index, which stay as many as
   *     they are; it throws {@link IllegalArgumentException} where an index has others. Without a
   *     number any will do.
   * @return the archive; close it after use
   * @throws IllegalArgumentException if it is no possible number
   * @throws IOException if a file that the address names cannot be read
   */
  public static ClusterArchive open(ClusterAddress address, OptionalInt shards) throws IOException {
    return new ClusterArchive(address, shards, Lease.USUAL);
  }

  /** Opens an archive whose claims expire sooner or later. */
  static ClusterArchive open(ClusterAddress address, Lease lease) throws IOException {
    return new ClusterArchive(address, OptionalInt.empty(), lease);
  }

  /**
   * Makes an index of no articles in place of the one that there is, whose articles are gone with
   * that.
   *
   * @param address where it is
   * @param shards how many it has; {@value #USUAL_SHARDS} without a number
   * @return the archive; close it after use
   * @throws IllegalArgumentException if it is no possible number
   * @throws IOException if the cluster cannot be reached, or refuses
   */
  public static ClusterArchive remake(ClusterAddress address, OptionalInt shards)
      throws IOException {
    ClusterArchive archive = open(address, shards);
    archive.index.remake(shards.orElse(USUAL_SHARDS));
    return archive;
  }

  @Override
  public ArticleWriter writer(LanguageIdentifier languages) throws IOException {
    ensureOpen();
    index.make(shards);
    return new ClusterWriter(address, index, lease, languages);
  }

  @Override
  public Searcher searcher() throws IOException {
    ensureOpen();
    index.check();
    return new ClusterSearcher(address, index.calls());
  }

  @Override
  public Ledger ledger() throws IOException {
    ensureOpen();
    index.check();
    return new ClusterLedger(address, index.calls());
  }

  private void ensureOpen() {
    if (closed) {
      throw new IllegalStateException("The archive at " + address + " is closed.");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
