package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.internal.lucene.UnknownLanguages;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.opensearch.wire.Calls;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Sends changes to the cluster, many at a time. An entry of the ledger is sent when the articles of
 * its input have arrived: whenever a writer dies, what the ledger calls complete is there, and what
 * is there without an entry is found and replaced by the next run.
 *
 * <p>Inputs that were claimed are given back when their entries are visible. Those that others have
 * taken meanwhile, since this writer stood still for too long, are not sent any more.
 */
final class ClusterWriter implements ArticleWriter {
  private final ClusterAddress address;
  private final ClusterIndex index;
  private final Calls calls;
  private final UnknownLanguages languages;
  private final Bulk changes;
  private final Bulk entries;
  private final ClusterClaims claims;

  /** Inputs that were changed since the cluster last made changes visible. */
  private final Set<String> unseen = new HashSet<>();

  /**
   * The inputs that articles came from since then, by id: one may have come from another before.
   */
  private final Map<String, String> owners = new HashMap<>();

  /** Inputs with entries on their way. */
  private final Set<String> finished = new HashSet<>();

  private volatile boolean closed;

  ClusterWriter(
      ClusterAddress address, ClusterIndex index, Lease lease, LanguageIdentifier identifier)
      throws IOException {
    this.address = address;
    this.index = index;
    this.calls = index.calls();
    this.languages = new UnknownLanguages(identifier, List.of());
    this.changes = new Bulk(index);
    this.entries = new Bulk(index);
    this.claims = new ClusterClaims(index, lease);
  }

  private void ensureOpen() {
    if (closed) {
      throw new IllegalStateException("The writer of " + address + " is closed.");
    }
  }

  @Override
  public synchronized void add(Article article) throws IOException {
    put(article, null);
  }

  private void put(Article article, @Nullable String input) throws IOException {
    ensureOpen();
    changes.put(languages.identified(article), input);
    owners.put(article.id(), input == null ? "" : input);
    sendIfFull();
  }

  private void sendIfFull() throws IOException {
    if (changes.isFull() || entries.isFull()) {
      send();
    }
  }

  private void send() throws IOException {
    Set<String> lost = claims.lost();
    Set<String> unused = changes.drop(lost);
    unused = entries.drop(lost);
    if (!changes.isEmpty()) {
      changes.send();
    }
    for (String input : entries.drop(claims.lost())) {
      // It was lost on the way: what was sent may lie over what the other has sent.
      entries.put(LedgerEntry.builder(input).complete(false).build());
    }
    if (!entries.isEmpty()) {
      entries.send();
    }
  }

  /** The inputs that it has claimed. */
  ClusterClaims claims() {
    return claims;
  }

  /** Waits, where it has to, without keeping others from writing. */
  @Override
  public Set<String> claim(Collection<String> inputs, BooleanSupplier patience) throws IOException {
    ensureOpen();
    return claims.claim(inputs, patience);
  }

  @Override
  public synchronized void delete(String id) throws IOException {
    ensureOpen();
    changes.delete(Bulk.articleId(id), null);
    sendIfFull();
  }

  @Override
  public synchronized long delete(NewsQuery query) throws IOException {
    commit();
    SearchRequest request = SearchRequest.of(query).fields(Set.of(ArticleField.ID));
    try (ClusterSearcher searcher = new ClusterSearcher(address, calls)) {
      return searcher
          .articles(
              request,
              article -> {
                changes.delete(Bulk.id(article), null);
                sendIfFull();
                return true;
              })
          .total();
    }
  }

  @Override
  public InputWriter input(String location) {
    ensureOpen();
    return new ClusterInputWriter(this, location);
  }

  /** Puts articles of an input that goes on, which the ledger then has as incomplete. */
  synchronized void begin(String location, Collection<Article> articles) throws IOException {
    ensureOpen();
    unseen.add(location);
    changes.put(LedgerEntry.builder(location).complete(false).build());
    for (Article article : articles) {
      put(article, location);
    }
  }

  /**
   * Puts the last articles of an input, takes out what there was of it besides, and records it.
   *
   * @param articles which are not put yet
   * @param ids those of all its articles
   */
  synchronized void finish(
      LedgerEntry entry, Collection<Article> articles, Set<String> ids, List<InputFailure> failures)
      throws IOException {
    ensureOpen();
    Calls.InputDocuments before = documentsOf(entry.location());
    for (Article article : articles) {
      put(article, entry.location());
    }
    for (int i = 0; i < failures.size(); i++) {
      changes.put(failures.get(i), i);
    }
    for (String id : before.articles()) {
      if (!ids.contains(id) && !owners.containsKey(id)) {
        changes.delete(Bulk.articleId(id), entry.location());
      }
    }
    for (int i = failures.size(); i < before.failures(); i++) {
      changes.delete(Bulk.failureId(entry.location(), i), entry.location());
    }
    entries.put(entry);
    finished.add(entry.location());
    unseen.add(entry.location());
    sendIfFull();
  }

  private Calls.InputDocuments documentsOf(String input) throws IOException {
    if (unseen.contains(input)) {
      commit();
    }
    return calls.documentsOf(input);
  }

  @Override
  public synchronized void remove(String input) throws IOException {
    ensureOpen();
    Calls.InputDocuments all = documentsOf(input);
    for (String id : all.articles()) {
      if (!owners.containsKey(id)) {
        changes.delete(Bulk.articleId(id), input);
      }
    }
    for (int i = 0; i < all.failures(); i++) {
      changes.delete(Bulk.failureId(input, i), input);
    }
    entries.delete(Bulk.entryId(input), input);
    unseen.add(input);
    sendIfFull();
  }

  @Override
  public synchronized void record(LedgerEntry entry) throws IOException {
    ensureOpen();
    entries.put(entry);
    finished.add(entry.location());
    sendIfFull();
  }

  @Override
  public synchronized void commit() throws IOException {
    ensureOpen();
    send();
    index.refresh();
    unseen.clear();
    owners.clear();
    claims.release(finished);
    finished.clear();
  }

  @Override
  public synchronized void close() {
    closed = true;
    claims.close();
  }
}
