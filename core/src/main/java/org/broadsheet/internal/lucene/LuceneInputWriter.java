package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;

/** Gathers what comes of an input until it is finished or too much to hold. */
final class LuceneInputWriter implements InputWriter {
  /** Enough for nearly every file, little enough that many threads may hold as much. */
  private static final int MAX_CHARS = 1 << 20;

  private final LuceneWriter writer;
  private final String input;

  /** By id, since the last one of an id counts. */
  private final Map<String, Article> articles = new LinkedHashMap<>();

  private final List<InputFailure> failures = new ArrayList<>();
  private long chars;
  private volatile boolean pieces;

  LuceneInputWriter(LuceneWriter writer, String input) {
    this.writer = writer;
    this.input = input;
  }

  @Override
  public void add(Article article) throws IOException {
    writer.ensureOpen();
    if (gather(article)) {
      return;
    }
    writer.add(article, input);
  }

  @Override
  public void add(InputFailure failure) throws IOException {
    writer.ensureOpen();
    if (gather(failure)) {
      return;
    }
    writer.add(failure);
  }

  @Override
  public synchronized void finish(LedgerEntry entry) throws IOException {
    if (!entry.location().equals(input)) {
      throw new IllegalArgumentException(
          "an entry for " + entry.location() + " does not belong to " + input);
    }
    if (pieces) {
      writer.record(entry);
    } else {
      writer.replace(entry, articles.values(), failures);
    }
  }

  private synchronized boolean gather(Article article) throws IOException {
    if (!pieces) {
      articles.put(article.id(), article);
      room(article.body().length());
      return true;
    }
    return false;
  }

  private synchronized boolean gather(InputFailure failure) throws IOException {
    if (!pieces) {
      failures.add(failure);
      room(failure.message().length());
      return true;
    }
    return false;
  }

  /** Puts what has been gathered into the index if it is too much. */
  private void room(int more) throws IOException {
    chars += more + 500L; // what the other fields may hold
    if (chars > MAX_CHARS) {
      LedgerEntry begun = LedgerEntry.builder(input).complete(false).build();
      writer.replace(begun, articles.values(), failures);
      articles.clear();
      failures.clear();
      pieces = true;
    }
  }
}
