package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.flat;
import static org.broadsheet.extract.page.PageFixture.number;

import org.junit.jupiter.api.Test;

class FlatDomTest {
  @Test
  void elementsAndTextsAreNumberedInTheOrderOfThePage() {
    FlatDom page = flat("<div id=a><p>one</p></div><p id=b>two</p>");
    assertThat(page.tag(0)).isEqualTo("body");
    assertThat(number(page, "a")).isEqualTo(1);
    assertThat(page.tag(2)).isEqualTo("p");
    assertThat(page.tag(3)).isEmpty();
    assertThat(number(page, "b")).isEqualTo(4);
    assertThat(page.end(1)).isEqualTo(4);
    assertThat(page.parent(3)).isEqualTo(2);
    assertThat(page.parent(0)).isEqualTo(-1);
  }

  @Test
  void whatNobodyReadsIsNotInIt() {
    assertThat(flat("<script>let a</script><p>one</p><!-- two --><style>p {}</style>").size())
        .isEqualTo(3);
  }

  @Test
  void lettersAreCountedUnderEachNodeWithoutBlanks() {
    FlatDom page = flat("<div id=a><p>one two</p><p>three</p></div>");
    assertThat(page.letters(number(page, "a"))).isEqualTo(11);
    assertThat(page.own(number(page, "a"))).isZero();
  }

  @Test
  void theTextOfParagraphsIsProseUnlessItIsALink() {
    FlatDom page = flat("<p id=a>one <a href=x>two</a></p>");
    assertThat(page.prose(number(page, "a"))).isEqualTo(3);
    assertThat(page.linkDensity(number(page, "a"))).isEqualTo(0.5);
  }

  @Test
  void aTextAsLongAsASentenceIsProseWhereverItStands() {
    FlatDom page = flat("<div id=a>" + "a".repeat(40) + "</div><div id=b>" + "a".repeat(39));
    assertThat(page.prose(number(page, "a"))).isEqualTo(40);
    assertThat(page.prose(number(page, "b"))).isZero();
  }

  @Test
  void anAnchorWithoutAnAddressIsNoLink() {
    FlatDom page = flat("<p id=a><a name=x>two</a></p>");
    assertThat(page.linkDensity(number(page, "a"))).isZero();
  }

  @Test
  void whatIsLeftOutIsNotCounted() {
    FlatDom page = flat("<p id=a>one</p><p id=b>three</p>");
    page.leaveOut(number(page, "a"), Verdict.NAMED);
    page.count();
    assertThat(page.letters(0)).isEqualTo(5);
    assertThat(page.share(number(page, "b"))).isEqualTo(1);
  }

  @Test
  void aNodeIsOfTheKindOfThoseAboveIt() {
    FlatDom page = flat("<blockquote><p>one</p></blockquote><p id=b>two</p>");
    assertThat(page.is(2, FlatDom.QUOTE)).isTrue();
    assertThat(page.is(3, FlatDom.QUOTE | FlatDom.TABLE)).isTrue();
    assertThat(page.is(number(page, "b"), FlatDom.QUOTE)).isFalse();
  }

  @Test
  void aNodeHoldsWhatStandsUnderItHoweverDeep() {
    FlatDom page = flat("<div id=a><div><table><td>one</table></div></div><div id=b></div>");
    assertThat(page.holds(number(page, "a"), FlatDom.TABLE)).isTrue();
    assertThat(page.holds(number(page, "b"), FlatDom.TABLE)).isFalse();
  }

  @Test
  void aQuoteDoesNotHoldItself() {
    FlatDom page = flat("<blockquote id=a><p id=b>one</p></blockquote>");
    assertThat(page.holds(number(page, "a"), FlatDom.QUOTE)).isFalse();
    assertThat(page.holds(0, FlatDom.QUOTE)).isTrue();
  }

  @Test
  void theBodyOfTheArticleMayBeMarkedInSeveralWays() {
    FlatDom page =
        flat(
            "<div itemprop=articleBody>1</div><div property=schema:articleBody>2</div>"
                + "<div data-article-body>3</div><div itemprop=headline>4</div>");
    assertThat(page.isNamed(1, ClassNames.BODY)).isTrue();
    assertThat(page.isNamed(3, ClassNames.BODY)).isTrue();
    assertThat(page.isNamed(5, ClassNames.BODY)).isTrue();
    assertThat(page.isNamed(7, ClassNames.BODY)).isFalse();
  }

  @Test
  void classesAndIdsBothNameAnElement() {
    FlatDom page = flat("<div class=sidebar>1</div><div id=sidebar>2</div><div>3</div>");
    assertThat(page.isNamed(1, ClassNames.AROUND)).isTrue();
    assertThat(page.isNamed(3, ClassNames.AROUND)).isTrue();
    assertThat(page.isNamed(5, ClassNames.AROUND)).isFalse();
  }

  @Test
  void aNodeIsLeftOutWithTheOneAboveIt() {
    FlatDom page = flat("<div id=a><p id=b>one</p></div><p id=c>two</p>");
    page.leaveOut(number(page, "a"), Verdict.HIDDEN);
    assertThat(page.verdictAbove(number(page, "b"))).isEqualTo(Verdict.HIDDEN);
    assertThat(page.isHidden(number(page, "b"))).isTrue();
    assertThat(page.verdict(number(page, "b"))).isNull();
    assertThat(page.verdictAbove(number(page, "c"))).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void aNodeIsWithinItselfAndThoseAboveIt() {
    FlatDom page = flat("<div id=a><p id=b>one</p></div><p id=c>two</p>");
    assertThat(page.isWithin(number(page, "b"), number(page, "a"))).isTrue();
    assertThat(page.isWithin(number(page, "a"), number(page, "a"))).isTrue();
    assertThat(page.isWithin(number(page, "c"), number(page, "a"))).isFalse();
    assertThat(page.isWithin(0, number(page, "a"))).isFalse();
  }

  @Test
  void anElementIsShownAsASelector() {
    FlatDom page = flat("<div class='box  wide' id=a></div><p></p>");
    assertThat(page.selector(1)).isEqualTo("div.box.wide#a");
    assertThat(page.selector(2)).isEqualTo("p");
  }
}
