package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.DocumentFixture.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Pages;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.PdfOptions;
import org.broadsheet.extract.text.DocumentFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the words of whole documents. */
class PdfPagesTest {
  private static final int PAGES = 4;

  /**
   * Letters of their own has each page, so that a letter tells its page: a vowel and three more.
   */
  private static final int LETTERS = 4;

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcdefghijklmnop",
        "абвгдежзийклмноп",
        "αβγδεζηθικλμνξοπ",
        "ابتثجحخدذرزسشصضط",
        "אבגדהוזחטיכלמנסע",
        "अकखगइचछजउतथदएपफब",
        "가나다라마바사아자차카타파하고노",
        "一丁七万三上下不世中主久之乘九二",
        "กขคงจฉชซญดตถทธนบ"
      })
  void everyLetterStandsOnItsPage(String alphabet) throws Exception {
    boolean parted = alphabet.charAt(0) < 'א'; // the others have no hyphens at the ends of lines
    Random random = new Random(alphabet.hashCode());
    DocumentFixture pdf = document().font("/WinAnsiEncoding", map(alphabet));
    for (int page = 0; page < PAGES; page++) {
      pdf.lines(lines(page, random, parted));
    }
    List<Article> articles = read(pdf);
    assertThat(articles).hasSize(1);
    Article article = articles.getFirst();
    assertThat(article.pages().starts()).hasSize(PAGES);
    int[] body = article.body().codePoints().toArray();
    int wordsPage = 0;
    for (int i = 0; i < body.length; i++) {
      int letter = alphabet.indexOf(body[i]);
      if (letter < 0) {
        wordsPage = 0;
        continue;
      }
      boolean begins = wordsPage == 0 || LetterKinds.isUnspaced(body[i]);
      wordsPage = begins ? 1 + letter / LETTERS : wordsPage;
      assertThat(article.pages().pageAt(i)).as("at %d of %s", i, article).hasValue(wordsPage);
    }
  }

  @Test
  void headlineAndBylineAreTakenOffWithTheirPlaces() throws Exception {
    String headline = "BT /F1 24 Tf 72 740 Td (Ferry stays for good) Tj ET ";
    String byline = "BT /F1 8 Tf 72 700 Td (By Jane Roe) Tj ET ";
    DocumentFixture pdf =
        document()
            .page(headline + byline + text(660, "the council of the marsh", 14))
            .page(text(740, "nobody at the harbour", 14));
    Article article = read(pdf).getFirst();
    assertThat(article.headline()).isEqualTo("Ferry stays for good");
    assertThat(article.byline()).containsExactly("Jane Roe");
    assertThat(article.body()).startsWith("the council of the marsh 0");
    int second = article.body().indexOf("nobody at the harbour 0");
    assertThat(article.pages()).hasToString("0:1 " + second + ":2");
  }

  @Test
  void whatIsBesideThePagesStandsOnNone() {
    PrintedArticle printed = new PrintedArticle(1, 1, null, "", PagedText.on(1, "the ferry runs"));
    Newspaper paper = new Newspaper(List.of(printed), null, null, List.of(), true, false, false);
    Article longer =
        new PdfArticles(
                Origin.of("a.pdf"), new DocumentFacts(null, List.of(), null, null), paper, false)
            .all("a note", false)
            .getFirst();
    assertThat(longer.body()).isEqualTo("the ferry runs\n\na note");
    assertThat(longer.pages()).hasToString("0:1 16:" + Pages.NONE);
  }

  private List<Article> read(DocumentFixture pdf) throws Exception {
    Path file = Files.write(dir.resolve("a.pdf"), pdf.bytes());
    return PdfReader.read(file, Origin.of("a.pdf"), PdfOptions.ARTICLES);
  }

  private static String text(int top, String words, int lines) {
    StringBuilder content = new StringBuilder("BT /F1 10 Tf 12 TL 72 " + top + " Td ");
    IntStream.range(0, lines).forEach(i -> content.append("(" + words + " " + i + ") Tj T* "));
    return content.append("ET ").toString();
  }

  /** The codes of the first Latin letters as letters of an alphabet. */
  private static String[] map(String alphabet) {
    List<String> map = new ArrayList<>(List.of("<20> <0020>", "<2d> <002d>"));
    for (int i = 0; i < alphabet.length(); i++) {
      map.add("<%02x> <%04x>".formatted('a' + i, (int) alphabet.charAt(i)));
    }
    return map.toArray(String[]::new);
  }

  private static String[] lines(int page, Random random, boolean parted) {
    String[] lines = new String[20];
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder();
      while (line.length() < 60) {
        line.append(line.isEmpty() ? "" : " ");
        for (int letters = 3 + random.nextInt(5); letters > 0; letters--) {
          line.append((char) ('a' + page * LETTERS + random.nextInt(LETTERS)));
        }
      }
      lines[i] = line + (parted && (i % 3 == 0 || i == lines.length - 1) ? "-" : "");
    }
    return lines;
  }
}
