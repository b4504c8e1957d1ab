package org.broadsheet.indexer.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.indexer.command.Broadsheet;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.Output;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Makes the pictures of {@code docs/page.md} from the example corpus. No test of the build: {@code
 * mvn -pl indexer-cli -am test -Dtest=PagePictures -Dsurefire.failIfNoSpecifiedTests=false} runs
 * it.
 */
@Tag("once")
final class PagePictures {
  private static final Path CORPUS = Path.of("../examples/corpus");
  private static final Path PICTURES = Path.of("docs/pictures");
  private static final String ODDS = "/search?q=%22against%20all%20odds%22";

  @Test
  void arePainted() throws Exception {
    Path archive = Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "archive"));
    Path index = Files.createTempDirectory("broadsheet-pictures");
    try {
      copy(archive);
      index(index, archive);
      try (Served served = Served.of(index);
          Browser browser = new Browser(Browser.program().orElseThrow())) {
        paint(browser, served.server.address(), article(index));
      }
    } finally {
      delete(archive);
      delete(index);
    }
  }

  private static void paint(Browser browser, String server, String article) throws Exception {
    Files.createDirectories(PICTURES);
    browser.size(1280, 860);
    picture(browser, "home", server + "/");
    picture(browser, "results", server + "/search?q=odds");
    picture(browser, "article", server + "/article/" + article + "?q=odds&at=2#m1");
    picture(browser, "concordance", server + "/kwic?q=odds&sort=left");
    picture(browser, "comparison", server + "/compare?q=odds&q=bridge&q=harbour&from=2021");
    picture(browser, "failures", server + "/failures");
    picture(browser, "help", server + "/help");
    browser.scheme("dark");
    picture(browser, "dark", server + ODDS);
    browser.scheme("light");
    browser.size(420, 860);
    picture(browser, "narrow", server + ODDS + "&ui=ar");
  }

  private static void picture(Browser browser, String name, String address) throws Exception {
    browser.go(address);
    Files.write(PICTURES.resolve(name + ".webp"), browser.picture());
  }

  private static String article(Path index) throws IOException {
    try (var news = NewsIndex.open(index)) {
      return news.search(SearchRequest.of("headline:derby").limit(1)).hits().get(0).article().id();
    }
  }

  private static void copy(Path archive) throws IOException {
    try (var files = Files.walk(CORPUS)) {
      for (Path file : files.toList()) {
        Path to = archive.resolve(CORPUS.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    Files.writeString(archive.resolve("en/torn-page.pdf"), "%PDF-1.7\nthe rest was lost");
    Files.write(archive.resolve("en/empty.html"), new byte[0]);
  }

  private static void index(Path index, Path archive) {
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new Output(System.out),
            new PrintStream(System.err, false, StandardCharsets.UTF_8),
            false,
            false,
            false,
            0);
    int exit = Broadsheet.run(console, "index", "-i", index.toString(), archive.toString());
    assertThat(exit).isIn(0, 3);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (var files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
