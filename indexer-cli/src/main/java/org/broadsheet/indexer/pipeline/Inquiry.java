package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.container.Textless;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.pipeline.Standing.State;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.JsonLines;
import org.broadsheet.indexer.source.Locations;
import org.broadsheet.indexer.source.Selection;
import org.broadsheet.indexer.source.Skipped;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a path is in an index, and if not, why: by what the ledger knows of it, else by
 * walking there as a run would.
 *
 * <p>Nobody knows which paths past runs were given. What lies in the nearest folder from which
 * there is something in the index is taken to have been met.
 */
public final class Inquiry {
  private final Ledger ledger;
  private final InputReader reader;
  private final List<String> excludes;

  /**
   * Prepares.
   *
   * @param reader tells what kind of file it is of which nothing came
   * @param excludes the patterns of the run that is asked about
   */
  public Inquiry(Ledger ledger, InputReader reader, List<String> excludes) {
    this.ledger = ledger;
    this.reader = reader;
    this.excludes = excludes;
  }

  /**
   * Looks at one location.
   *
   * @throws IOException if the index cannot be read
   */
  public Standing of(String location) throws IOException {
    LedgerEntry entry = ledger.entry(location).orElse(null);
    if (entry != null && (entry.documents() > 0 || entry.failed() > 0)) {
      return known(entry);
    }
    String inside = location.endsWith("/") ? location : location + "/";
    if (!ledger.isEmpty(inside)) {
      return folder(location, inside);
    }
    for (String whole : Locations.wholes(location)) {
      LedgerEntry input = ledger.entry(whole).orElse(null);
      if (input != null) {
        return part(location, input);
      }
    }
    return walked(location, entry != null);
  }

  private Standing known(LedgerEntry entry) throws IOException {
    String location = entry.location();
    List<String> ids = new ArrayList<>();
    ledger.articles(location, article -> ids.add(article.id()));
    InputFailure failure = firstFailure(location, location);
    if (entry.documents() == 0 && failure != null) {
      return failed(location, failure, entry.failed());
    }
    String state =
        "In the index, with "
            + Amount.of(ids.size(), "article")
            + (entry.failed() == 0
                ? ""
                : String.format(Locale.ROOT, "; %,d failed", entry.failed()))
            + change(entry)
            + ".";
    return new Standing(
        location,
        State.IN,
        state,
        ids,
        0,
        entry.failed(),
        failure == null ? null : failure.reason());
  }

  /** How the file is by now, as far as its size and time tell. */
  private static String change(LedgerEntry entry) throws IOException {
    Path path = Locations.path(entry.location());
    if (entry.location().startsWith(Locations.STDIN)) {
      return "";
    }
    if (!Files.exists(path)) {
      return "; the file is not there any more";
    }
    boolean same =
        Files.size(path) == entry.size()
            && Files.getLastModifiedTime(path).toInstant().equals(entry.modified());
    return same ? "; unchanged since it was read" : "; the next run looks whether it has changed";
  }

  private static Standing failed(String location, InputFailure failure, long count) {
    return new Standing(
        location,
        State.FAILED,
        "Failed: " + failure.message(),
        List.of(),
        0,
        count,
        failure.reason());
  }

  /** The first failure at a location or in what is there; null if there is none. */
  private @Nullable InputFailure firstFailure(String input, String location) throws IOException {
    List<InputFailure> first = new ArrayList<>(1);
    ledger.failures(
        input,
        failure -> {
          if (first.isEmpty() && Locations.isPartOf(location, failure.location())) {
            first.add(failure);
          }
        });
    return first.isEmpty() ? null : first.get(0);
  }

  private Standing folder(String location, String inside) throws IOException {
    long[] sums = new long[3];
    ledger.entries(
        inside,
        entry -> {
          sums[0] += entry.documents() > 0 ? 1 : 0;
          sums[1] += ledger.articles(entry.location());
          sums[2] += entry.failed();
        });
    return new Standing(
        location,
        State.IN,
        "A folder, of which "
            + (Amount.of(sums[0], "file") + (sums[0] == 1 ? " is" : " are"))
            + (" in the index, with " + Amount.of(sums[1], "article"))
            + String.format(Locale.ROOT, "; %,d failed.", sums[2]),
        List.of(),
        sums[0],
        sums[2],
        null);
  }

