package org.broadsheet.indexer.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.ArticleJson;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static final String[] CLEAN = {
    "Apr\u00e8s l\u2019orage, la rivi\u00e8re a d\u00e9bord\u00e9 pr\u00e8s de l\u2019\u00e9cole ;"
        + " \u00ab\u00a0d\u00e9j\u00e0 vu\u00a0\u00bb, dit-on \u00e0 la mairie.",
    "\u00dcber die F\u00e4hre hei\u00dft es, sie sei \u201eein St\u00fcck von uns\u201c und"
        + " bleibe.",
    "\u041f\u043e\u0441\u043b\u0435 \u0431\u0443\u0440\u0438 \u0440\u0435\u043a\u0430"
        + " \u0432\u044b\u0448\u043b\u0430 \u0438\u0437 \u0431\u0435\u0440\u0435\u0433\u043e\u0432,"
        + " \u0438 \u0436\u0438\u0442\u0435\u043b\u0438 \u0443\u0448\u043b\u0438 \u0432"
        + " \u043c\u044d\u0440\u0438\u044e.",
    "A C\u00c2MARA APROVA A MANUTEN\u00c7\u00c3O DA BALSA; N\u00c3O H\u00c1 CORTES \u2013"
        + " \u201cVIT\u00d3RIA\u201d"
  };

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "windows-1251", "windows-1250", "x-MacRoman"})
  void spoiltTextIsFlagged(String charset) {
    for (String text : CLEAN) {
      String spoilt = new String(text.getBytes(UTF_8), Charset.forName(charset));

      assertThat(Mojibake.in(text)).isFalse();
      assertThat(Mojibake.in(spoilt)).as(spoilt).isTrue();
    }
  }

  @Test
  void aFewOddSignsAreNotEnough() {
    assertThat(Mojibake.in("The caf\u00c3\u00a9 is spoilt, the rest is not.")).isFalse();
    assertThat(Mojibake.in("plain")).isFalse();
    assertThat(Mojibake.in("")).isFalse();
  }

  @Test
  void theFlagIsOnTheArticle(@TempDir Path dir) throws IOException {
    String spoilt = new String(CLEAN[0].getBytes(UTF_8), Charset.forName("windows-1252"));
    Told told = Told.of(dir, "a.txt", spoilt.getBytes(UTF_8));

    assertThat(told.articles.getFirst().flags()).containsExactly("mojibake");
    assertThat(Told.of(dir, "b.txt", CLEAN[0].getBytes(UTF_8)).articles.getFirst().flags())
        .isEmpty();
  }

  /** {@code -Dbroadsheet.news=DIR} names a folder with a file {@code CODE.jsonl.gz} for each. */
  @Test
  void cleanNewsOfNoLanguageIsFlagged() throws IOException {
    String folder = System.getProperty("broadsheet.news", "");
    Assumptions.assumeTrue(Files.isDirectory(Path.of(folder.isEmpty() ? "none" : folder)));
    List<String> flagged = new ArrayList<>();
    int articles = 0;
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".jsonl.gz")).toList()) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Article article = ArticleJson.read(line.getBytes(UTF_8), "x", failure -> {});
            articles++;
            if (article != null && !Mojibake.flagged(article).flags().isEmpty()) {
              flagged.add(file.getFileName() + " " + article.id() + " " + article.body());
            }
          }
        }
      }
    }
    assertThat(articles).isGreaterThan(1_000);
    assertThat(flagged).as("of %d articles", articles).isEmpty();
  }
}
