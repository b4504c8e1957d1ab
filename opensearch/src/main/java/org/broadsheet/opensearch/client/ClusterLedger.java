package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.internal.lucene.WholeIndex;
import org.broadsheet.opensearch.wire.Calls;
import org.jspecify.annotations.Nullable;

/** Has the cluster tell of inputs; what is visited comes in pages. */
final class ClusterLedger implements Ledger {
  private static final int PAGE = 10_000;

  private final Open open;

  ClusterLedger(ClusterAddress address, Calls calls) {
    open = new Open("ledger", address, calls);
  }

  @Override
  public Optional<LedgerEntry> entry(String location) throws IOException {
    return open.calls().entry(location);
  }

  @Override
  public boolean isEmpty() throws IOException {
    return isEmpty("");
  }

  @Override
  public boolean isEmpty(String prefix) throws IOException {
    return open.calls().isEmpty(prefix);
  }

  @Override
  public List<LedgerEntry> withContent(String sha256) throws IOException {
    return open.calls().withContent(sha256);
  }

  @Override
  public void entries(String prefix, Visitor<LedgerEntry> visitor) throws IOException {
    String last = null;
    while (true) {
      List<LedgerEntry> page = open.calls().entries(prefix, last, PAGE);
      for (LedgerEntry entry : page) {
        visitor.visit(entry);
      }
      if (page.size() < PAGE) {
        return;
      }
      last = page.getLast().location();
    }
  }

  @Override
  public void articles(String input, Visitor<InputArticle> visitor) throws IOException {
    for (InputArticle article : open.calls().articlesOf(input)) {
      visitor.visit(article);
    }
  }

  @Override
  public long articles(String input) throws IOException {
    return open.calls().articleCountOf(input);
  }

  @Override
  public void failures(@Nullable String input, Visitor<InputFailure> visitor) throws IOException {
    List<Long> from = List.of();
    do {
      WholeIndex.FailurePage page = open.calls().failures(input, from, PAGE);
      for (InputFailure failure : page.failures()) {
        visitor.visit(failure);
      }
      from = page.next();
    } while (!from.isEmpty());
  }

  @Override
  public void close() {
    open.close();
  }
}