  /** A member of an archive, or a part of a document. */
  private Standing part(String location, LedgerEntry input) throws IOException {
    List<String> ids = new ArrayList<>();
    ledger.articles(
        input.location(),
        article -> {
          if (article.location() != null && Locations.isPartOf(location, article.location())) {
            ids.add(article.id());
          }
        });
    InputFailure failure = firstFailure(input.location(), location);
    if (!ids.isEmpty()) {
      return new Standing(
          location,
          State.IN,
          "In the index, with " + Amount.of(ids.size(), "article") + ".",
          ids,
          0,
          failure == null ? 0 : 1,
          failure == null ? null : failure.reason());
    }
    if (failure != null) {
      return failed(location, failure, 1);
    }
    if (Textless.isNamed(location.substring(input.location().length()))) {
      return Standing.of(
          location, State.PASSED_OVER, "Passed over: files of this name hold no text.");
    }
    failure = firstFailure(input.location(), input.location());
    return failure != null && input.documents() == 0
        ? failed(location, failure, input.failed())
        : Standing.of(
            location,
            State.NEVER_SEEN,
            input.location()
                + " was read, and nothing came of this: there is no such thing in it, or no text.");
  }

  /** Goes there as a run would, and sees what keeps it out. */
  private Standing walked(String location, boolean read) throws IOException {
    Path path = Locations.path(location);
    List<Standing> told = new ArrayList<>();
    FileWalker walker =
        new FileWalker(
            new Selection(List.of(root(path)), excludes, Textless::isNamed),
            List.of(path),
            new FileWalker.Listener() {
              @Override
              public void failed(Failure failure) {
                told.add(
                    failure.reason().equals("not found")
                        ? Standing.of(
                            location,
                            State.NEVER_SEEN,
                            "It is not there, and nothing in the index came from it.")
                        : Standing.of(location, State.FAILED, "Failed: " + failure.message()));
              }

              @Override
              public void skipped(Skipped skipped) {
                if (Locations.isUnder(skipped.location(), location)) {
                  told.add(leftOut(location, skipped));
                }
              }
            });
    FoundFile found = walker.hasNext() ? walker.next() : null;
    if (!told.isEmpty() && found == null) {
      return told.get(0);
    }
    if (read && found != null && found.location().equals(location)) {
      return Standing.of(location, State.PASSED_OVER, "Passed over: " + kind(found));
    }
    return Standing.of(
        location,
        State.NEVER_SEEN,
        "No run has met it, or one that was told to leave it out with --exclude.");
  }

  private static Standing leftOut(String location, Skipped skipped) {
    State state =
        switch (skipped.why()) {
          case HIDDEN -> State.HIDDEN;
          case LINK -> State.LINK;
          case EXCLUDED -> State.EXCLUDED;
          case INDEX -> State.INDEX;
          case NO_TEXT, CLAIMED -> State.PASSED_OVER; // a walk alone meets no claims
        };
    String in =
        skipped.location().equals(location) ? "" : "It lies in " + skipped.location() + ". ";
    String passed = state == State.PASSED_OVER ? "Passed over: " : "";
    return Standing.of(location, state, in + passed + skipped.sentence());
  }

  /** The folder from which a run would have come. */
  private Path root(Path path) throws IOException {
    for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
      String location = Locations.of(folder);
      if (!ledger.isEmpty(location.endsWith("/") ? location : location + "/")) {
        return folder;
      }
    }
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private String kind(FoundFile file) throws IOException {
    List<String> told = new ArrayList<>();
    if (!JsonLines.accepts(file.location())) {
      reader.read(
          file,
          new Findings() {
            @Override
            public void found(List<Article> articles) {}

            @Override
            public void failed(Failure failure) {
              told.add(failure.message());
            }
          });
    }
    return told.isEmpty() ? "there is no text in it." : told.get(0);
  }
}
