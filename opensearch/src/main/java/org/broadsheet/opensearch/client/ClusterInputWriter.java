package org.broadsheet.opensearch.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;

/** Gathers what comes of an input, and passes on a large one in pieces. */
final class ClusterInputWriter implements InputWriter {
  private static final int PIECE = 500;

  private final ClusterWriter writer;
  private final String location;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<InputFailure> failures = new ArrayList<>();

  ClusterInputWriter(ClusterWriter writer, String location) {
    this.writer = writer;
    this.location = location;
  }

  @Override
  public synchronized void add(Article article) throws IOException {
    if (article.isPartial()) {
      throw new IllegalArgumentException("only a part of the article " + article.id() + " is here");
    }
    articles.put(article.id(), article);
    ids.add(article.id());
    if (articles.size() >= PIECE) {
      writer.begin(location, articles.values());
      articles.clear();
    }
  }

  @Override
  public synchronized void add(InputFailure failure) {
    failures.add(failure);
  }

  @Override
  public synchronized void finish(LedgerEntry entry) throws IOException {
    if (!entry.location().equals(location)) {
      throw new IllegalArgumentException(
          "the entry is of " + entry.location() + ", and the input is " + location);
    }
    writer.finish(entry, articles.values(), ids, failures);
  }
}
