package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.column;
import static org.broadsheet.extract.pdf.LineFixture.headline;
import static org.broadsheet.extract.pdf.LineFixture.line;
import static org.broadsheet.extract.pdf.PageFixture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSegmenterTest {
  private final Block first = headline("Ferry stays", 0, 100);
  private final Block firstText = text("It runs until winter.", 130, 4);
  private final Block second = headline("Mill burns", 0, 300);
  private final Block secondText = text("Nobody was hurt there.", 330, 4);

  @Test
  void eachHeadlineOverTextBeginsAnArticle() {
    assertThat(headlines(page(1, first, firstText, second, secondText)))
        .containsExactly("Ferry stays", "Mill burns");
  }

  @Test
  void articlesAreNumberedOnThePageTheyBeginOn() {
    Newspaper paper = read(page(3, first, firstText, second, secondText));
    assertThat(paper.articles()).extracting(PrintedArticle::page).containsExactly(3, 3);
    assertThat(paper.articles()).extracting(PrintedArticle::number).containsExactly(1, 2);
  }

  @Test
  void aPageWithoutHeadlinesIsOneArticleThatNothingTellsApart() {
    Newspaper paper = read(page(1, firstText, secondText));
    assertThat(paper.articles()).hasSize(1);
    assertThat(paper.whole()).isTrue();
    assertThat(read(page(1, first, firstText)).whole()).isFalse();
  }

  @Test
  void twoHeadlinesOfOneSizeInARowAreOne() {
    Block more = headline("of the marsh", 0, 125);
    assertThat(headlines(page(1, first, more, text("It runs.", 160, 4))))
        .containsExactly("Ferry stays of the marsh");
  }

  @Test
  void aSmallerLineUnderAHeadlineBelongsToTheText() {
    Block deck = line("The council voted", 0, 140).size(14).block(Role.HEADLINE);
    Newspaper paper = read(page(1, first, deck, text("It runs.", 160, 4)));
    assertThat(paper.articles()).hasSize(1);
    assertThat(paper.articles().getFirst().headline()).isEqualTo("Ferry stays");
    assertThat(paper.articles().getFirst().text()).startsWith("The council voted\n\nIt runs.");
  }

  @Test
  void aHeadingLittleLargerThanTheTextIsPartOfTheArticle() {
    Block heading = line("Old boat", 0, 315).size(12.5f).block(Role.HEADLINE);
    assertThat(headlines(page(1, first, firstText, heading, secondText)))
        .containsExactly("Ferry stays");
    Block large = line("Old boat", 0, 315).size(13.5f).block(Role.HEADLINE);
    assertThat(headlines(page(1, first, firstText, large, secondText)))
        .containsExactly("Ferry stays", "Old boat");
  }

  @Test
  void largeWordsWithoutTextOnAFullPageAreFurniture() {
    Block alone = headline("Sport", 0, 700);
    Newspaper paper = read(page(1, first, text("It runs.", 130, 12), alone));
    assertThat(paper.furniture()).containsExactly("Sport");
    Newspaper little = read(page(1, first, text("It runs.", 130, 11), alone));
    assertThat(little.furniture()).isEmpty();
    assertThat(little.articles().getFirst().text()).endsWith("Sport");
  }

  @Test
  void theWordsOverAHeadlineAreItsKicker() {
    Block kicker = line("Local", 0, 95).size(8).block(Role.KICKER);
    Newspaper paper = read(page(1, kicker, first, firstText));
    assertThat(paper.articles().getFirst().kicker()).isEqualTo("Local");
  }

  @Test
  void aKickerWithoutAHeadlineIsText() {
    Block kicker = line("Local", 0, 95).size(8).block(Role.KICKER);
    Newspaper paper = read(page(1, kicker, firstText));
    assertThat(paper.articles().getFirst().kicker()).isNull();
    assertThat(paper.articles().getFirst().text()).startsWith("Local");
  }

  @Test
  void anAuthorOverTheTitleOfAShortPageIsPartOfItsArticle() {
    Block author = line("Jane Roe", 0, 80).block();
    Newspaper paper = read(page(1, author, first, firstText));
    assertThat(paper.articles()).hasSize(1);
    assertThat(paper.articles().getFirst().text()).startsWith("Jane Roe");
    assertThat(read(page(1, author, first, text("It runs.", 130, 12))).articles()).hasSize(2);
  }

  @Test
  void theTextGoesOnOnTheNextPage() {
    Newspaper paper = read(page(1, first, firstText), page(2, secondText));
    assertThat(paper.articles()).hasSize(1);
    assertThat(paper.articles().getFirst().text()).contains("It runs").contains("Nobody");
  }

  @Test
  void aColumnGoesOnWithTheArticleThatBrokeOffAtItsPlace() {
    Block left = headline("Ferry stays", 0, 100);
    Block leftText = text("It runs and", 130, 4);
    Block right = headline("Mill burns", 250, 100);
    Block rightText = column(250, 130, 200, 4);
    Block restOfLeft = text("runs and runs.", 50, 4);
    Newspaper paper = read(page(1, left, leftText, right, rightText), page(2, restOfLeft));
    assertThat(paper.articles().getFirst().text()).contains("runs and runs.");
  }

  @Test
  void aFrameWithHeadlineAndTextIsAnArticleOfItsOwn() {
    Block inside = headline("Mill burns", 250, 110);
    Block insideText = column(250, 140, 200, 3);
    PageFixture page = page(1, first, inside, insideText, text("It runs until winter.", 130, 6));
    assertThat(headlines(page.frame(240, 105, 460, 200)))
        .containsExactly("Ferry stays", "Mill burns");
  }

  @Test
  void aFrameWithoutAHeadlineFlowsWithThePage() {
    Block inside = column(0, 210, 200, 3);
    PageFixture page = page(1, first, firstText, inside).frame(0, 205, 220, 260);
    assertThat(read(page).articles()).hasSize(1);
  }

  @Test
  void furnitureIsKeptApart() {
    Block head = line("Marsh Courier, page 2", 0, 20).block(Role.RUNNING);
    Newspaper paper = read(page(1, head, first, firstText));
    assertThat(paper.furniture()).containsExactly("Marsh Courier, page 2");
    assertThat(paper.articles().getFirst().text()).doesNotContain("Courier");
  }

  @Test
  void theNameIsTheFirstMastheadAndTheIssueHasAYear() {
    Block name = line("Marsh Courier", 0, 20).size(30).block(Role.MASTHEAD);
    Block price = line("Two crowns", 0, 40).block(Role.ISSUE);
    Block day = line("14 May 2026", 100, 40).block(Role.ISSUE);
    Newspaper paper = read(page(1, name, price, day, first, firstText));
    assertThat(paper.name()).isEqualTo("Marsh Courier");
    assertThat(paper.issue()).isEqualTo("14 May 2026");
  }

  @Test
  void anArticleIsJoinedWithItsRestOnThePageItNames() {
    Block jump = line("Continued on page 2", 0, 250).block(Role.JUMP);
    Block rest = headline("Ferry stays", 0, 100);
    Newspaper paper =
        read(
            page(1, first, firstText, jump, second, secondText),
            page(2, rest, text("On it goes.", 130, 4)));
    assertThat(paper.articles())
        .extracting(PrintedArticle::headline)
        .containsExactly("Ferry stays", "Mill burns");
    assertThat(paper.articles().getFirst().text()).contains("On it goes.");
  }

  @Test
  void aFewTurnedWordsAreFurnitureAndMoreAreText() {
    Block turned = line("Photo: J. Roe", 0, 10).block();
    PageFixture much = page(1, first, text("It runs.", 130, 30)).sideways(turned);
    assertThat(read(much).furniture()).containsExactly("Photo: J. Roe");
    PageFixture little = page(1, first, text("It runs.", 130, 3)).sideways(turned);
    assertThat(read(little).furniture()).isEmpty();
    assertThat(read(little).articles().getFirst().text()).contains("Photo: J. Roe");
  }

  private static Block text(String opening, float top, int lines) {
    List<Line> made = new ArrayList<>();
    made.add(line(opening, 0, top + 8).width(200).make());
    made.addAll(column(0, top + 12, 200, lines - 1).lines());
    return Block.of(made);
  }

  private static List<String> headlines(PageFixture... pages) {
    return read(pages).articles().stream().map(PrintedArticle::headline).toList();
  }

  private static Newspaper read(PageFixture... pages) {
    return ArticleSegmenter.of(Arrays.stream(pages).map(PageFixture::make).toList(), false, false);
  }
}
