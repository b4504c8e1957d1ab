package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees in a window that is narrow, or wide. */
final class WindowTest {
  @TempDir Path temp;
  private String index;

  @BeforeEach
  void write() throws IOException {
    index = temp.resolve("index").toString();
    try (NewsIndex made = NewsIndex.create(Path.of(index));
        ArticleWriter writer = made.writer()) {
      writer.add(
          Article.builder("en")
              .headline("The harbour council of Vellmark puts off the lantern festival once more")
              .body("The old quay of Vellmark has been closed since the winter storms. ".repeat(9))
              .publisher("The Vellmark Evening Messenger and Advertiser")
              .location("/archive/2024/the-vellmark-evening-messenger/march/05/page-3.html")
              .language("en")
              .published("2024-03-05")
              .build());
      writer.add(
          Article.builder("ja")
              .headline("港の評議会は火曜日の夜に会合を開き、灯籠祭りと古い埠頭の修理について話し合った")
              .body("古い埠頭は冬の嵐から閉鎖されている。".repeat(20))
              .publisher("港新聞")
              .language("ja")
              .build());
      writer.add(
          Article.builder("he")
              .headline("מועצת הנמל דנה בפסטיבל הפנסים")
              .body(
                  "המזח הישן סגור מאז סערות החורף, כך נמסר מן העירייה ביום שלישי בערב. ".repeat(4))
              .publisher("עיתון הנמל")
              .language("he")
              .build());
      writer.add(
          Article.builder("th")
              .headline(
                  "สภาท่าเรือประชุมเรื่องเทศกาลโคมไฟและการซ่อมแซมท่าเรือเก่าเมื่อเย็นวันอังคาร")
              .body("ท่าเรือเก่าปิดตั้งแต่พายุฤดูหนาว".repeat(12))
              .language("th")
              .build());
      writer.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 50, 80, 133})
  void everyLineFitsAndNoWordIsCut(int columns) {
    for (String command :
        List.of(
            "search -i INDEX * --limit all",
            "search -i INDEX vellmark --snippets 3 --explain",
            "search -i INDEX vellmark --color always",
            "similar -i INDEX en",
            "show -i INDEX en ja he th",
            "show -i INDEX en --query vellmark --color always")) {
      Terminal run = Terminal.inWindow(columns, command.replace("INDEX", index).split(" "));
      assertThat(run.exit()).as(run.err()).isLessThan(2);
      assertThat(run.lines())
          .as(command)
          .allSatisfy(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(columns));
      if (columns >= 50 && run.out().contains("Advertiser")) {
        String text = run.out().replaceAll("\u001B\\[[0-9;]*m", "");
        assertThat(text.replaceAll("\\s+", " "))
            .contains("The harbour council of Vellmark puts off the lantern festival once more");
      }
    }
  }

  @Test
  void linesGoOnUnderTheTextTheyBelongTo() {
    Terminal run = Terminal.inWindow(50, "search", "-i", index, "lantern", "--snippets", "0");
    assertThat(run.lines())
        .containsExactly(
            "1. The harbour council of Vellmark puts off the",
            "   lantern festival once more",
            "   The Vellmark Evening Messenger and Advertiser ·",
            "   2024-03-05 · en · en ·",
            "   /archive/2024/the-vellmark-evening-messenger/ma",
            "   rch/05/page-3.html",
            "");
  }

  @Test
  void piecesThatRunTheOtherWayAreIsolatedOnEveryLineOfAWindow() {
    Terminal run = Terminal.inWindow(50, "search", "-i", index, "lang:he");
    assertThat(run.lines().get(0)).isEqualTo("1. \u2068מועצת הנמל דנה בפסטיבל הפנסים\u2069");
    assertThat(run.lines().get(1)).isEqualTo("   \u2068עיתון הנמל\u2069 · he · he");
    assertThat(run.lines())
        .allSatisfy(
            line ->
                assertThat(line.chars().filter(c -> c == '\u2068').count())
                    .isEqualTo(line.chars().filter(c -> c == '\u2069').count()));
    assertThat(run.lines().stream().filter(line -> line.contains("\u2068"))).hasSizeGreaterThan(4);
    assertThat(Terminal.inWindow(50, "search", "-i", index, "lantern").out())
        .doesNotContain("\u2068");
    assertThat(Terminal.run(Path.of(index), "search", "lang:he").out()).doesNotContain("\u2068");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "index", "show", "similar", "extract", "failures", "info"})
  void helpFitsTheWindow(String command) {
    for (int columns : new int[] {50, 80, 120}) {
      List<String> lines = Terminal.inWindow(columns, command, "--help").lines();
      assertThat(lines)
          .allSatisfy(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(columns));
    }
  }

  @Test
  void helpUsesTheWidthThatThereIs() {
    assertThat(Terminal.inWindow(120, "search", "--help").lines())
        .anyMatch(line -> line.length() > 100);
    assertThat(Terminal.type("", "search", "--help").lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void coloursAreAsTheyAreAskedFor() {
    String[] plain = {"search", "-i", index, "lantern"};
    String[] always = {"search", "-i", index, "lantern", "--color", "always"};
    String[] never = {"search", "-i", index, "lantern", "--color=never"};
    assertThat(Terminal.type("", plain).out()).doesNotContain("\u001B");
    assertThat(Terminal.type("", always).out()).contains("\u001B[1;31m");
    assertThat(Terminal.type("", never).out()).doesNotContain("\u001B");
    assertThat(Terminal.type("", "search", "x", "--color", "mauve").exit()).isEqualTo(2);
  }

  /** The columns of a line of this test, whose letters are of few kinds. */
  private static int columns(String line) {
    return line.replaceAll("\u001B\\[[0-9;]*m", "")
        .codePoints()
        .map(
            c ->
                c >= 0x2E80 && c < 0xFFEF
                    ? 2
                    : switch (Character.getType(c)) {
                      case Character.FORMAT, Character.NON_SPACING_MARK -> 0;
                      default -> 1;
                    })
        .sum();
  }
}
