package org.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invented files of every format against what should be read from them, which stands beside each in
 * a file of its name and {@code .txt}. {@code -Dbroadsheet.golden=write} writes these anew.
 */
class GoldenFormatsTest {
  private static final Extractor EXTRACTOR =
      new Extractor(Limits.DEFAULT, LetterSequences.guess(null));
  private static final String ENDING = ".txt";

  @TempDir private Path dir;

  @TestFactory
  Stream<DynamicTest> everyFileGivesWhatIsBesideIt() throws IOException, URISyntaxException {
    Path golden =
        Path.of(Objects.requireNonNull(GoldenFormatsTest.class.getResource("golden")).toURI());
    List<Path> files;
    try (Stream<Path> listing = Files.list(golden)) {
      files = listing.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    return files.stream()
        .map(
            file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(file)));
  }

  private void check(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(ENDING)) {
      String input = name.substring(0, name.length() - ENDING.length());
      assertThat(file.resolveSibling(input)).exists();
      return;
    }
    Told told = Told.of(EXTRACTOR, dir, name, Files.readAllBytes(file));
    String read = print(told);
    Path expected = file.resolveSibling(name + ENDING);
    if (System.getProperty("broadsheet.golden", "").equals("write")) {
      Path source = Path.of("src/test/resources/org/broadsheet/indexer/extract/golden");
      Files.writeString(source.resolve(name + ENDING), read);
      return;
    }
    assertThat(read).isEqualTo(Files.readString(expected));
  }

  private String print(Told told) {
    List<String> lines = new ArrayList<>();
    for (Article article : told.articles) {
      lines.add("== " + bare(article.location()));
      line(lines, "url", article.url());
      line(lines, "headline", article.headline());
      line(lines, "byline", String.join(" | ", article.byline()));
      line(lines, "published", article.published());
      line(lines, "from", article.publishedFrom());
      line(lines, "modified", article.modified());
      line(lines, "publisher", article.publisher());
      line(lines, "section", article.section());
      line(lines, "keywords", String.join(" | ", article.keywords()));
      line(lines, "dateline", article.dateline());
      line(lines, "language", article.language());
      line(lines, "summary", article.summary());
      line(lines, "flags", String.join(" | ", article.flags()));
      lines.add("");
      lines.add(article.body());
      lines.add("");
    }
    for (Failure failure : told.failures) {
      lines.add("!! " + bare(failure.location()) + ": " + failure.reason());
    }
    return String.join("\n", lines) + "\n";
  }

  private static void line(List<String> lines, String name, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty()) {
      lines.add(name + ": " + text);
    }
  }

  private String bare(@Nullable String location) {
    return String.valueOf(location).substring(dir.toString().length() + 1);
  }
}
