package org.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invented issues in the ways of several libraries against what should be read from them, which
 * stands beside the folder of each in a file of its name and {@code .txt}. {@code
 * -Dbroadsheet.golden=write} writes these anew.
 */
class ScannedPapersTest {
  private static final Extractor EXTRACTOR =
      new Extractor(Limits.DEFAULT, LetterSequences.guess(null));

  @TempDir private Path dir;

  private static Path scans() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ScannedPapersTest.class.getResource("scans")).toURI());
  }

  private static List<Path> issues() throws IOException, URISyntaxException {
    try (Stream<Path> listing = Files.list(scans())) {
      return listing.filter(Files::isDirectory).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyIssueGivesItsArticles() throws IOException, URISyntaxException {
    assertThat(issues()).hasSizeGreaterThan(11);
    return issues().stream()
        .map(issue -> DynamicTest.dynamicTest(issue.getFileName().toString(), () -> check(issue)));
  }

  private static void check(Path issue) throws IOException {
    Findings told = read(new FileWalker(List.of(issue), failure -> {}), issue.toString());
    String name = issue.getFileName() + ".txt";
    if (System.getProperty("broadsheet.golden", "").equals("write")) {
      Path source = Path.of("src/test/resources/org/broadsheet/indexer/document/scans");
      Files.writeString(source.resolve(name), told.toString());
      return;
    }
    assertThat(told.toString()).isEqualTo(Files.readString(issue.resolveSibling(name)));
  }

  @TestFactory
  Stream<DynamicTest> packedIssuesGiveTheSame() throws IOException, URISyntaxException {
    return issues().stream()
        .map(issue -> DynamicTest.dynamicTest(issue.getFileName().toString(), () -> packed(issue)));
  }

  private void packed(Path issue) throws IOException {
    List<String> plain = texts(read(new FileWalker(List.of(issue), failure -> {}), ""));
    Path zip = Files.write(dir.resolve(issue.getFileName() + ".zip"), zip(issue));
    Path tar = Files.write(dir.resolve(issue.getFileName() + ".tar"), tar(issue));
    for (Path container : List.of(zip, tar)) {
      Findings told = read(new FileWalker(List.of(container), failure -> {}), "");
      assertThat(texts(told)).containsExactlyInAnyOrderElementsOf(plain);
      assertThat(told.failures).isEmpty();
      assertThat(told.articles)
          .allMatch(a -> String.valueOf(a.location()).startsWith(container + "!/"));
    }
  }

  private static List<String> texts(Findings told) {
    return told.articles.stream()
        .map(a -> a.headline() + "|" + a.body() + "|" + a.pages() + "|" + a.published())
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : files(folder)) {
        zip.putNextEntry(
            new ZipEntry("a/" + folder.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Path file : files(folder).reversed()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(Files.size(file));
        tar.putArchiveEntry(entry);
        tar.write(Files.readAllBytes(file));
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Findings read(FileWalker files, String folder) throws IOException {
    Findings told = new Findings(folder);
    while (files.hasNext()) {
      EXTRACTOR.read(files.next(), told);
    }
    return told;
  }

  /** All that was told, and its printed form. */
  private static final class Findings implements org.broadsheet.indexer.document.Findings {
    final List<Article> articles = new ArrayList<>();
    final List<Failure> failures = new ArrayList<>();
    private final String folder;
    private final List<String> lines = new ArrayList<>();

    Findings(String folder) {
      this.folder = folder;
    }

    @Override
    public void found(List<Article> more) {
      articles.addAll(more);
      for (Article article : more) {
        lines.add("== " + bare(String.valueOf(article.location())));
        line("headline", article.headline());
        line("byline", String.join(" | ", article.byline()));
        line("published", String.valueOf(article.published()));
        line("publisher", String.valueOf(article.publisher()));
        line("section", String.valueOf(article.section()));
        line("dateline", String.valueOf(article.dateline()));
        line("language", article.language());
        line("pages", article.pages().toString());
        line("flags", String.join(" | ", article.flags()));
        article.fields().forEach((name, values) -> line(name, String.join(" | ", values)));
        lines.add("");
        lines.add(article.body());
        lines.add("");
      }
    }

    @Override
    public void failed(Failure failure) {
      if (!failure.isOfKind()) {
        failures.add(failure);
      }
      lines.add(
          "!! " + bare(failure.location()) + ": " + failure.reason() + ": " + failure.message());
    }

    private void line(String name, String value) {
      if (!value.isEmpty() && !value.equals("null")) {
        lines.add(name + ": " + value);
      }
    }

    private String bare(String location) {
      return location.startsWith(folder + "/") ? location.substring(folder.length() + 1) : location;
    }

    @Override
    public String toString() {
      return new String(
              String.join("\n", lines).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
          + "\n";
    }
  }
}
