package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadsheet.article.Pages;
import org.junit.jupiter.api.Test;

class PagedTextTest {
  private static final PagedText TEXT = text("Ferry stays\n\nIt runs.", "0:1 13:4 16:2");

  @Test
  void whatIsLeftBehindABeginningKeepsItsPages() {
    assertThat(TEXT.endingWith("It runs.")).isEqualTo(text("It runs.", "0:4 3:2"));
    assertThat(TEXT.endingWith("t runs.")).isEqualTo(text("t runs.", "0:4 2:2"));
    assertThat(TEXT.endingWith("runs.")).isEqualTo(text("runs.", "0:2"));
    assertThat(TEXT.endingWith(TEXT.text())).isEqualTo(TEXT);
    assertThat(TEXT.endingWith("")).isEqualTo(PagedText.onNone(""));
  }

  @Test
  void blanksAtTheEndMayGoWithTheBeginning() {
    PagedText blanks = text("A b \n", "0:1 2:2 4:3");
    assertThat(blanks.endingWith("b")).isEqualTo(text("b", "0:2"));
    assertThat(blanks.endingWith("b \n")).isEqualTo(text("b \n", "0:2 2:3"));
  }

  @Test
  void whatIsNoEndIsRefused() {
    assertThatThrownBy(() -> TEXT.endingWith("It ran."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("It ran.");
  }

  @Test
  void pagesBehindTheEndAreForgotten() {
    assertThat(TEXT.beginningWith("Ferry stays\n\nIt "))
        .isEqualTo(text("Ferry stays\n\nIt ", "0:1 13:4"));
    assertThat(TEXT.beginningWith("")).isEqualTo(PagedText.onNone(""));
  }

  @Test
  void whatFollowsIsAParagraphOnItsOwnPages() {
    assertThat(PagedText.on(3, "Ferry").followedBy(text("It runs.", "0:3 3:4")))
        .isEqualTo(text("Ferry\n\nIt runs.", "0:3 7:3 10:4"));
    assertThat(PagedText.on(3, "Ferry").followedBy(PagedText.onNone("A form")))
        .isEqualTo(text("Ferry\n\nA form", "0:3 7:0"));
    assertThat(PagedText.onNone("A form").followedBy(PagedText.on(3, "Ferry")))
        .isEqualTo(text("A form\n\nFerry", "8:3"));
    assertThat(PagedText.onNone("").followedBy(TEXT)).isEqualTo(TEXT);
    assertThat(TEXT.followedBy(PagedText.onNone(""))).isEqualTo(TEXT);
  }

  @Test
  void placesAreCountedInCodePoints() {
    PagedText wide = text("\ud83d\udea2\ud83d\udea2 \ud840\udc00 b", "0:1 3:2 5:3");
    assertThat(wide.endingWith("\ud840\udc00 b")).isEqualTo(text("\ud840\udc00 b", "0:2 2:3"));
    assertThat(PagedText.on(1, "\ud83d\udea2").followedBy(PagedText.on(2, "b")).pages())
        .hasToString("0:1 3:2");
  }

  private static PagedText text(String text, String pages) {
    return new PagedText(text, Pages.parse(pages));
  }
}
