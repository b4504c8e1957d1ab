package org.broadsheet.opensearch.client;

import java.io.IOException;
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
  private final ClusterAddress address;
  private final ClusterIndex index;
  private final Lease lease;
  private volatile boolean closed;

  private ClusterArchive(ClusterAddress address, Lease lease) throws IOException {
    this.address = address;
    this.index = new ClusterIndex(address);
    this.lease = lease;
  }

  /**
   * Opens an archive. Where there is no such index yet, the first {@link #writer()} makes it.
   *
   * @param address where it is; it is first asked when something is wanted
   * @return the archive; close it after use
   * @throws IOException if a file that the address names cannot be read
   */
  public static ClusterArchive open(ClusterAddress address) throws IOException {
    return open(address, Lease.USUAL);
  }

  /** The same with claims that expire sooner or later. */
  static ClusterArchive open(ClusterAddress address, Lease lease) throws IOException {
    return new ClusterArchive(address, lease);
  }

  /**
   * Makes an index of no articles in place of the one that there is, whose articles are gone with
   * that.
   *
   * @param address where it is
   * @return the archive; close it after use
   * @throws IOException if the cluster cannot be reached, or refuses
   */
  public static ClusterArchive remake(ClusterAddress address) throws IOException {
    ClusterArchive archive = open(address, Lease.USUAL);
    archive.index.remake();
    return archive;
  }

  @Override
  public ArticleWriter writer(LanguageIdentifier languages) throws IOException {
    ensureOpen();
    index.make();
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
