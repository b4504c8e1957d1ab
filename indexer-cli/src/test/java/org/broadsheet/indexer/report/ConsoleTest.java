package org.broadsheet.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.highlight.Span;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.junit.jupiter.api.Test;

/** What the environment asks for, and what becomes of data. */
final class ConsoleTest {
  @Test
  void coloursAreForTerminalsUnlessTheEnvironmentSaysOtherwise() {
    Map<String, String> term = Map.of("TERM", "xterm");
    assertThat(Console.color(term, true)).isTrue();
    assertThat(Console.color(term, false)).isFalse();
    assertThat(Console.color(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(Console.color(Map.of(), true)).isFalse();
    assertThat(Console.color(Map.of("TERM", "xterm", "NO_COLOR", "1"), true)).isFalse();
    assertThat(Console.color(Map.of("TERM", "xterm", "NO_COLOR", ""), true)).isTrue();
    assertThat(Console.color(Map.of("CLICOLOR_FORCE", "1"), false)).isTrue();
    assertThat(Console.color(Map.of("CLICOLOR_FORCE", "0"), false)).isFalse();
    assertThat(Console.color(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), true)).isFalse();
  }

  @Test
  void linesAreAsWideAsTheWindow() {
    assertThat(Console.columns(Map.of(), "132", true)).isEqualTo(132);
    assertThat(Console.columns(Map.of(), "132", false)).isZero();
    assertThat(Console.columns(Map.of("COLUMNS", "50"), "132", true)).isEqualTo(50);
    assertThat(Console.columns(Map.of("COLUMNS", "50"), null, false)).isEqualTo(50);
    assertThat(Console.columns(Map.of(), "", true)).isEqualTo(80);
    assertThat(Console.columns(Map.of("COLUMNS", "wide"), null, true)).isEqualTo(80);
    assertThat(Console.columns(Map.of("COLUMNS", "0"), "0", true)).isEqualTo(80);
    assertThat(Console.columns(Map.of("COLUMNS", "1"), null, true)).isEqualTo(20);
    assertThat(Console.columns(Map.of("COLUMNS", "9".repeat(20)), null, false)).isZero();
    assertThat(Console.columns(Map.of("COLUMNS", "-5"), null, false)).isZero();
  }

  @Test
  void theFirstFaultOfAnOutputIsKeptAndNothingIsWrittenAfterIt() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            if (written.size() >= 10_000) {
              throw new IOException("No room at byte " + written.size());
            }
            written.write(b);
          }
        };
    Output out = new Output(full);
    for (int i = 0; i < 100; i++) {
      out.println("x".repeat(400));
    }
    out.flush();
    assertThat(out.isBroken()).isTrue();
    assertThat(out.fault()).hasMessage("No room at byte 10000");
    assertThat(written.size()).isEqualTo(10_000);
    assertThat(new Output(new ByteArrayOutputStream()).fault()).isNull();
  }

  @Test
  void aReaderThatGoesIsNoFault() {
    Output out =
        new Output(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    out.println("x");
    out.flush();
    assertThat(out.isBroken()).isTrue();
    assertThat(out.fault()).isNull();
  }

  @Test
  void theFirstHitComesOutBeforeTheLastIsFound() throws IOException {
    for (HitReport.Format format : HitReport.Format.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream err =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      Console console =
          new Console(
              new java.io.ByteArrayInputStream(new byte[0]),
              new Output(out),
              err,
              false,
              false,
              false,
              0);
      int[] seen = new int[2];
      new HitReport(console, format, Set.of("id"), HitReport.Telling.HITS, true)
          .single(
              List.of(),
              visitor -> {
                for (int rank = 1; rank <= 500; rank++) {
                  visitor.visit(Hit.builder(rank, Article.builder("n" + rank).build()).build());
                  seen[0] = rank == 1 ? out.size() : seen[0];
                  seen[1] = rank == 400 ? out.size() : seen[1];
                }
                return Results.builder(500).build();
              });
      assertThat(seen[0]).as("%s", format).isPositive();
      assertThat(seen[1]).isGreaterThan(out.size() / 2);
    }
  }

  @Test
  void rangesInJsonAreCodePoints() throws IOException {
    String text = "𝄞𝄞 gulls 🦀 gulls";
    Snippet snippet =
        new Snippet(
            "body", text, List.of(new Span(5, 10), new Span(text.length() - 5, text.length())));
    Hit hit = Hit.builder(1, Article.builder("a").build()).snippets(List.of(snippet)).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8);
    JsonLine.print(to, hit, null, Set.of("id"));
    to.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"matches\":[[3,8],[11,16]]");
  }
}
