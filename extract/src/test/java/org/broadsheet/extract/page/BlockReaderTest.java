package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.FIRST;
import static org.broadsheet.extract.page.PageFixture.flat;
import static org.broadsheet.extract.page.PageFixture.number;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockReaderTest {
  @Test
  void elementsOfALineDoNotPartABlockAndOthersDo() {
    assertThat(texts("<p>The <b>old</b> ferry</p><div>runs</div>"))
        .containsExactly("The old ferry", "runs");
  }

  @Test
  void blanksAreReadAsABrowserShowsThem() {
    assertThat(texts("<p>  The \n\t old&nbsp; ferry </p>")).containsExactly("The old ferry");
  }

  @Test
  void aLineBreakBreaksALineAndTwoAParagraph() {
    assertThat(texts("<p>one<br>two</p>")).containsExactly("one\ntwo");
    assertThat(texts("<p>one<br> <br>two</p>")).containsExactly("one", "two");
  }

  @Test
  void linesOfPreformattedTextAreKept() {
    assertThat(texts("<pre>one\ntwo\n\nthree</pre>")).containsExactly("one\ntwo", "three");
  }

  @Test
  void cellsOfARowAreOneBlockUnlessTheyAreLarge() {
    assertThat(texts("<table><tr><td>one</td><td>two</td></tr></table>"))
        .containsExactly("one two");
    String large = "a".repeat(240);
    assertThat(texts("<table><tr><td>one</td><td>" + large + "</td></tr></table>"))
        .containsExactly("one", large);
  }

  @Test
  void blocksHaveTheKindOfTheirElement() {
    FlatDom page =
        flat(
            "<h2>a</h2><p>b</p><ul><li>c</li></ul><table><td>d</table>"
                + "<div class=twitter-tweet>e</div>");
    assertThat(BlockReader.under(page, 0))
        .extracting(TextBlock::kind)
        .containsExactly(
            TextBlock.Kind.HEADING,
            TextBlock.Kind.TEXT,
            TextBlock.Kind.ITEM,
            TextBlock.Kind.ROW,
            TextBlock.Kind.POST);
  }

  @Test
  void theLettersOfLinksAreCounted() {
    TextBlock block = BlockReader.under(flat("<p>one <a href=x>two</a></p>"), 0).getFirst();
    assertThat(block.linked()).isEqualTo(3);
    assertThat(block.weight()).isEqualTo(6);
  }

  @Test
  void whatWasLeftOutIsNotReadUnlessItsNameAloneWasTheReason() {
    FlatDom page = flat("<p>one</p><p id=a>two</p><p id=b>three</p>");
    page.leaveOut(number(page, "a"), Verdict.NAMED);
    page.leaveOut(number(page, "b"), Verdict.HIDDEN);
    assertThat(BlockReader.under(page, 0)).extracting(TextBlock::text).containsExactly("one");
    assertThat(BlockReader.between(page, 0, page.size(), true))
        .extracting(TextBlock::text)
        .containsExactly("one", "two");
  }

  @Test
  void theFirstProseIsFoundBehindLines() {
    TextBlock prose = BlockReader.firstProse(flat("<p>Home</p><p>" + FIRST + "</p>"), 0);
    assertThat(prose).isNotNull().extracting(TextBlock::text).isEqualTo(FIRST);
    assertThat(BlockReader.firstProse(flat("<p>Home</p>"), 0)).isNull();
  }

  @Test
  void paragraphsStandApartAndItemsOnLinesOfTheirOwn() {
    String html = "<p>one</p><ul><li>two</li><li>three</li></ul><p>four</p>";
    assertThat(text(html)).isEqualTo("one\n\ntwo\nthree\n\nfour");
  }

  @Test
  void aPostIsMarkedAsMailMarksWhatItQuotes() {
    assertThat(text("<p>one</p><div class=twitter-tweet>two<br>three</div>"))
        .isEqualTo("one\n\n> two\n> three");
  }

  private static String text(String html) {
    return BlockReader.text(BlockReader.under(flat(html), 0));
  }

  private static List<String> texts(String html) {
    return BlockReader.under(flat(html), 0).stream().map(TextBlock::text).toList();
  }
}
