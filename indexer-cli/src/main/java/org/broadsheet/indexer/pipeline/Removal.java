package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.NewsArchive;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.Locations;

/**
 * Takes inputs out of an index, whole or in part, whether their files are there or not. What was
 * taken out of a file stays out until the file changes; a whole file comes back with the next run
 * that meets it.
 */
public final class Removal {
  /**
   * What was taken out.
   *
   * @param articles how many articles
   * @param inputs how many inputs, those of which nothing had come among them
   */
  public record Removed(long articles, long inputs) {}

  private final ArticleWriter writer;
  private final Ledger ledger;

  /** Paths may lie in each other, and each input is taken out once. */
  private final Set<String> done = new HashSet<>();

  private final Map<String, Cut> cuts = new HashMap<>();
  private long articles;

  private Removal(ArticleWriter writer, Ledger ledger) {
    this.writer = writer;
    this.ledger = ledger;
  }

  /**
   * Takes out what came of files, folders, or members of archives.
   *
   * @param paths as a person writes them
   * @throws java.nio.file.NoSuchFileException if there is no index
   * @throws IOException if the index cannot be written; its last commit is not harmed
   */
  public static Removed of(NewsArchive index, List<String> paths) throws IOException {
    index.articles(); // or a writer would make an index where there is none
    try (ArticleWriter writer = index.writer();
        Ledger ledger = index.ledger()) {
      Removal removal = new Removal(writer, ledger);
      for (String path : paths) {
        removal.remove(Locations.typed(path));
      }
      writer.commit();
      return new Removed(removal.articles, removal.done.size());
    }
  }

  private void remove(String location) throws IOException {
    List<LedgerEntry> inputs = new ArrayList<>();
    ledger.entries(
        location,
        entry -> {
          if (Locations.isUnder(location, entry.location())) {
            inputs.add(entry);
          }
        });
    for (LedgerEntry input : inputs) {
      if (done.add(input.location())) {
        articles += ledger.articles(input.location());
        writer.remove(input.location());
      }
    }
    if (inputs.isEmpty()) {
      removePart(location);
    }
  }

  private void removePart(String location) throws IOException {
    for (String whole : Locations.wholes(location)) {
      LedgerEntry input = ledger.entry(whole).orElse(null);
      if (input != null && !done.contains(whole)) {
        removePart(location, cuts.computeIfAbsent(whole, unused -> new Cut(input)));
        return;
      }
    }
  }

  private void removePart(String location, Cut from) throws IOException {
    String input = from.entry.location();
    int before = from.ids.size();
    Set<String> documents = new HashSet<>();
    ledger.articles(
        input,
        article -> {
          String at = article.location();
          if (at != null && Locations.isPartOf(location, at) && from.ids.add(article.id())) {
            int part = at.indexOf('#', input.length());
            documents.add(part < 0 ? at : at.substring(0, part));
            writer.delete(article.id());
          }
        });
    if (from.ids.size() == before) {
      return;
    }
    done.add(location);
    articles += from.ids.size() - before;
    boolean nothingLeft = ledger.articles(input) == from.ids.size();
    from.entry = with(from.entry, nothingLeft ? 0 : from.entry.documents() - documents.size());
    writer.record(from.entry);
  }

  private static LedgerEntry with(LedgerEntry entry, long documents) {
    return LedgerEntry.builder(entry.location())
        .size(entry.size())
        .modified(entry.modified())
        .sha256(entry.sha256())
        .documents(Math.max(0, documents))
        .failed(entry.failed())
        .tries(entry.tries())
        .complete(entry.complete())
        .build();
  }

  /** An input of which some articles were taken out. */
  private static final class Cut {
    private final Set<String> ids = new HashSet<>();
    private LedgerEntry entry;

    Cut(LedgerEntry entry) {
      this.entry = entry;
    }
  }
}
