package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Pages.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {
  private static final Pages PAGES =
      new Pages(List.of(new Start(3, 1), new Start(10, 4), new Start(20, 2)));

  @Test
  void aPlaceStandsOnThePageThatBeganLastBeforeIt() {
    assertThat(PAGES.pageAt(3)).hasValue(1);
    assertThat(PAGES.pageAt(9)).hasValue(1);
    assertThat(PAGES.pageAt(10)).hasValue(4);
    assertThat(PAGES.pageAt(20)).hasValue(2);
    assertThat(PAGES.pageAt(Integer.MAX_VALUE)).hasValue(2);
  }

  @Test
  void aPlaceBeforeTheFirstStartStandsOnNoPageThatIsKnown() {
    assertThat(PAGES.pageAt(2)).isEmpty();
    assertThat(PAGES.pageAt(-1)).isEmpty();
    assertThat(Pages.UNKNOWN.pageAt(0)).isEmpty();
    assertThat(Pages.UNKNOWN.isEmpty()).isTrue();
  }

  @Test
  void whatStandsOnNoPageHasNone() {
    Pages pages = new Pages(List.of(new Start(0, 7), new Start(5, Pages.NONE)));
    assertThat(pages.pageAt(4)).hasValue(7);
    assertThat(pages.pageAt(5)).isEmpty();
  }

  @Test
  void theWrittenFormIsReadBack() {
    assertThat(PAGES).hasToString("3:1 10:4 20:2");
    assertThat(Pages.parse("3:1 10:4 20:2")).isEqualTo(PAGES).hasSameHashCodeAs(PAGES);
    assertThat(Pages.parse("")).isEqualTo(Pages.UNKNOWN);
    assertThat(Pages.UNKNOWN).hasToString("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "1", "1:", ":1", ":", " ", "0:1 ", " 0:1", "0:1  5:2", "0:-1", "-2:1"})
  void whatIsNoWrittenFormIsRefused(String text) {
    assertThatThrownBy(() -> Pages.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void placesThatDoNotLieBehindEachOtherAreRefusedByName() {
    for (int second : List.of(5, 4)) {
      assertThatThrownBy(() -> new Pages(List.of(new Start(5, 1), new Start(second, 2))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("5:1 " + second + ":2");
    }
  }

  @Test
  void listsThatChangeLaterChangeNothing() {
    List<Start> starts = new ArrayList<>(List.of(new Start(0, 1)));
    Pages pages = new Pages(starts);
    starts.clear();
    assertThat(pages.pageAt(0)).hasValue(1);
  }
}
