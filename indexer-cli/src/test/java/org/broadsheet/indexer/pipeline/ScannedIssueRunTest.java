package org.broadsheet.indexer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.NewsIndex;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.index.Ledger;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanned issue in the index: its articles once, and its pages as what they are. */
final class ScannedIssueRunTest {
  private final Extractor extractor = new Extractor(Limits.DEFAULT, LetterSequences.guess("en"));

  @TempDir private Path temp;

  @Test
  void thePagesOfAnIssueAreCountedOnceAndTheLedgerTellsWhy()
      throws IOException, URISyntaxException {
    Path folder = copied("mets-docworks-en");
    List<Path> pages = files(folder.resolve("ALTO"));
    try (NewsIndex index = NewsIndex.open(temp.resolve("index"))) {
      Summary first = run(index, List.of(folder));
      assertThat(first.articles()).isEqualTo(3);
      assertThat(first.failed()).isZero();
      assertThat(first.skipped()).isEqualTo(2);

      // Whoever names every file by itself, as a shell does, has no failures either.
      Summary again = run(index, Stream.concat(files(folder).stream(), pages.stream()).toList());
      assertThat(again.articles()).isEqualTo(3);
      assertThat(again.failed()).isZero();

      assertThat(index.search(SearchRequest.of("\"sighted on Tuesday by the keeper\"")).total())
          .isEqualTo(1);
      try (Ledger ledger = index.ledger()) {
        Standing standing =
            new Inquiry(ledger, extractor, List.of()).of(pages.getFirst().toString());
        assertThat(standing.sentence())
            .isEqualTo(
                "Passed over: It is a page of 1871-05-02_01-METS.xml, whose articles have its"
                    + " text.");
      }
    }
  }

  private Summary run(NewsIndex index, List<Path> paths) throws IOException {
    return new IndexRun(
            extractor,
            new LanguageGuess(null, LanguageIdentifier.ofWords()),
            RunOptions.ofThreads(2),
            new Silent())
        .run(index, paths, List.of());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> listing = Files.list(folder)) {
      return listing.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Path copied(String name) throws IOException, URISyntaxException {
    Path scans =
        Path.of(Objects.requireNonNull(Extractor.class.getResource("scans")).toURI()).resolve(name);
    Path to = temp.resolve(name);
    try (Stream<Path> all = Files.walk(scans)) {
      for (Path from : all.toList()) {
        Files.copy(from, to.resolve(scans.relativize(from).toString()));
      }
    }
    return to;
  }
}
