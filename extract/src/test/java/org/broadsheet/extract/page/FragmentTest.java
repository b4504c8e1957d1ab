package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FragmentTest {
  @Test
  void elementsOfABlockAreParagraphsAndBreaksLines() {
    assertThat(Fragment.text("<p>one</p>two<br>three<div>four</div>"))
        .isEqualTo("one\n\ntwo\nthree\n\nfour");
  }

  @Test
  void nothingIsLeftOutForItsName() {
    assertThat(Fragment.text("<aside class=related>one</aside>")).isEqualTo("one");
  }

  @Test
  void whatIsNoTextOrBelongsToAPictureIsLeftOut() {
    assertThat(Fragment.text("one<script>two</script><figure>three</figure>")).isEqualTo("one");
  }

  @Test
  void cellsArePartedByABlank() {
    assertThat(Fragment.text("<table><tr><td>one</td><td>two</td></tr></table>"))
        .isEqualTo("one two");
  }

  @Test
  void textWithoutMarkupIsTheText() {
    assertThat(Fragment.line("one  two")).isEqualTo("one two");
    assertThat(Fragment.line("one &amp; <b>two</b>")).isEqualTo("one & two");
  }
}
