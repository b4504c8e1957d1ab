package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.EM;
import static org.broadsheet.extract.pdf.LineFixture.column;
import static org.broadsheet.extract.pdf.LineFixture.headline;
import static org.broadsheet.extract.pdf.LineFixture.line;
import static org.broadsheet.extract.pdf.PageFixture.page;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvertsTest {
  private final Block text = column(0, 100, 200, 20);
  private final Block words = line("Fresh eels daily", 310, 220).block();

  @Test
  void fewWordsInAFrameAreAnAdvert() {
    assertThat(role(words, page(1).frame(300, 200, 450, 260))).isEqualTo(Role.ADVERT);
  }

  @Test
  void wordsOutsideTheFrameAreNone() {
    assertThat(role(words, page(1).frame(330, 200, 450, 260))).isEqualTo(Role.BODY);
  }

  @Test
  void aFrameWithRunningTextHoldsAnArticle() {
    Block article = column(310, 210, 100, 3);
    assertThat(role(article, page(1).frame(300, 200, 450, 260))).isEqualTo(Role.BODY);
    Block twoLines = column(310, 210, 100, 2);
    assertThat(role(twoLines, page(1).frame(300, 200, 450, 260))).isEqualTo(Role.ADVERT);
  }

  @Test
  void aPageOfFramesWithHardlyOtherTextHoldsNoAdverts() {
    Block little = line("the ferry of the marsh still runs", 0, 100).block();
    List<Block> blocks = new ArrayList<>(List.of(words, little));
    mark(page(1).frame(300, 200, 450, 260), blocks, 0);
    assertThat(blocks.getFirst().role()).isEqualTo(Role.BODY);
  }

  @Test
  void aFrameOverTheTextIsNone() {
    List<Block> blocks = new ArrayList<>(List.of(words, text));
    mark(page(1).frame(300, 200, 450, 260), blocks, 261);
    assertThat(blocks.getFirst().role()).isEqualTo(Role.BODY);
  }

  @Test
  void aLowFrameThatTouchesAnotherIsACell() {
    assertThat(role(words, page(1).frame(300, 200, 450, 229).frame(300, 229, 450, 258)))
        .isEqualTo(Role.BODY);
    assertThat(role(words, page(1).frame(300, 200, 450, 229).frame(300, 240, 450, 269)))
        .isEqualTo(Role.ADVERT);
    assertThat(role(words, page(1).frame(300, 200, 450, 231).frame(300, 231, 450, 262)))
        .isEqualTo(Role.ADVERT);
  }

  @Test
  void cellsTouchAlongHalfOfTheirSidesAtLeast() {
    assertThat(role(words, page(1).frame(300, 200, 450, 229).frame(370, 229, 520, 258)))
        .isEqualTo(Role.BODY);
    assertThat(role(words, page(1).frame(300, 200, 450, 229).frame(380, 229, 530, 258)))
        .isEqualTo(Role.ADVERT);
  }

  @Test
  void aPageThatIsRuledAllOverHasNoAdverts() {
    PageFixture page = page(1);
    for (int i = 0; i < 12; i++) {
      page.frame(300, 200 + 40 * i, 450, 230 + 40 * i);
    }
    assertThat(role(words, page)).isEqualTo(Role.ADVERT);
    assertThat(role(words, page.frame(10, 700, 200, 790))).isEqualTo(Role.BODY);
  }

  @Test
  void aBarWithAHeadlineOverTheTextIsNoAdvert() {
    Block bar = headline("Ferry stays", 10, 75);
    assertThat(role(bar, page(1).frame(0, 70, 200, 99))).isEqualTo(Role.HEADLINE);
    assertThat(role(bar, page(1).frame(0, 40, 200, 99))).isEqualTo(Role.ADVERT);
    assertThat(role(bar, page(1).frame(0, 70, 150, 99))).isEqualTo(Role.ADVERT);
  }

  private Role role(Block block, PageFixture page) {
    List<Block> blocks = new ArrayList<>(List.of(block, text));
    mark(page, blocks, 0);
    return blocks.getFirst().role();
  }

  private static void mark(PageFixture page, List<Block> blocks, float top) {
    Adverts.mark(page.make(), blocks, EM, top);
  }
}
