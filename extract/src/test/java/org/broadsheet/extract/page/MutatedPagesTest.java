package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages that were damaged at random: cut, repeated, mixed, nested. Nothing may throw. */
@Tag("once")
class MutatedPagesTest {
  private static final int PAGES = 200;

  private static final List<String> PIECES =
      List.of(
          "<div>",
          "</div>",
          "<p>",
          "</p>",
          "<table><tr><td>",
          "</table>",
          "<a href=x>",
          "</a>",
          "<h1>",
          "<script type=application/ld+json>",
          "</script>",
          "<!--",
          "-->",
          "<![CDATA[",
          "<svg>",
          "<math>",
          "<template>",
          "<select>",
          "<frameset>",
          "<body>",
          "</html>",
          "<plaintext>",
          "<p class=\"paywall\">",
          "\u0000",
          "\uFFFE",
          "\uD800",
          "\u202E",
          "&#x110000;",
          "&lt",
          "{\"@graph\":[[[[",
          "29.02.2024",
          "令和元年13月40日",
          "۳۱ شهریور ۱۴۰۲",
          "99999999999999999999",
          "<time datetime='2024-99-99T'>",
          "<time datetime>",
          "By By By ");

  @Test
  @Timeout(300)
  void damagedPagesAreReadInBoundedTimeAndSize() throws Exception {
    long seed = Long.getLong("broadsheet.seed", new Random().nextLong());
    Random random = new Random(seed);
    List<String> pages = pages();
    for (int i = 0; i < PAGES; i++) {
      String page = pages.get(random.nextInt(pages.size()));
      String damaged = page;
      for (int times = random.nextInt(8); times >= 0; times--) {
        damaged = mutated(damaged, pages.get(random.nextInt(pages.size())), random);
      }
      String html = damaged;
      String where = "-Dbroadsheet.seed=" + seed + ", page " + i;
      long start = System.nanoTime();
      assertThatCode(() -> read(html)).as(where).doesNotThrowAnyException();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(where)
          .isLessThan(Duration.ofSeconds(20));
    }
  }

  private static void read(String html) {
    PageArticle page = PageReader.read(html);
    Article article = page.article(Article.builder("a"), page.body());
    // Text that is declared may be there besides what is shown.
    assertThat(article.body().length()).isLessThanOrEqualTo(2 * html.length() + 100);
    assertThat(page.notes()).isNotNull();
  }

  private static String mutated(String page, String other, Random random) {
    int at = random.nextInt(page.length() + 1);
    int to = Math.min(page.length(), at + random.nextInt(400));
    return switch (random.nextInt(7)) {
      case 0 -> page.substring(0, at);
      case 1 -> page.substring(0, at) + page.substring(to);
      case 2 ->
          page.substring(0, at)
              + page.substring(at, to).repeat(1 + random.nextInt(60))
              + page.substring(to);
      case 3 -> page.substring(0, at) + other.substring(Math.min(at, other.length()));
      case 4 ->
          page.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + page.substring(at);
      case 5 ->
          page.substring(0, at)
              + PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(1_000))
              + page.substring(at);
      default -> page.substring(0, at) + (char) random.nextInt(0x10000) + page.substring(to);
    };
  }

  @Test
  void markupThatContradictsTheParserIsRead() {
    String open = "<template>" + "<s>".repeat(600) + "<svg><template><x>";
    String close = "</x></template></svg>" + "</s>".repeat(600) + "</template>";
    String html = open + close + "<p>Against all odds, it is read.";

    assertThatCode(() -> Jsoup.parse(html)).isInstanceOf(ValidationException.class);
    assertThat(PageReader.read(html).body()).contains("Against all odds, it is read.");
  }

  @Test
  @Timeout(120)
  void deeplyNestedPagesAreRead() {
    for (String tag : List.of("div", "b", "ul><li", "a href=x")) {
      String html = "<html><body>" + ("<" + tag + ">").repeat(200_000) + "<p>Deep in the page.";

      assertThat(PageReader.read(html).body()).as(tag).contains("Deep in the page.");
    }
  }

  @Test
  @Timeout(120)
  void pagesOfTenMegabytesAreRead() {
    String sentence = "The ferry left at nine, and the band played until it was out of sight. ";
    List<String> pages =
        List.of(
            "<p>" + sentence.repeat(140_000) + "</p>",
            ("<p>" + sentence + "</p>").repeat(60_000),
            "<div class='a b related c'><h1>x</h1>".repeat(50_000),
            ("<li><a href=x>" + sentence + "</a>").repeat(40_000),
            "x".repeat(10_000_000),
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"a\":\""
                + "[{".repeat(5_000_000),
            "<time datetime=2024-02-29>1.1.2024</time> ".repeat(100_000));

    for (String page : pages) {
      assertThatCode(() -> PageReader.read(page).article(Article.builder("a"), "x"))
          .as(page.substring(0, 40))
          .doesNotThrowAnyException();
    }
  }

  private static List<String> pages() throws Exception {
    URL folder = MutatedPagesTest.class.getResource("golden");
    assertThat(folder).isNotNull();
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(MutatedPagesTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
